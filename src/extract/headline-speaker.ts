import type { Sentence } from '../model/article.ts';
import { overlaps } from '../model/span.ts';
import type { LinkedAttribution } from './linked-attribution.ts';
import type { EntitySpan } from './mentions/names.ts';
import type { AttributionSpan } from './tagged-span.ts';

const LABEL = /^\s*((?:\p{Lu}[\p{L}.’'-]*)(?:\s\p{Lu}[\p{L}.’'-]*){0,4}):\s+(?=\S)/u;
/** Fewer words are a name of something ("Ann Ray: The Musical"). */
const SHORTEST = 4;
/** No tagger saw it, but headlines are written so. */
const CONFIDENCE = 0.6;

/** "Ray: bridge to close in May" over a story, or alone: what a headline gives to the person named before its colon. */
export function headlineSpeaker(
  text: string,
  sentences: readonly Sentence[],
  { linked, entities }: HeadlineReading,
): readonly LinkedAttribution[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const line = /^[^\n]*/u.exec(first.text)?.[0] ?? '';
  const [label, name = ''] = LABEL.exec(line) ?? [];
  if (label === undefined) return [];
  const part = (kind: AttributionSpan['label'], start: number, end: number): AttributionSpan => ({
    label: kind,
    start,
    end,
    confidence: CONFIDENCE,
    continuation: 0,
  });
  const from = first.start + line.indexOf(name);
  const source = part('source', from, from + name.length);
  const content = part('content', first.start + label.length, first.start + line.trimEnd().length);
  const isPerson = entities.some(
    (entity) => entity.label === 'PER' && entity.start >= source.start && entity.end === source.end,
  );
  const words = text.slice(content.start, content.end).match(/\p{L}+/gu)?.length ?? 0;
  const isTaken = linked.some(({ cue }) => cue !== null && overlaps(cue, first));
  return isPerson && words >= SHORTEST && !isTaken
    ? [{ source, cue: null, contents: [content] }]
    : [];
}

interface HeadlineReading {
  readonly linked: readonly LinkedAttribution[];
  readonly entities: readonly EntitySpan[];
}
