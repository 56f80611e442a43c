import type { Token } from '../tokens.ts';
import { type Range, tokensIn } from './claim-span.ts';

const COORDINATORS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'yet',
  'or',
  'so',
]);
const NOMINATIVE: ReadonlySet<string> = new Set(
  `i he she it we they you this that these those there who`.split(' '),
);
/** Marks of a clause that leans on another: no half that begins so stands alone. */
const SUBORDINATORS: ReadonlySet<string> = new Set(
  `if unless because although though when whenever before after until since as whether who which whose whom where why
  how that than to not what`.split(/\s+/),
);
const NON_FINITE_BEFORE: ReadonlySet<string> = new Set(['to']);

/** A subject longer than this is a list or a misread line. */
const LONGEST_SUBJECT = 30;

const isVerb = (token: Token) => token.pos === 'VERB' || token.pos === 'AUX';
const isNominal = (token: Token) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(token.pos);

/** A verb that can carry a main clause: no bare participle in -ing, no infinitive. */
function carriesClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || !isVerb(token)) return false;
  if (/ing$/u.test(token.lower)) return false;
  if (/^(?:been|being|be)$/u.test(token.lower)) return false;
  return !NON_FINITE_BEFORE.has(tokens[index - 1]?.lower ?? '');
}

/** Index of the first finite verb that has a nominal before it in its clause; -1 where the words are no clause. */
export function finiteVerb(tokens: readonly Token[]): number {
  let subject = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (subject && carriesClause(tokens, i)) return i;
    if (isNominal(token) || NOMINATIVE.has(token.lower)) subject = true;
  }
  return -1;
}

/** Whether the words can be said alone: a subject and a finite verb, and no word before them that makes them lean on others. */
export function standsAlone(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  const [first] = words;
  if (!first || words.length < 3 || SUBORDINATORS.has(first.lower)) return false;
  const verb = finiteVerb(words);
  if (verb < 1 || verb > LONGEST_SUBJECT) return false;
  const subject = words.slice(0, verb);
  return !subject.some(({ lower }) => lower === 'who' || lower === 'which' || lower === 'whose');
}

/** Splits coordinated clauses where both halves stand alone; nominal contents and shared subjects stay whole. */
export function splitClauses(tokens: readonly Token[], range: Range): readonly Range[] {
  const own = tokensIn(tokens, range);
  for (let i = 2; i < own.length - 2; i++) {
    const token = own[i];
    if (!token) continue;
    const semicolon = token.text === ';';
    const coordinator = COORDINATORS.has(token.lower) && own[i - 1]?.text === ',';
    const bare = (token.lower === 'and' || token.lower === 'but') && !coordinator;
    if (!semicolon && !coordinator && !bare) continue;
    const left = own.slice(0, i);
    const right = own.slice(i + 1);
    if (bare && !startsWithSubject(right)) continue;
    if (!standsAlone(left) || !standsAlone(right)) continue;
    const leftEnd = left.findLast(({ text }) => text !== ',')?.end ?? token.start;
    const rightStart = right[0]?.start ?? token.end;
    return [
      { start: range.start, end: leftEnd },
      ...splitClauses(tokens, { start: rightStart, end: range.end }),
    ];
  }
  return [range];
}

/** Without a comma only a nominative pronoun or "there" shows for sure that a new clause begins. */
function startsWithSubject(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return first !== undefined && NOMINATIVE.has(first.lower) && carriesClause(tokens, 1);
}
