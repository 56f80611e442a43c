const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Plurals of people that speak or act as one: "officials", "leaders". Plurals of ROLES are formed by rule beside these. */
export const PEOPLE_NOUNS: ReadonlySet<string> = words(
  `officials authorities leaders allies sides parties sources people police troops forces spokespeople spokesmen
  spokeswomen men women lawmakers ministers presidents diplomats negotiators analysts experts critics supporters
  voters residents witnesses investigators prosecutors lawyers economists scientists researchers activists
  protesters demonstrators rebels militants fighters insurgents soldiers democrats republicans conservatives
  liberals opponents rivals counterparts colleagues aides advisers advisors families relatives victims survivors
  workers unions employers investors traders farmers doctors teachers students journalists reporters governments
  countries nations states firms companies capitals delegations`,
);

/** Bodies that speak or act, met as common nouns: "the ministry". */
export const BODY_NOUNS: ReadonlySet<string> = words(
  `government ministry department administration agency authority bureau office commission committee council court
  parliament senate congress legislature army military navy force police bank company firm group corporation
  organization organisation party union association federation league university institute foundation campaign
  newspaper network broadcaster embassy delegation coalition alliance bloc board panel regulator watchdog airline
  cabinet regime junta militia charity church country nation state republic kingdom team`,
);
