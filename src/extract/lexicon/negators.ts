/** Words that negate the verb or noun they stand with. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'no',
  'neither',
  'nor',
  'none',
  'nobody',
  'nothing',
  'nowhere',
  'hardly',
  'scarcely',
  'barely',
  'cannot',
  'zero',
]);

/** Words after a negator that take its force away: "not only", "no later than", "no doubt". */
export const NEGATION_UNDONE: ReadonlySet<string> = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'solely',
  'doubt',
  'later',
  'less',
  'fewer',
  'more',
  'matter',
  'sooner',
  'wonder',
  'question',
  'exception',
  'least',
  'surprise',
]);
