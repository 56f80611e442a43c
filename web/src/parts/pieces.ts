/** A run of characters of a text, and the ids of the spans that cover it, the shortest first. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

export interface Covering {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts `from` to `to` of a text where spans begin and end, so that spans that overlap or nest can be shown side by side:
 * every character is in exactly one piece.
 */
export function cutIntoPieces(
  spans: readonly Covering[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Piece[] {
  const inside = spans.filter(({ start, end }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, from));
    cuts.add(Math.min(end, to));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? from;
    const ids = inside
      .filter((span) => span.start <= start && span.end >= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ id }) => id);
    return { start, end, ids };
  });
}
