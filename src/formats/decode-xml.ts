/** Text of XML or JSON as bytes: by byte-order mark, by what the transport states, by the XML declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array, charset: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})/.exec(
      head,
    )?.[1];
  const marked = head.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : head.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : head.startsWith('\u00ef\u00bb\u00bf')
        ? 'utf-8'
        : null;
  for (const encoding of [marked, charset, declared, 'utf-8']) {
    if (!encoding) continue;
    try {
      return new TextDecoder(encoding).decode(bytes);
    } catch {
      // No such encoding: the next one may be.
    }
  }
  return '';
}
