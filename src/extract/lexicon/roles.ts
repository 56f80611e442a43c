/**
 * Offices and occupations in lower case, singular. `state`: who bears it speaks for the state that the phrase names
 * ("Russian foreign minister"); `body`: for an organisation ("spokesman for the ministry"); `none`: for nobody else.
 */
export interface Role {
  readonly name: string;
  readonly speaksFor: 'state' | 'body' | 'none';
}

const roles = (speaksFor: Role['speaksFor'], names: string): readonly Role[] =>
  names
    .trim()
    .split(/\s*\n\s*|\s*,\s*/)
    .map((name) => ({ name, speaksFor }));

/** Every office that a name or nominal may carry. Longer names win over shorter ones. */
export const ROLES: readonly Role[] = [
  ...roles(
    'state',
    `president, vice president, vice-president, deputy president, acting president, interim president
    prime minister, deputy prime minister, acting prime minister, interim prime minister, premier, vice premier
    chancellor, vice chancellor, chancellor of the exchequer, taoiseach, tanaiste
    minister, foreign minister, deputy foreign minister, vice foreign minister, defense minister, defence minister
    deputy defense minister, deputy defence minister, finance minister, interior minister, justice minister
    economy minister, energy minister, trade minister, health minister, education minister, environment minister
    agriculture minister, transport minister, culture minister, information minister, labor minister, labour minister
    oil minister, security minister, immigration minister, climate minister, digital minister, industry minister
    secretary of state, deputy secretary of state, assistant secretary of state, under secretary of state
    undersecretary of state, secretary of defense, defense secretary, defence secretary, deputy defense secretary
    secretary of the treasury, treasury secretary, foreign secretary, home secretary, health secretary
    business secretary, education secretary, justice secretary, transport secretary, commerce secretary
    energy secretary, interior secretary, labor secretary, agriculture secretary, transportation secretary
    homeland security secretary, housing secretary, veterans affairs secretary, cabinet secretary
    chief secretary, press secretary, white house press secretary, chief cabinet secretary, cabinet minister
    state secretary, solicitor general, attorney general, deputy attorney general, prosecutor general
    national security adviser, national security advisor, deputy national security adviser
    presidential adviser, presidential aide, foreign policy adviser, foreign policy aide, kremlin aide
    presidential spokesman, presidential spokeswoman, presidential spokesperson, kremlin spokesman
    kremlin spokeswoman, kremlin spokesperson, government spokesman, government spokeswoman, government spokesperson
    foreign ministry spokesman, foreign ministry spokeswoman, foreign ministry spokesperson
    defense ministry spokesman, defence ministry spokesman, defense ministry spokesperson
    state department spokesman, state department spokeswoman, state department spokesperson
    pentagon spokesman, pentagon spokeswoman, pentagon spokesperson, army spokesman, military spokesman
    military spokesperson, ambassador, deputy ambassador, envoy, special envoy, presidential envoy, peace envoy
    special representative, permanent representative, consul, consul general, charge d'affaires, chargé d'affaires
    diplomat, top diplomat, chief diplomat, negotiator, chief negotiator, mediator, delegate
    leader, supreme leader, paramount leader, head of state, head of government, ruler, dictator, strongman
    king, queen, emperor, empress, sultan, emir, crown prince, crown princess, prince, princess, pope
    monarch, regent, governor general, governor-general, central bank governor, commander in chief
    commander-in-chief, chief of staff, deputy chief of staff, chief of the general staff
    chairman of the joint chiefs of staff, army chief, navy chief, air force chief, spy chief, intelligence chief
    defense chief, defence chief, foreign policy chief, first lady, first deputy prime minister
    official, administration official, government official, state department official, defense official
    defence official, intelligence official, military official, security official, cabinet official, authority
    trade representative, trade envoy, trade negotiator, climate envoy, director of national intelligence`,
  ),
  ...roles(
    'body',
    `spokesman, spokeswoman, spokesperson, deputy spokesman, deputy spokesperson, chief spokesman
    chief spokesperson, press officer, communications director, representative of, lawyer for
    secretary general, secretary-general, deputy secretary general, high representative, high commissioner
    commissioner, commission president, director general, director-general, director, deputy director
    executive director, managing director, chief executive, chief executive officer, ceo, chief financial officer
    cfo, chief operating officer, coo, chief economist, chairman, chairwoman, chairperson, chair, vice chairman
    co-chairman, co-chair, co-founder, founder, owner, publisher, editor, editor in chief, editor-in-chief
    general manager, manager, campaign manager, campaign chairman, campaign chair, campaign spokesman
    campaign spokeswoman, campaign adviser, campaign aide, party leader, opposition leader, group leader
    majority leader, minority leader, senate majority leader, senate minority leader, house majority leader
    house minority leader, majority whip, minority whip, speaker, house speaker, speaker of the house, president pro tempore
    union leader, rebel leader, militia leader, religious leader, community leader, general secretary
    police chief, chief of police, police commissioner, sheriff, fire chief, superintendent, head, deputy head
    chief constable, deputy chief constable, assistant chief constable, chief superintendent, detective superintendent
    detective chief superintendent, detective inspector, detective chief inspector, chief inspector
    finance chief, finance director, country director, regional director, regional secretary
    regional officer, national officer, branch secretary, shop steward, ministry spokesman, ministry spokeswoman
    ministry spokesperson, police spokesman, police spokeswoman, police spokesperson, company spokesman
    company spokeswoman, company spokesperson, club spokesman, club spokeswoman, club spokesperson, union official
    union spokesman, union spokeswoman, union spokesperson, party spokesman, party spokeswoman, party spokesperson
    hospital spokesman, hospital spokeswoman, hospital spokesperson, university spokesman, university spokeswoman
    university spokesperson, airline spokesman, airline spokeswoman, airline spokesperson, bank spokesman
    bank spokeswoman, bank spokesperson, club president, club chairman, company official, party official
    police official, boss, administrator, board member, member, dean, provost, principal, partner, senior fellow, fellow
    party chairman, party chairwoman, national committee chairman, press aide, inspector general`,
  ),
  ...roles(
    'none',
    `senator, congressman, congresswoman, representative, lawmaker, legislator, member of parliament, mp, mep
    deputy, parliamentarian, state senator, state representative, assemblyman, councilman, councilwoman, councillor
    governor, lieutenant governor, deputy governor, mayor, deputy mayor, candidate, presidential candidate
    vice presidential candidate, presidential nominee, vice presidential nominee, nominee, running mate
    republican nominee, democratic nominee, president-elect, vice president-elect, former president
    former prime minister, former secretary of state, front-runner, frontrunner, contender, politician
    general, lieutenant general, major general, brigadier general, colonel, lieutenant colonel, major, captain
    lieutenant, sergeant, corporal, private, admiral, vice admiral, rear admiral, commander, marshal, brigadier
    judge, chief judge, justice, chief justice, supreme court justice, magistrate, prosecutor, district attorney
    state attorney, attorney, lawyer, solicitor, barrister, defense attorney, counsel, special counsel
    detective, inspector, officer, police officer, agent, special agent, trooper, marshal, investigator
    analyst, political analyst, military analyst, economist, strategist, pollster, consultant, expert, scholar
    historian, scientist, political scientist, researcher, academic, professor, lecturer, teacher, student
    journalist, reporter, correspondent, columnist, commentator, anchor, host, moderator, blogger, author, writer
    adviser, advisor, aide, senior adviser, senior advisor, senior aide, assistant, confidant, ally, operative
    activist, campaigner, dissident, organizer, organiser, protester, demonstrator, advocate
    doctor, physician, nurse, surgeon, psychiatrist, psychologist, epidemiologist, archbishop, bishop, cardinal
    patriarch, pastor, priest, minister, imam, rabbi, ayatollah, evangelist
    businessman, businesswoman, billionaire, entrepreneur, investor, banker, trader, developer, farmer, worker
    actor, actress, singer, comedian, director, producer, filmmaker, artist, athlete, coach
    soldier, fighter, militant, rebel, veteran, hostage, prisoner, refugee, migrant
    resident, voter, supporter, critic, opponent, rival, delegate, donor, volunteer, witness, victim, survivor
    neighbor, neighbour, friend, colleague, counterpart, successor, predecessor, whistleblower, source, insider
    man, woman, person, father, mother, son, daughter, brother, sister, wife, husband, widow, cousin, parent`,
  ),
];

/** Words that may stand before a role inside a phrase without being part of it. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  `former ex current then acting interim outgoing incoming newly-elected newly elected senior top high-ranking
  high-level veteran longtime long-time retired late deputy assistant chief anonymous unnamed unidentified
  republican democratic democrat conservative liberal labour gop hawkish moderate far-right far-left right-wing
  left-wing opposition ruling independent fellow ranking leading prominent influential young old elderly
  presumptive presidential vice-presidential federal state local national international regional western
  eastern northern southern european african asian arab latin`.split(/\s+/),
);
