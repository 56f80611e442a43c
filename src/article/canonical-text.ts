/**
 * Canonical text: byte-order marks at the start dropped, line ends \n, lone surrogates replaced by U+FFFD (they have no
 * UTF-8), NFC. Characters of no width that only allow or forbid a line break (U+200B, U+2060, U+FEFF, the soft hyphen) go,
 * for they cut words in two. All else stays, white space included; applying it twice changes nothing.
 */
export function canonicalText(text: string): string {
  return text
    .replace(/[\ufeff\u200b\u2060\u00ad]+/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}
