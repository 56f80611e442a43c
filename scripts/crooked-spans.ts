interface SpanLike {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isSpan = (value: object): value is SpanLike =>
  'start' in value && 'end' in value && 'text' in value;

/** Walks any value and lists the spans whose text is not what stands at their place in `text`, and counts all met. */
export function crookedSpans(
  text: string,
  value: unknown,
): { readonly checked: number; readonly crooked: readonly string[] } {
  if (typeof value !== 'object' || value === null) return { checked: 0, crooked: [] };
  if (isSpan(value)) {
    const right =
      value.end > value.start &&
      value.text !== '' &&
      text.slice(value.start, value.end) === value.text;
    return { checked: 1, crooked: right ? [] : [JSON.stringify(value)] };
  }
  const inner = Object.values(value).map((child) => crookedSpans(text, child));
  return {
    checked: inner.reduce((sum, { checked }) => sum + checked, 0),
    crooked: inner.flatMap(({ crooked }) => crooked),
  };
}
