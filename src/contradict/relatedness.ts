import type { Alignment } from './alignment.ts';
import type { ClaimPair } from './pair.ts';
import { actorsOf } from './sides.ts';

/** How much two claims speak of one thing, from words, meaning and people; never a sign of disagreement by itself. */
export interface Relatedness {
  /** Cosine of the sentence embeddings; null without a model. */
  readonly cosine: number | null;
  readonly containment: number;
  readonly jaccard: number;
  readonly sharedActors: number;
  /** 0..1, all of them together. */
  readonly topic: number;
}

/** Below 0.2 MiniLM's cosine says nothing about topic; above 0.75 two news sentences are near paraphrases. */
const COSINE_FLOOR = 0.2;
const COSINE_RANGE = 0.55;

/** Combines word overlap, embedding similarity and shared actors; a shared event is the event gate's to say. */
export function relatednessOf(
  { a, b }: ClaimPair,
  alignment: Alignment,
  cosine: number | null,
): Relatedness {
  const others = actorsOf(b);
  const sharedActors = [...actorsOf(a)].filter((id) => others.has(id)).length;
  const overlap = (alignment.containment + 2 * alignment.jaccard) / 3;
  const lexical = Math.min(1, overlap * Math.min(1, (alignment.links.length + 1) / 3) * 1.3);
  const meaning =
    cosine === null ? lexical : Math.min(1, Math.max(0, (cosine - COSINE_FLOOR) / COSINE_RANGE));
  return {
    cosine,
    containment: alignment.containment,
    jaccard: alignment.jaccard,
    sharedActors,
    topic: Math.max(lexical, (lexical + meaning) / 2),
  };
}
