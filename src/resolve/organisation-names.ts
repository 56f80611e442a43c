import { BODY_SUFFIXES } from '../extract/lexicon/body-suffixes.ts';
import type { Mention } from '../model/extraction.ts';
import { bind, type Cast } from './cast.ts';
import { countryNamed, countryOfAdjective } from './gazetteer.ts';
import { kept } from './kept.ts';
import { BODY_NOUNS } from './lexicon/role-kinds.ts';
import { type Member, member } from './member.ts';
import { memberIndex } from './member-index.ts';
import { nameKey } from './name-key.ts';

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc corp corporation co company ltd limited plc ag sa se nv llc llp gmbh spa oyj asa ab kg bv holdings'.split(
    ' ',
  ),
);
const LINKING_WORDS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'de',
  'on',
  'in',
  '&',
]);

/** The tokens of a body's name that tell which it is: no legal form, no linking words. */
export const bodyTokens = (name: string): readonly string[] => kept(tokenLists, name, tokenise);

const tokenLists = new Map<string, readonly string[]>();

function tokenise(name: string): readonly string[] {
  const tokens = nameKey(name)
    .split(' ')
    .filter((token) => token !== '' && !LINKING_WORDS.has(token));
  while (tokens.length > 1 && LEGAL_FORMS.has(tokens.at(-1) ?? '')) tokens.pop();
  return tokens;
}

/** "Department of Justice" and "Justice Department" have one key. */
export const bodyKey = (name: string) => [...bodyTokens(name)].sort().join(' ');

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}&.-]{1,8}$/u;
const isAcronym = (name: string) =>
  ACRONYM.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}{2}/u.test(name);

function initials(name: string, withLinks: boolean): string {
  return nameKey(name)
    .split(' ')
    .filter((token) => withLinks || !LINKING_WORDS.has(token))
    .map((token) => token[0] ?? '')
    .join('');
}

function spellsOut(full: string, acronym: string): boolean {
  const given = letters(acronym);
  return (
    given.length > 1 &&
    (initials(full, false) === given ||
      initials(full, true) === given ||
      // "Centers for Disease Control and Prevention" goes by CDC.
      (given.length > 2 && initials(full, false).slice(0, -1) === given))
  );
}

/** "European Union (EU)": the short form a text gives right after a name. */
export function acronymAfter(text: string, end: number): string | null {
  const match = /^\s*\(\s*(?:the\s+)?["“]?([\p{Lu}][\p{L}&.-]{1,9})["”]?\s*[),]/u.exec(
    text.slice(end, end + 24),
  );
  return match?.[1] ?? null;
}

/** A name that begins with a state's adjective, without it: "US Justice Department". */
function withoutCountry(name: string): string {
  const [first = '', ...rest] = name.replace(/^(?:the|The)\s+/u, '').split(/\s+/u);
  const country = countryOfAdjective(nameKey(first)) ?? countryNamed(nameKey(first));
  const last = nameKey(rest.at(-1) ?? '');
  return country !== null && rest.length > 1 && BODY_NOUNS.has(last) ? rest.join(' ') : name;
}

export function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const [only = ''] = short;
  if (short.length !== 1 || long.length < 2 || long.length > 3 || only.length < 4) return false;
  if (BODY_NOUNS.has(only)) return false;
  // "Halden" for "Halden Industries", "Rovers" for "Castleford Rovers"; but a town is not its council.
  const last = long.at(-1) ?? '';
  return last === only || (long[0] === only && !BODY_NOUNS.has(last) && !BODY_SUFFIXES.has(last));
}

function sameBody(name: string, other: Member): boolean {
  const key = bodyKey(withoutCountry(name));
  return [...other.names].some(
    (known) =>
      bodyKey(withoutCountry(known)) === key ||
      (isAcronym(name) && spellsOut(known, name)) ||
      (isAcronym(known) && spellsOut(name, known)),
  );
}

const letters = (acronym: string) => nameKey(acronym).replace(/ /gu, '');

/** What a body's name is found by: its words, its initials or, of an acronym, its letters, its first and last word. */
function ownKeys(name: string): readonly string[] {
  const words = bodyTokens(name);
  return [
    `words ${bodyKey(withoutCountry(name))}`,
    ...spellings(name).map((form) => `initials ${form}`),
    ...(isAcronym(name) ? [`letters ${letters(name)}`] : []),
    ...(words.length > 1 ? [`end ${words[0]}`, `end ${words.at(-1)}`] : []),
  ];
}

/** What the names are found by that may mean the same body. */
function soughtKeys(name: string): readonly string[] {
  const words = bodyTokens(name);
  return [
    `words ${bodyKey(withoutCountry(name))}`,
    ...spellings(name).map((form) => `letters ${form}`),
    ...(isAcronym(name) ? [`initials ${letters(name)}`] : []),
    ...(words.length === 1 ? [`end ${words[0]}`] : []),
  ];
}

/** The acronyms that a name may go by. */
function spellings(name: string): readonly string[] {
  const short = initials(name, false);
  return [short, initials(name, true), short.slice(0, -1)].filter(({ length }) => length > 1);
}

/** Joins the names of bodies of an article: same words, acronyms, and a first word that stands for one longer name. */
export function bindOrganisationNames(
  cast: Cast,
  mentions: readonly Mention[],
  text: string,
): void {
  const longestFirst = [...mentions].sort(
    (a, b) =>
      bodyTokens(b.head.text).length - bodyTokens(a.head.text).length ||
      a.head.start - b.head.start,
  );
  const index = memberIndex();
  for (const mention of longestFirst) {
    const name = mention.head.text;
    const bodies = index.find(soughtKeys(name));
    const shortened = bodies.filter((other) =>
      [...other.names].some((known) => isShortFor(bodyTokens(name), bodyTokens(known))),
    );
    const meant =
      bodies.find((other) => sameBody(name, other)) ??
      (shortened.length === 1 ? shortened[0] : undefined) ??
      member('organisation', name.replace(/^(?:the|The)\s+/u, '').replace(/['’]s?$/u, ''), [
        bodyKey(withoutCountry(name)),
      ]);
    bind(cast, mention, meant);
    index.add(meant, ownKeys(name));
    const acronym = acronymAfter(text, mention.span.end);
    if (acronym === null) continue;
    meant.names.add(acronym);
    index.add(meant, ownKeys(acronym));
  }
}
