import type { Inference } from '../inference/inference.ts';
import type { Sentence } from '../model/article.ts';
import { decodeSpans } from './decode.ts';
import type { EntitySpan } from './mentions/names.ts';
import type { AttributionLabel, AttributionSpan, TaggedSpan } from './tagged-span.ts';
import { windowsOf } from './windows.ts';

/** What the tagger found in an article, in order of place. */
export interface Tags {
  readonly attribution: readonly AttributionSpan[];
  readonly entities: readonly EntitySpan[];
}

const isAttribution = (span: TaggedSpan): span is TaggedSpan<AttributionLabel> =>
  span.label === 'source' || span.label === 'cue' || span.label === 'content';
const isEntity = (span: TaggedSpan): span is EntitySpan =>
  span.label === 'PER' || span.label === 'ORG' || span.label === 'LOC' || span.label === 'MISC';

/** Runs the tagger over windows of whole sentences and decodes both heads. */
export async function readTags(
  text: string,
  sentences: readonly Sentence[],
  inference: Inference,
): Promise<Tags> {
  const windows = windowsOf(text, sentences);
  const tagged = await inference.tag(windows.map(({ start, end }) => text.slice(start, end)));
  const attribution: AttributionSpan[] = [];
  const entities: EntitySpan[] = [];
  tagged.forEach((window, index) => {
    const { starts, ends } = window;
    const offset = windows[index]?.start ?? 0;
    const read = (logits: Float32Array, labels: readonly string[]) =>
      decodeSpans({ starts, ends, logits, labels, offset });
    attribution.push(...read(window.attribution, window.attributionLabels).filter(isAttribution));
    entities.push(...read(window.entity, window.entityLabels).filter(isEntity));
  });
  return { attribution, entities };
}
