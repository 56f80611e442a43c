const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that speak well of what they are said of; matched by stem. */
export const FAVOURABLE = words(
  'good great excellent best better success successful strong strength ability able chemistry progress productive constructive win winner victory effective capable leader leadership brilliant smart honest integrity trust respect admire proud popular safe secure prosperity benefit hope optimistic promising breakthrough historic friend friendship love fair qualified ready fit prepared tremendous wonderful fantastic terrific outstanding perfect healthy thrive flourish improve achievement accomplish triumph calm wise courage brave hero support praise confident',
);

/** Words that speak ill of what they are said of; matched by stem. */
export const UNFAVOURABLE = words(
  'bad terrible worst worse failure fail failed weak weakness disgrace disaster disastrous frustration frustrated frustrate difficult difficulty problem crisis incompetent unfit unqualified dangerous reckless dishonest corrupt crooked liar lie scandal fraud racist sexist bigot shame shameful disgusting stupid wrong harm hurt damage threat fear worry doubt disappointing disappoint chaos mess rigged unfair broken ridiculous outrageous horrible awful poor unstable erratic temperamental deplorable hate angry failing collapse stall setback deteriorate stalemate deadlock irresponsible unpopular nightmare catastrophe loser lose criticize blame concern troubled unprepared',
);
