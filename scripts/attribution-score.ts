import type { LinkedAttribution } from '../src/extract/linked-attribution.ts';
import type { AttributionSpan } from '../src/extract/tagged-span.ts';
import { type GoldAttribution, type GoldParts, touches } from './polnear.ts';

export interface Counts {
  gold: number;
  found: number;
  /** Gold items matched, found items matched (they differ where one covers several). */
  goldRight: number;
  foundRight: number;
}

export const noCounts = (): Counts => ({ gold: 0, found: 0, goldRight: 0, foundRight: 0 });

export function figures({ gold, found, goldRight, foundRight }: Counts): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = found === 0 ? 0 : foundRight / found;
  const recall = gold === 0 ? 0 : goldRight / gold;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

const envelope = (parts: GoldParts) => ({
  start: Math.min(...parts.map(([start]) => start)),
  end: Math.max(...parts.map(([, end]) => end)),
});

/** Adds one article's spans of one kind, as eval_reader_onnx.py counts them: gold spans by their envelope, each span once. */
export function countSpans(
  counts: { readonly exact: Counts; readonly overlap: Counts },
  gold: readonly GoldParts[],
  found: readonly AttributionSpan[],
): void {
  const key = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
  const wanted = new Map(
    gold.filter((p) => p.length > 0).map((p) => [key(envelope(p)), envelope(p)]),
  );
  const given = new Map(found.map((span) => [key(span), span]));
  const meet = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  for (const side of [counts.exact, counts.overlap]) {
    side.gold += wanted.size;
    side.found += given.size;
  }
  for (const [span, { start, end }] of wanted) {
    if (given.has(span)) counts.exact.goldRight++;
    if ([...given.values()].some((other) => meet(other, { start, end })))
      counts.overlap.goldRight++;
  }
  for (const [span, { start, end }] of given) {
    if (wanted.has(span)) counts.exact.foundRight++;
    if ([...wanted.values()].some((other) => meet(other, { start, end })))
      counts.overlap.foundRight++;
  }
}

/**
 * Adds one article's whole attributions: source, cue and content must each overlap and belong to one attribution on both
 * sides; where gold has no source, none may be given. One to one.
 */
export function countAttributions(
  counts: Counts,
  gold: readonly GoldAttribution[],
  found: readonly LinkedAttribution[],
): void {
  const complete = gold.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
  const given = found.filter(({ cue, contents }) => cue !== null && contents.length > 0);
  counts.gold += complete.length;
  counts.found += given.length;
  const used = new Set<LinkedAttribution>();
  for (const { source, cue, content } of complete) {
    const match = given.find(
      (linked) =>
        !used.has(linked) &&
        linked.cue !== null &&
        touches(linked.cue, cue) &&
        linked.contents.some((span) => touches(span, content)) &&
        (source.length === 0
          ? linked.source === null
          : linked.source !== null && touches(linked.source, source)),
    );
    if (!match) continue;
    used.add(match);
    counts.goldRight++;
    counts.foundRight++;
  }
}
