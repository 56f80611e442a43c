import type { AttributionRecord } from '../model/extraction.ts';
import { type Span, spanOf } from '../model/span.ts';
import type { DraftClaim } from './claims/draft-claim.ts';
import type { LinkedAttribution } from './linked-attribution.ts';

export interface RecordContext {
  readonly text: string;
  /** The claims that are kept. */
  readonly claims: readonly { readonly span: Span }[];
}

/** What the reader linked, each once in the order of the text, with the claims that were made of it. */
export function attributionRecords(
  linked: readonly LinkedAttribution[],
  drafts: readonly DraftClaim[],
  { text, claims }: RecordContext,
): readonly AttributionRecord[] {
  const indexOfSpan = new Map(
    claims.map(({ span }, index) => [`${span.start}-${span.end}`, index]),
  );
  const claimsOf = new Map<LinkedAttribution, Set<number>>();
  for (const attribution of linked) {
    const { source, cue, contents } = attribution;
    if ((source ?? cue) !== null && contents.length > 0) claimsOf.set(attribution, new Set());
  }
  for (const { start, end, chain } of drafts) {
    const [nearest] = chain;
    const index = indexOfSpan.get(`${start}-${end}`);
    if (nearest === undefined || index === undefined) continue;
    const origin = nearest.origin ?? nearest;
    claimsOf.get(origin)?.add(index);
  }
  const toSpan = (part: { readonly start: number; readonly end: number }) =>
    spanOf(text, part.start, part.end);
  return [...claimsOf]
    .map(([{ source, cue, contents }, given]) => ({
      source: source && toSpan(source),
      cue: cue && toSpan(cue),
      contents: contents.map(toSpan).sort((a, b) => a.start - b.start),
      claims: [...given].sort((a, b) => a - b),
    }))
    .sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ source, cue, contents }: Omit<AttributionRecord, 'claims'>) =>
  Math.min(...[source, cue, ...contents].flatMap((span) => span?.start ?? []));
