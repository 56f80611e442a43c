/** How a preposition sets a thing against the time it governs. */
export type TimeRelation = 'within' | 'by' | 'since' | 'until' | 'before' | 'after' | 'at';

const LEADS: readonly (readonly [RegExp, TimeRelation])[] = [
  [
    /\b(?:within|in\s+(?:less|no\s+more)\s+than|in\s+under|inside(?:\s+of)?|over\s+the\s+course\s+of)\s+(?:about\s+|roughly\s+|around\s+|just\s+|only\s+)?$/i,
    'within',
  ],
  [/\bin\s+(?:about\s+|roughly\s+|around\s+|just\s+|only\s+)?$/i, 'within'],
  [/\b(?:no\s+later\s+than|not\s+later\s+than|by)\s+(?:about\s+|around\s+)?$/i, 'by'],
  [
    /\b(?:ever\s+since|since|starting(?:\s+(?:on|in))?|beginning(?:\s+(?:on|in))?|as\s+of|effective)\s+$/i,
    'since',
  ],
  [/\b(?:until|till|through|up\s+to)\s+(?:at\s+least\s+)?$/i, 'until'],
  [/\b(?:before|prior\s+to|ahead\s+of)\s+$/i, 'before'],
  [/\bafter\s+$/i, 'after'],
];

/** The relation said just before a time expression, with the length of the words that say it. */
export function relationBefore(before: string): {
  readonly relation: TimeRelation;
  readonly length: number;
} {
  const tail = before.slice(-40);
  for (const [pattern, relation] of LEADS) {
    const match = pattern.exec(tail);
    if (match) return { relation, length: match[0].length };
  }
  return { relation: 'at', length: 0 };
}
