const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/;

/**
 * A function from code-point offsets, which `tokenizers` counts, to the UTF-16 offsets of JavaScript strings.
 * A lone surrogate is one of each, on both sides.
 */
export function codePointToUtf16(text: string): (codePoint: number) => number {
  if (!ASTRAL.test(text)) return (codePoint) => codePoint;
  const offsets = new Int32Array(text.length + 1);
  let codePoints = 0;
  let unit = 0;
  for (const character of text) {
    offsets[codePoints++] = unit;
    unit += character.length;
  }
  offsets[codePoints] = unit;
  return (codePoint) => offsets[Math.min(codePoint, codePoints)] ?? unit;
}
