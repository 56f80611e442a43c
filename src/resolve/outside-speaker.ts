import { roleNamed, rolePhraseBefore } from '../extract/mentions/role-phrase.ts';
import type { EntityType, Mention } from '../model/extraction.ts';
import { countryOfCapital } from './gazetteer.ts';
import { BODY_NOUNS } from './lexicon/role-kinds.ts';
import { nameKey } from './name-key.ts';

const DESCRIBED = /^(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+\p{Ll}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
/** What belongs to the name of a body, for all its comma: "Acme, Inc.". */
const INCORPORATED = /^(?:Inc|Ltd|LLC|LLP|PLC|plc|Corp|Co|S\.A|N\.V)\b/u;
const NAME_ALONE =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|di|del|della|der|den|van|von|bin|al|la|le)\s+)*\p{Lu}[\p{L}.'’-]*)*$/u;

/**
 * The words that name a speaker given with an apposition, and those that describe them: "Marco Rubio, of Florida", "Ann Ray, the
 * mayor", "the mayor of Arden, Ann Ray".
 */
function apposition(written: string): { readonly named: string; readonly about: string } {
  const [first = '', ...others] = written.split(/\s*,\s+/u);
  const rest = others.join(', ');
  if (rest === '' || INCORPORATED.test(rest)) return { named: written, about: '' };
  const [second = '', ...further] = others;
  const describedFirst = DESCRIBED.test(first) || /^\p{Ll}/u.test(first);
  if (describedFirst && further.length === 0 && NAME_ALONE.test(second))
    return { named: second, about: first };
  // Names in a row are of several: "Ray, Roy and Moss", "Foreign Affairs, Trade and Development".
  if (describedFirst || /\band\b/u.test(rest)) return { named: written, about: '' };
  return { named: first, about: rest };
}

/** The office in a description: "the mayor of Arden" → "mayor". */
function roleIn(description: string): string | null {
  const head = description.split(/\s(?:of|for|at|from|in|to)\s|,/u)[0]?.split(/\s+/u) ?? [];
  return [3, 2, 1].map((n) => roleNamed(head.slice(-n))).find((role) => role !== null) ?? null;
}

const BODY_WORDS = /\b(?:of|for|and|Inc|Corp|Ltd|plc|AG|Group|Ministry|Department|Bank)\b/u;

interface NameParts {
  readonly name: string;
  readonly role: string | null;
  readonly nationality: string | null;
}

/** "Kenyan President James Okoye": the words before the name that form a title, role or demonym. */
function partsOf(words: readonly string[]): NameParts {
  for (let before = words.length - 1; before > 0; before--) {
    const phrase = rolePhraseBefore(words.slice(0, before));
    if (phrase.words === before) return { ...phrase, name: words.slice(before).join(' ') };
  }
  return { name: words.join(' '), role: null, nationality: null };
}

function entityTypeOf(name: string, mentions: readonly Mention[]): EntityType {
  const key = nameKey(name);
  const same = mentions.find(({ form, head }) => form === 'name' && nameKey(head.text) === key);
  if (same !== undefined) return same.entityType;
  if (countryOfCapital(key) !== null) return 'LOC';
  const last = nameKey(name.split(' ').at(-1) ?? '');
  return ACRONYM.test(name) || BODY_WORDS.test(name) || BODY_NOUNS.has(last) ? 'ORG' : 'PER';
}

/** A mention for a speaker that is given beside a text instead of in it; its span is empty, at the text's start. */
export function outsideSpeaker(speaker: string, mentions: readonly Mention[]): Mention {
  const given = speaker.replace(/\s+/gu, ' ').trim();
  const { named: written, about } = apposition(given);
  const words = written.split(' ');
  const span = { start: 0, end: 0, text: given };
  const headPhrase = written.split(/\s(?:of|for|at|from|in)\s/u)[0]?.split(' ') ?? words;
  const role =
    [3, 2, 1].map((n) => roleNamed(headPhrase.slice(-n))).find((found) => found !== null) ?? null;
  const singular = roleNamed(headPhrase.slice(-1).map((word) => word.replace(/s$/u, '')));
  if (DESCRIBED.test(written) || /^\p{Ll}/u.test(headPhrase.at(-1) ?? '')) {
    const form = 'nominal' as const;
    const { nationality } = rolePhraseBefore(headPhrase);
    return {
      span,
      head: span,
      form,
      entityType: 'PER',
      role: role ?? singular,
      nationality,
      sentence: 0,
    };
  }
  const {
    name,
    role: title,
    nationality,
  } = partsOf(words.filter((word, i) => i > 0 || !/^the$/iu.test(word)));
  return {
    span,
    head: { start: 0, end: 0, text: name },
    form: 'name',
    entityType: entityTypeOf(name, mentions),
    role: title ?? roleIn(about),
    nationality,
    sentence: 0,
  };
}
