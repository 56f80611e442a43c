const POSSESSIVE = /['’]s?$/u;
const LEADING_ARTICLE = /^(?:the|a|an)\s+/u;

/**
 * The form under which names are compared: lower case, without diacritics, dots of initials, possessive, leading
 * article and punctuation ("The U.S.'s" and "US" give the same key). Letters of every script are kept.
 */
export function nameKey(name: string): string {
  return name
    .trim()
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()
    .replace(LEADING_ARTICLE, '');
}
