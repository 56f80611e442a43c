const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*|\s*\n\s*/));

/** General nouns for office holders, each with the offices it may stand for. */
export const ROLE_HYPERNYMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'leader',
    words(`president, prime minister, premier, chancellor, supreme leader, paramount leader, head of state,
      head of government, ruler, dictator, strongman, king, queen, emperor, sultan, emir, crown prince, taoiseach,
      party leader, opposition leader, majority leader, minority leader, chairman, general secretary`),
  ],
  ['head of state', words('president, king, queen, emperor, sultan, emir, monarch')],
  ['strongman', words('president, dictator, ruler, leader, supreme leader')],
  ['dictator', words('president, ruler, leader, supreme leader')],
  ['monarch', words('king, queen, emperor, empress, sultan, emir')],
  ['premier', words('prime minister, premier')],
  ['prime minister', words('premier, taoiseach')],
  [
    'top diplomat',
    words('foreign minister, secretary of state, foreign secretary, high representative'),
  ],
  [
    'chief diplomat',
    words('foreign minister, secretary of state, foreign secretary, high representative'),
  ],
  ['foreign secretary', words('foreign minister')],
  ['foreign minister', words('foreign secretary, secretary of state')],
  [
    'lawmaker',
    words('senator, congressman, congresswoman, representative, legislator, mp, mep, deputy'),
  ],
  [
    'legislator',
    words('senator, congressman, congresswoman, representative, lawmaker, mp, mep, deputy'),
  ],
  [
    'politician',
    words('senator, congressman, congresswoman, representative, lawmaker, mp, mayor, governor'),
  ],
  [
    'nominee',
    words(
      'candidate, presidential candidate, presidential nominee, republican nominee, democratic nominee',
    ),
  ],
  [
    'candidate',
    words(
      'nominee, presidential candidate, presidential nominee, republican nominee, democratic nominee',
    ),
  ],
  ['lawyer', words('attorney, solicitor, barrister, counsel, defense attorney')],
  ['attorney', words('lawyer')],
  [
    'executive',
    words('chief executive, chief executive officer, ceo, chairman, managing director'),
  ],
  ['chief executive', words('ceo, chief executive officer, executive')],
  ['ceo', words('chief executive, chief executive officer, executive')],
  ['boss', words('chief executive, ceo, chairman, manager, head')],
  ['spokesperson', words('spokesman, spokeswoman, press secretary')],
  ['spokesman', words('press secretary, spokesperson')],
  ['spokeswoman', words('press secretary, spokesperson')],
  ['businessman', words('billionaire, developer, entrepreneur, chief executive, ceo')],
  ['billionaire', words('businessman, developer, entrepreneur, investor')],
  ['official', words('diplomat, spokesman, spokeswoman, spokesperson, adviser, aide, minister')],
]);

/** Single-person nouns under which an unnamed source is met again ("the source" for "a senior aide"). */
export const UNNAMED_SOURCE_NOUNS: ReadonlySet<string> = words(
  'official, source, person, insider, diplomat, aide, adviser, advisor, spokesman, spokeswoman, spokesperson, man, woman, executive, lawmaker, staffer, whistleblower',
);

/** Nouns that make "the two …" stand for two persons. */
export const PERSON_PLURALS: ReadonlySet<string> = words(
  `leaders, presidents, prime ministers, premiers, ministers, foreign ministers, defense ministers, defence ministers,
  men, women, politicians, diplomats, candidates, nominees, rivals, senators, lawmakers, officials, statesmen,
  counterparts, negotiators, executives, chiefs, players, coaches, brothers, sisters, heads of state, top diplomats`,
);

/** Nouns that make "the two …" stand for two states or bodies. */
export const BODY_PLURALS: ReadonlySet<string> = words(
  `countries, nations, states, sides, governments, capitals, powers, neighbors, neighbours, parties, allies,
  companies, firms, banks, clubs, teams, organizations, organisations, groups, superpowers`,
);

/** Common nouns for bodies: "the ministry", "the company". */
export const BODY_NOUNS: ReadonlySet<string> = words(
  `government, ministry, department, administration, agency, authority, bureau, office, commission, committee,
  council, court, parliament, senate, house, congress, army, military, navy, police, force, bank, company, firm,
  group, corporation, organization, organisation, party, union, association, federation, league, club, team,
  university, institute, foundation, campaign, newspaper, paper, magazine, network, broadcaster, channel, website,
  embassy, delegation, coalition, alliance, bloc, board, panel, regulator, watchdog, airline, carrier, carmaker,
  automaker, manufacturer, retailer, lender, startup, cabinet, regime, junta, militia, charity, church, hospital`,
);

/** Body nouns that stand for the state that their phrase names. */
export const STATE_BODY_NOUNS: ReadonlySet<string> = words(
  `government, ministry, department, administration, army, military, navy, parliament, embassy, delegation, cabinet,
  regime, junta, congress, senate, authorities, forces, side`,
);

/** Plural nouns for people who speak for the state that their phrase names. */
export const STATE_PEOPLE: ReadonlySet<string> = words(
  `officials, authorities, diplomats, ministers, leaders, negotiators, representatives, spokesmen, spokespeople, delegates, envoys`,
);
