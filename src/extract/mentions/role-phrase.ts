import { ROLE_MODIFIERS, ROLES } from '../lexicon/roles.ts';
import { TITLES } from '../lexicon/titles.ts';
import { countryOfModifier } from './country-words.ts';

const ROLE_NAMES: ReadonlySet<string> = new Set(ROLES.map(({ name }) => name));
const LONGEST_ROLE = Math.max(...ROLES.map(({ name }) => name.split(' ').length));
const TITLE_NAMES: ReadonlySet<string> = new Set(TITLES.map((title) => title.toLowerCase()));
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['sen.', 'senator'],
  ['sens.', 'senator'],
  ['rep.', 'representative'],
  ['reps.', 'representative'],
  ['gov.', 'governor'],
  ['lt. gov.', 'lieutenant governor'],
  ['gen.', 'general'],
  ['lt. gen.', 'lieutenant general'],
  ['maj. gen.', 'major general'],
  ['brig. gen.', 'brigadier general'],
  ['col.', 'colonel'],
  ['lt. col.', 'lieutenant colonel'],
  ['maj.', 'major'],
  ['capt.', 'captain'],
  ['lt.', 'lieutenant'],
  ['sgt.', 'sergeant'],
  ['adm.', 'admiral'],
  ['pres.', 'president'],
  ['sec.', 'secretary'],
  ['amb.', 'ambassador'],
  ['pm', 'prime minister'],
  ['vp', 'vice president'],
]);

/** Singular of a plural role: "ministers" → "minister"; null where the word is no plural of one. */
export function singular(word: string): string {
  if (/(?:women|men)$/u.test(word)) return word.replace(/men$/u, 'man');
  if (/ies$/u.test(word)) return word.replace(/ies$/u, 'y');
  return word.replace(/(?<=[^s])s$/u, '');
}

/** The office that the words are, in lower case; null if they are none. */
export function roleNamed(words: readonly string[]): string | null {
  const phrase = words.join(' ').toLowerCase().replaceAll('’', "'");
  const abbreviated = ABBREVIATIONS.get(phrase);
  if (abbreviated) return abbreviated;
  const unhyphened = phrase.replace(/^ex-/u, '');
  if (ROLE_NAMES.has(unhyphened)) return unhyphened === phrase ? phrase : asFormer(unhyphened);
  return null;
}

/** Words that end an office: who bore it speaks for nobody by it now. */
export const FORMER: ReadonlySet<string> = new Set(
  'former ex onetime one-time ousted deposed late'.split(' '),
);

/** The office as one held before. */
export const asFormer = (role: string): string =>
  role.startsWith('former ') ? role : `former ${role}`;

export interface RolePhrase {
  /** Number of words, from the end of the list given, that belong to the phrase. */
  readonly words: number;
  readonly role: string | null;
  readonly nationality: string | null;
}

/** Reads titles, roles, party names and demonyms off the end of the words that stand before a name. */
export function rolePhraseBefore(words: readonly string[]): RolePhrase {
  let taken = 0;
  let role: string | null = null;
  let nationality: string | null = null;
  const left = () => words.slice(0, words.length - taken);
  while (taken < words.length) {
    const rest = left();
    const last = rest.at(-1) ?? '';
    const country = countryAtEnd(rest);
    const named: ReturnType<typeof longestRole> = role === null ? longestRole(rest) : null;
    if (named && !isVerbHere(rest, named.words)) {
      role = named.role;
      taken += named.words;
    } else if (role !== null && FORMER.has(last.toLowerCase())) {
      role = asFormer(role);
      taken++;
    } else if (TITLE_NAMES.has(last.toLowerCase()) || (role !== null && isModifier(last))) {
      taken++;
    } else if (country && nationality === null && (role !== null || /ian|ish|ese$/u.test(last))) {
      nationality = country.name;
      taken += country.words;
    } else break;
  }
  return { words: taken, role, nationality };
}

const isModifier = (word: string) => ROLE_MODIFIERS.has(word.toLowerCase());

const BEFORE_VERBS: ReadonlySet<string> = new Set(
  'to will would can could may might must should shall not they we you i'.split(' '),
);

/** "to host Ann Ray" holds a verb, not an office. */
function isVerbHere(words: readonly string[], length: number): boolean {
  return length === 1 && BEFORE_VERBS.has(words.at(-2)?.toLowerCase() ?? '');
}

function longestRole(words: readonly string[]): { role: string; words: number } | null {
  for (let n = Math.min(LONGEST_ROLE, words.length); n > 0; n--) {
    const role = roleNamed(words.slice(-n));
    if (role) return { role, words: n };
  }
  return null;
}

/** "U.S.", "South Korean", "Russia's" at the end of the words. */
function countryAtEnd(words: readonly string[]): { name: string; words: number } | null {
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const name = countryOfModifier(words.slice(-n).join(' '));
    if (name) return { name, words: n };
  }
  return null;
}
