import type { Mention } from '../model/extraction.ts';
import { countryNamed, countryOfAdjective, countryOfCapital } from './gazetteer.ts';
import { BODY_NOUNS, BODY_PLURALS, PERSON_PLURALS, STATE_PEOPLE } from './lexicon/role-kinds.ts';
import { nameKey } from './name-key.ts';

/** What a description such as "the two Russian ministers" says by its words alone. */
export interface Nominal {
  /** Last noun of the head phrase, as written, in lower case. */
  readonly head: string;
  /** The whole head phrase without its determiner, in lower case. */
  readonly phrase: string;
  /** What stands after the head phrase: "of the bank". */
  readonly complement: string;
  readonly plural: boolean;
  readonly definite: boolean;
  /** "his", "Trump's" before it. */
  readonly possessed: boolean;
  /** "two" in "the two leaders". */
  readonly count: number | null;
  readonly country: string | null;
  readonly body: boolean;
}

const COMPLEMENT =
  /\s+(?:of|for|at|from|in|with|on|by|to|near|within|close|familiar|who|whose|which|that|speaking|(?:issued|released|published|written|signed|posted|prepared|commissioned|conducted|obtained|seen)(?=\s+(?:by|in|on|from|to|for|at|earlier|late|yesterday|last|this)\b))\b|,(?!\d)|\s[-–—]\s/u;
const DETERMINER =
  /^(?:the|this|that|these|those|a|an|another|one|some|several|many|most|few|both|all|other|his|her|its|their|our|my|unnamed)\s+/iu;
const DEFINITE = /^(?:the|this|that|these|those|both|his|her|its|their|our|my)\b/iu;
const POSSESSED = /^(?:his|her|its|their|our|my)\b|['’]s?\s/iu;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
]);
const IRREGULAR_PLURALS: ReadonlySet<string> = new Set([
  'men',
  'women',
  'people',
  'police',
  'children',
]);

function isPlural(head: string): boolean {
  if (IRREGULAR_PLURALS.has(head)) return true;
  return /[^s]s$/u.test(head) && !/(?:ss|us|is)$/u.test(head);
}

function countryIn(phrase: string): string | null {
  for (const word of phrase.split(/\s+/u)) {
    const key = nameKey(word);
    const country = countryOfAdjective(key) ?? countryNamed(key) ?? countryOfCapital(key);
    // "us" and "it" in lower case are pronouns, not states.
    if (country !== null && /^\p{Lu}/u.test(word)) return country;
  }
  return null;
}

/** Reads a description. */
export function readNominal(mention: Pick<Mention, 'span' | 'nationality'>): Nominal {
  const text = mention.span.text.replace(/\s+/gu, ' ').trim();
  const cut = text.search(COMPLEMENT);
  const headPhrase = cut > 0 ? text.slice(0, cut) : text;
  const phrase = headPhrase.replace(DETERMINER, '').replace(/^(?:two|three)\s+/iu, '');
  const head = nameKey(phrase.split(' ').at(-1) ?? '');
  const count = /\b(two|both|three)\b/iu.exec(headPhrase)?.[1]?.toLowerCase();
  const last2 = phrase.toLowerCase().split(' ').slice(-2).join(' ');
  return {
    head,
    phrase: phrase.toLowerCase(),
    complement: cut > 0 ? text.slice(cut).trim() : '',
    plural:
      isPlural(head) ||
      PERSON_PLURALS.has(last2) ||
      BODY_PLURALS.has(head) ||
      STATE_PEOPLE.has(head),
    definite: DEFINITE.test(headPhrase) || /['’]s?\s/u.test(headPhrase),
    possessed: POSSESSED.test(headPhrase),
    count: count === undefined ? null : (COUNTS.get(count) ?? null),
    country: mention.nationality ?? countryIn(headPhrase),
    body: BODY_NOUNS.has(head),
  };
}
