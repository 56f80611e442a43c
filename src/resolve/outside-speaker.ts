import { roleNamed, rolePhraseBefore } from '../extract/mentions/role-phrase.ts';
import type { EntityType, Mention } from '../model/extraction.ts';
import { countryOfCapital } from './gazetteer.ts';
import { BODY_NOUNS } from './lexicon/role-kinds.ts';
import { nameKey } from './name-key.ts';

const DESCRIBED = /^(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+\p{Ll}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
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
  const written = speaker.replace(/\s+/gu, ' ').trim();
  const words = written.split(' ');
  const span = { start: 0, end: 0, text: written };
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
    role: title,
    nationality,
    sentence: 0,
  };
}
