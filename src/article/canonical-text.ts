/**
 * Canonical text: byte-order marks at the start dropped, line ends \n, lone surrogates replaced by U+FFFD (they have no
 * UTF-8), NFC. All else stays, white space included; applying it twice changes nothing.
 */
export function canonicalText(text: string): string {
  return text
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}
