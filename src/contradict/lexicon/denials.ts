/** Ways to call what somebody else said untrue without repeating it; each is matched on lower-cased text with word borders. */
export const DENIALS: readonly RegExp[] = [
  /\b(?:is|are|was|were|it['’]s|that['’]s|being)\s+(?:\w+ly\s+|just\s+|simply\s+|all\s+|a\s+)*(?:false|untrue|lies?|fake|hoax|smear|fiction|nonsense|bogus|baseless|unfounded|groundless|fabricat\w+|ridiculous|absurd|preposterous|outrageous|made[- ]up|wrong|inaccurate|incorrect|misleading)\b/g,
  /\b(?:false|untrue|fabricated|baseless|unfounded|groundless|bogus|discredited|debunked|fictitious)\s+(?:and\s+\w+\s+)?(?:claims?|allegations?|accusations?|stor(?:y|ies)|reports?|charges?|statements?|rumou?rs?|attacks?|smears?)\b/g,
  /\b(?:not|n['’]t|never|nothing)\s+(?:\w+\s+){0,2}(?:true|happen(?:ed)?|occur(?:red)?|accurate|factual|correct)\b/g,
  /\bno\s+(?:\w+\s+){0,1}(?:truth|merit|basis|evidence|proof|substance|such)\b/g,
  /(?<!\bas\s|\bor\s)\b(?:totally|completely|entirely|absolutely|utterly|categorically|patently|flatly|demonstrably)\s+(?:false|untrue|wrong|fabricated|made|denie[sd]|deny|inaccurate)\b/g,
  /\b(?:nothing\s+(?:whatsoever\s+)?to\s+do\s+with|no\s+(?:\w+\s+)?(?:knowledge|involvement|role|part|connection|ties?|links?)\b)/g,
  /\b(?:fabrications?|made[- ]up\s+stor(?:y|ies)|conspiracy\s+theor(?:y|ies)|pure\s+fiction|total\s+lies?|old\s+news)\b/g,
  /\b(?:an?|total|complete|pure|just)\s+(?:\w+\s+){0,2}(?:hoax|lies?|fabrications?|smear|fiction|myth|witch\s+hunt)\b/g,
  /\b(?:call|brand|describ|label|dismiss)\w*\b.{0,60}?\b(?:false|untrue|lies?|fake|hoax|smear|nonsense|bogus|baseless|unfounded|groundless|fabricat\w+|ridiculous|absurd)\b/g,
  /(?:\b(?:denied|denies|disputed|disputes|refuted|refutes|debunked)|(?<!\b(?:to|from|by|for|of)\s)\bden(?:y|ying)|\bcontinue[sd]?\s+to\s+deny)\b/g,
  /\b(?:reject|dismiss|contest|rebut|deni|disput|refut|scoff|brush)\w*\s+(?:off\s+|at\s+)?(?:(?:the|that|any|this|his|her|their|such|those|these)\s+)?(?:idea|notion|claims?|suggestions?|views?|allegations?|accusations?|charges?|reports?|account|theory|assertions?|contention|characterization)\b/g,
  /\b(?:ma(?:de|king|kes?)|making)\s+(?:(?:it|that|this|the|up|\w+)\s+){0,3}up\b/g,
  /\b(?:peddl\w+\s+(?:fiction|lies|falsehoods)|(?:pathological|congenital)\s+liar|misstat\w+)\b/g,
];

/** Words by which one side lays wrongdoing at another's door. */
export const ACCUSATIONS: ReadonlySet<string> = new Set(
  'accuse allege blame charge assault grope rape harass abuse lie mislead deceive steal fraud defraud corrupt corruption bribe hack violate cheat collude racist racism bigot scandal conspire cover-up illegal illegally crime criminal smear misuse mishandle interfere meddle tamper bomb kill poison torture exploit leak suppress rig discriminate plot conceal wrongdoing misconduct evade break'.split(
    ' ',
  ),
);
