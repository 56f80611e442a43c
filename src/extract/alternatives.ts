/** A regular-expression alternation of literal words, longest first so that none hides a longer one. */
export function alternatives(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(' ', '\\s+')
        .replaceAll("'", "['’]"),
    )
    .join('|');
}
