import type { EventStatus } from '../../model/event.ts';
import { IRREGULAR_PASTS } from '../lexicon/irregular-pasts.ts';
import { DENIED_WORDS, STATUS_WORDS } from '../lexicon/status-words.ts';
import type { Token } from '../tokens.ts';

interface Clause {
  readonly tokens: readonly Token[];
  /** Index of the event's own first and one past its last token. */
  readonly from: number;
  readonly to: number;
}

/** Words looked at on each side; status words belong to the event's own verb group or its phrase. */
const REACH = 8;

/** Where an event stands by the words near it; null where none tells. */
export function eventStatus(
  tokens: readonly Token[],
  from: number,
  to: number,
): EventStatus | null {
  const clause = clauseAround({ tokens, from, to });
  const before = clause.tokens.slice(Math.max(0, clause.from - REACH), clause.from);
  const after = ownPredicate(clause.tokens.slice(clause.to));
  const event = clause.tokens.slice(clause.from, clause.to);
  const near = wordsOf([...before, ...event, ...after]);
  for (const [status, pattern] of STATUS_WORDS.slice(0, 2)) if (pattern.test(near)) return status;
  const negated = DENIED_WORDS.test(wordsOf(before.slice(-5))) || isNegatedAfter(after);
  const isVerb = event.some((token) => token.pos === 'VERB');
  if (negated && !/\bno (?:doubt|longer|later)\b/.test(near)) return 'denied';
  if (isVerb) return verbStatus(before, event);
  for (const [status, pattern] of STATUS_WORDS.slice(2)) if (pattern.test(near)) return status;
  return pastVerb(after) || pastVerb(before) ? 'happened' : null;
}

/** What follows the event up to its own verb and the words that go with it, however long its name is. */
function ownPredicate(after: readonly Token[]): readonly Token[] {
  const verb = after.findIndex((token) => token.pos === 'AUX' || token.pos === 'VERB');
  return after.slice(0, Math.max(REACH, Math.min(verb, REACH * 4) + REACH - 1));
}

function verbStatus(before: readonly Token[], event: readonly Token[]): EventStatus | null {
  const group = wordsOf(before.slice(-4));
  const verb = event[0]?.lower ?? '';
  if (
    /(?:^| )(?:will|would|'ll|may|might|could|should|shall|must|to)(?: |$)(?!.*\b(?:have|had)\b)/.test(
      group,
    )
  )
    return 'planned';
  if (/ing$/.test(verb) && /\b(?:is|are|'s|'re|been)\b/.test(group)) return 'under-way';
  if (/\b(?:was|were|has|have|had|been)\b/.test(group) || isPast(verb)) return 'happened';
  return null;
}

const isPast = (word: string) => /ed$/.test(word) || IRREGULAR_PASTS.has(word);
const pastVerb = (tokens: readonly Token[]) =>
  tokens.some(
    (token) =>
      (token.pos === 'VERB' && isPast(token.lower)) || /^(?:was|were|did|had)$/.test(token.lower),
  );

/** "the summit between A and B will not take place" */
function isNegatedAfter(after: readonly Token[]): boolean {
  const verb = after.findIndex((token) => token.pos === 'AUX' || token.pos === 'VERB');
  if (verb < 0) return false;
  const group = after.slice(verb, verb + 6);
  return (
    group.some((token) => /^(?:not|n't|n’t|never)$/.test(token.lower)) &&
    group.some((token) =>
      /^(?:take|place|happen|occur|held|exist|scheduled|planned|set|go)$/.test(token.lower),
    )
  );
}

/** The stretch between semicolons, contrasts and full clause breaks around the event. */
function clauseAround({ tokens, from, to }: Clause): Clause {
  const breaks = (token: Token | undefined) =>
    token !== undefined &&
    (/^[;:—–]$/.test(token.text) ||
      /^(?:but|although|though|whereas|while|because)$/.test(token.lower));
  let start = from;
  while (start > 0 && !breaks(tokens[start - 1])) start -= 1;
  let end = to;
  while (end < tokens.length && !breaks(tokens[end])) end += 1;
  return { tokens: tokens.slice(start, end), from: from - start, to: to - start };
}

const wordsOf = (tokens: readonly Token[]) =>
  tokens
    .filter((token) => token.pos !== 'PUNCT')
    .map((token) => token.lower)
    .join(' ');
