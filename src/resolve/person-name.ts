import { TITLES } from '../extract/lexicon/titles.ts';
import { kept } from './kept.ts';
import { NICKNAMES } from './lexicon/nicknames.ts';
import { nameKey } from './name-key.ts';

const TITLE_KEYS: ReadonlySet<string> = new Set(TITLES.map(nameKey));
const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const tokenLists = new Map<string, readonly string[]>();
const foldedTokens = new Map<string, string>();

/** The tokens of a person's name that tell who it is: no titles, no generation. */
export function personTokens(name: string): readonly string[] {
  return kept(tokenLists, name, tokenise);
}

function tokenise(name: string): readonly string[] {
  const tokens = nameKey(name).split(' ').filter(Boolean);
  const untitled = tokens.filter((token, i) => i === tokens.length - 1 || !TITLE_KEYS.has(token));
  const personal = untitled.filter((token) => !GENERATIONS.has(token));
  return personal.length > 0 ? personal : tokens;
}

/** One spelling for the endings that transliterations of Slavic and Arabic names vary in. */
const fold = (token: string) =>
  token
    .replace(/(?:iy|yy|ii|ij|yi|i)$/u, 'y')
    .replace(/e[iy]/gu, 'ey')
    .replace(/(?<=[^aeiou])h(?=[^aeiou]|$)/gu, '')
    .replace(/ks/gu, 'x');

const folded = (token: string) => kept(foldedTokens, token, fold);

/** Names that share none of these are neither the same nor short for one another. */
export function nameTokenKeys(name: string): readonly string[] {
  const tokens = personTokens(name);
  return tokens.length > 0 ? tokens.map(folded) : [''];
}

const sameToken = (a: string, b: string) => a === b || (a.length > 3 && folded(a) === folded(b));

const isInitial = (token: string) => token.length === 1;

function sameGivenName(a: string, b: string): boolean {
  if (sameToken(a, b)) return true;
  if (isInitial(a) || isInitial(b)) return a[0] === b[0];
  return NICKNAMES.some((group) => group.has(a) && group.has(b));
}

const endsWith = (long: readonly string[], short: readonly string[]) =>
  short.length <= long.length &&
  short.every((token, i) => sameToken(token, long[long.length - short.length + i] ?? ''));

/** Middle names agree where one side has none, or each of the shorter side's is found on the other. */
function sameMiddleNames(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((token) => long.some((other) => sameGivenName(token, other)));
}

/** Whether two full names (two tokens or more each) may be one person's. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if (endsWith(a, b) || endsWith(b, a)) return true;
  const [firstA = '', firstB = ''] = [a[0], b[0]];
  if (!sameToken(a.at(-1) ?? '', b.at(-1) ?? '')) return false;
  return sameGivenName(firstA, firstB) && sameMiddleNames(a.slice(1, -1), b.slice(1, -1));
}

/**
 * How well a short form ("Putin", "Xi", "von der Leyen") fits a longer name: 3 as surname, 2 as the first token
 * (family name first, or first-name use), 1 as another part, 0 not at all.
 */
export function shortFormFit(short: readonly string[], long: readonly string[]): 0 | 1 | 2 | 3 {
  if (short.length === 0 || short.length >= long.length) return 0;
  if (endsWith(long, short)) return 3;
  if (short.length > 1) return 0;
  const token = short[0] ?? '';
  if (token.length < 2) return 0;
  if (sameToken(token, long[0] ?? '')) return 2;
  return long.some((other) => sameToken(token, other)) ? 1 : 0;
}
