/** Words of one kind of happening, so that "summit" and "would meet" are seen to be about the same. */
export const EVENT_SYNONYMS: readonly (readonly string[])[] = [
  ['meet', 'meeting', 'summit', 'talks', 'session', 'conference', 'sit-down', 'negotiation'],
  ['call', 'phone', 'telephone', 'conversation'],
  ['visit', 'trip', 'travel'],
  ['ceasefire', 'cease-fire', 'truce', 'armistice'],
  ['attack', 'strike', 'bombing', 'airstrike', 'raid', 'assault'],
  ['deal', 'agreement', 'accord', 'pact', 'treaty'],
  ['vote', 'ballot', 'referendum', 'election'],
  ['debate'],
  ['hearing', 'trial', 'testimony', 'testify'],
  ['rally', 'protest', 'march', 'demonstration'],
  ['investigation', 'investigate', 'inquiry', 'probe'],
  ['withdrawal', 'pullout'],
  ['resign', 'resignation', 'quit'],
  ['merger', 'acquisition', 'takeover'],
  ['launch', 'release'],
  ['invasion', 'invade', 'offensive'],
];

/** Words of one kind of thing. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['kill', 'die', 'death', 'dead', 'slay', 'fatality'],
  ['wound', 'injure', 'hurt', 'injury'],
  ['poll', 'survey'],
  ['plan', 'proposal', 'scheme'],
  ['law', 'bill', 'legislation', 'statute'],
  ['accuse', 'allege', 'allegation', 'accusation'],
  ['say', 'tell', 'state'],
  ['job', 'employment', 'work'],
  ['troops', 'soldiers', 'forces', 'military'],
  ['police', 'officer', 'cop'],
  ['gun', 'firearm', 'weapon', 'handgun'],
  ['buy', 'purchase', 'acquire'],
  ['timeframe', 'timeline', 'timetable', 'schedule', 'date', 'deadline'],
  ['money', 'fund', 'funding', 'cash'],
];
