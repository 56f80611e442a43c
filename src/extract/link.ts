import { type LinkContext, pairFeatures, sentenceAt } from './link-features.ts';
import type { LinkWeights } from './link-weights.ts';
import type { LinkedAttribution } from './linked-attribution.ts';
import type { AttributionSpan } from './tagged-span.ts';

/** How many sentences a cue may stand away from what belongs to it. */
const REACH = 3;

/** Pairs (cue, other) near enough to be asked about, by index into the context's spans. */
export function candidatePairs(
  context: LinkContext,
  label: 'source' | 'content',
): readonly (readonly [cue: number, other: number])[] {
  const { sentences, spans } = context;
  const cues: (readonly [index: number, sentence: number])[] = [];
  spans.forEach((span, index) => {
    if (span.label === 'cue') cues.push([index, sentenceAt(sentences, span.start)]);
  });
  const pairs: (readonly [number, number])[] = [];
  let first = 0;
  spans.forEach((span, other) => {
    if (span.label !== label) return;
    const from = sentenceAt(sentences, span.start) - REACH;
    const to = sentenceAt(sentences, span.end - 1) + REACH;
    while (first < cues.length && (cues[first]?.[1] ?? 0) < from) first++;
    for (let i = first; i < cues.length; i++) {
      const [cue, sentence] = cues[i] ?? [0, Number.POSITIVE_INFINITY];
      if (sentence > to) break;
      pairs.push([cue, other]);
    }
  });
  return pairs;
}

function score(features: readonly string[], { bias, features: weights }: LinkWeights): number {
  let sum = bias;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** For each key the partner with the highest score above nought. */
function bestPartners(
  context: LinkContext,
  weights: LinkWeights,
  key: 'cue' | 'content',
): ReadonlyMap<number, number> {
  const best = new Map<number, readonly [partner: number, score: number]>();
  const label = key === 'cue' ? 'source' : 'content';
  for (const [cue, other] of candidatePairs(context, label)) {
    const value = score(pairFeatures(context, cue, other), weights);
    const [from, to] = key === 'cue' ? [cue, other] : [other, cue];
    if (value > (best.get(from)?.[1] ?? 0)) best.set(from, [to, value]);
  }
  return new Map([...best].map(([from, [to]]) => [from, to]));
}

/**
 * Joins sources, cues and contents: each content goes to the cue that most likely reports it, each cue to the likeliest
 * source. Contents that no cue claims come back without one, cues that report nothing without contents.
 */
export function linkSpans(
  context: LinkContext,
  weights: { readonly content: LinkWeights; readonly source: LinkWeights },
): readonly LinkedAttribution[] {
  const { spans } = context;
  const cueOf = bestPartners(context, weights.content, 'content');
  const sourceOf = bestPartners(context, weights.source, 'cue');
  const contentsOf = new Map<number, AttributionSpan[]>();
  const attributions: LinkedAttribution[] = [];
  spans.forEach((span, index) => {
    if (span.label !== 'content') return;
    const cue = cueOf.get(index);
    if (cue === undefined) {
      attributions.push({ source: null, cue: null, contents: [span] });
      return;
    }
    const siblings = contentsOf.get(cue);
    if (siblings) siblings.push(span);
    else contentsOf.set(cue, [span]);
  });
  spans.forEach((cue, index) => {
    if (cue.label !== 'cue') return;
    const source = spans[sourceOf.get(index) ?? -1] ?? null;
    attributions.push({ source, cue, contents: contentsOf.get(index) ?? [] });
  });
  return attributions;
}
