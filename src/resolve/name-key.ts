const POSSESSIVE = /['’]s?$/u;
const LEADING_ARTICLE = /^(?:the|a|an)\s+/u;

/** One article asks for the keys of the same names over and over; what is kept is bounded. */
const keys = new Map<string, string>();
const MOST_KEPT = 10_000;

/**
 * The form under which names are compared: lower case, without diacritics, dots of initials, possessive, leading
 * article and punctuation ("The U.S.'s" and "US" give the same key). Letters of every script are kept.
 */
export function nameKey(name: string): string {
  const kept = keys.get(name);
  if (kept !== undefined) return kept;
  const key = name
    .trim()
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()
    .replace(LEADING_ARTICLE, '');
  if (keys.size >= MOST_KEPT) keys.clear();
  keys.set(name, key);
  return key;
}
