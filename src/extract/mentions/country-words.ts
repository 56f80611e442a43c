import { COUNTRIES } from '../lexicon/countries.ts';

/** Countries by their adjectives and by their names and aliases, as written. */
const BY_ADJECTIVE = new Map(
  COUNTRIES.flatMap((c) => c.adjectives.map((a) => [a, c.name] as const)),
);
const BY_NAME = new Map(
  COUNTRIES.flatMap((c) => [c.name, ...c.aliases].map((n) => [n, c.name] as const)),
);
const BY_PEOPLE = new Map(COUNTRIES.flatMap((c) => c.demonyms.map((d) => [d, c.name] as const)));

/** The country that a word before a noun names: "Russian", "U.S.", "Russia's", "Russia". */
export function countryOfModifier(word: string): string | null {
  const bare = word.replace(/['’]s?$/u, '');
  return BY_ADJECTIVE.get(bare) ?? BY_NAME.get(bare) ?? null;
}

/** The country whose people, adjective or name the words are. */
export function countryOfWords(words: string): string | null {
  return countryOfModifier(words) ?? BY_PEOPLE.get(words) ?? null;
}
