import type { LinkedAttribution } from '../linked-attribution.ts';
import type { EntitySpan } from '../mentions/names.ts';
import { anchorIn } from './anchor.ts';
import { attributionAnswer, nameAnswer } from './answer.ts';
import type { Chunk } from './chunks.ts';
import { placeAttribution } from './place-attribution.ts';
import { placeNames } from './place-names.ts';

/** What of an answer stands in the text. */
export interface PlacedAnswer {
  readonly linked: readonly LinkedAttribution[];
  readonly entities: readonly EntitySpan[];
  /** Spans that were given, and how many of them were rejected; an item of the wrong shape counts as one. */
  readonly spans: number;
  readonly rejected: number;
}

/** More than this for a sentence is no reading of it. */
const MOST_EACH = 20;

/** Finds the spans of an answer in the text they were read off. */
export function placeAnswer(
  text: string,
  chunk: Chunk,
  given: { readonly attributions: readonly unknown[]; readonly names: readonly unknown[] },
): PlacedAnswer {
  const anchor = anchorIn(text, chunk);
  const most = chunk.sentences.length * MOST_EACH;
  const attributions = given.attributions
    .slice(0, most)
    .map((one) => attributionAnswer.safeParse(one));
  const names = given.names.slice(0, most).map((one) => nameAnswer.safeParse(one));
  const surplus =
    Math.max(0, given.attributions.length - most) + Math.max(0, given.names.length - most);
  const crooked = [...attributions, ...names].filter(({ success }) => !success).length;

  const placed = attributions.flatMap(({ data }) =>
    data ? [{ ...placeAttribution(text, anchor, data), spans: spansOf(data) }] : [],
  );
  const named = placeNames(
    anchor,
    names.flatMap(({ data }) => data ?? []),
  );
  const wellFormedNames = names.filter(({ success }) => success).length;
  return {
    linked: withoutTwins(placed.flatMap(({ linked }) => linked ?? [])),
    entities: named.entities,
    spans: placed.reduce((sum, { spans }) => sum + spans, wellFormedNames + crooked + surplus),
    rejected: placed.reduce((sum, one) => sum + one.rejected, named.rejected + crooked + surplus),
  };
}

const spansOf = ({
  source,
  cue,
  contents,
}: {
  readonly source: unknown;
  readonly cue: unknown;
  readonly contents: readonly unknown[];
}) => contents.length + Number(source !== null) + Number(cue !== null);

/** An attribution told twice is one. */
function withoutTwins(linked: readonly LinkedAttribution[]): readonly LinkedAttribution[] {
  const place = (span: { readonly start: number; readonly end: number } | null) =>
    span ? `${span.start}-${span.end}` : '';
  const keyOf = ({ source, cue, contents }: LinkedAttribution) =>
    [source, cue, ...contents].map(place).join(' ');
  return [...new Map(linked.map((one) => [keyOf(one), one])).values()];
}
