import { ROLE_MODIFIERS } from '../extract/lexicon/roles.ts';
import { kept } from './kept.ts';
import { ROLE_HYPERNYMS } from './lexicon/role-kinds.ts';

/** Words that make another office of the one they stand before, or end it. */
const RANKS: ReadonlySet<string> = new Set([
  'vice',
  'deputy',
  'assistant',
  'under',
  'former',
  'ex',
  'elect',
]);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'],
  ['advisor', 'adviser'],
  ['labour', 'labor'],
]);

const tokenise = (role: string): readonly string[] =>
  role
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => SPELLINGS.get(word) ?? word);

const tokenLists = new Map<string, readonly string[]>();
const tokens = (role: string) => kept(tokenLists, role, tokenise);

const ranks = (words: readonly string[]) => words.filter((word) => RANKS.has(word)).join(' ');

function covers(general: readonly string[], special: readonly string[]): boolean {
  return ranks(general) === ranks(special) && general.every((word) => special.includes(word));
}

/**
 * Whether a role as used later ("the minister", "the leader") may mean one met before ("foreign minister",
 * "president"): the same words, fewer of them, or a general noun for that office.
 */
export function roleMayMean(later: string, earlier: string): boolean {
  const a = tokens(later);
  const b = tokens(earlier);
  if (covers(a, b)) return true;
  const plain = a.filter((word) => !ROLE_MODIFIERS.has(word) || RANKS.has(word));
  if (plain.length > 0 && plain.length < a.length && covers(plain, b)) return true;
  return ROLE_HYPERNYMS.get(a.join(' '))?.has(b.join(' ')) ?? false;
}
