import { existsSync } from 'node:fs';
import { z } from 'zod';
import { jsonLines } from './json-lines.ts';

const part = z.tuple([z.number(), z.number()]).rest(z.unknown());
const spans = z.array(part).optional();
const record = z.object({
  doc_id: z.string(),
  text: z.string(),
  primary: z.boolean().default(true),
  discard: z.array(z.unknown()).default([]),
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
});

/** Gold parts of one span: an envelope may be discontinuous. */
export type GoldParts = readonly (readonly [start: number, end: number])[];

export interface GoldAttribution {
  readonly source: GoldParts;
  readonly cue: GoldParts;
  readonly content: GoldParts;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

const partsOf = (parts: z.infer<typeof spans>): GoldParts =>
  (parts ?? []).map(([start, end]) => [start, end] as const);

/** Articles of a PolNeAR file: each article's first annotator, without what the corpus marks for discarding. */
export function readPolnear(path: string): readonly GoldArticle[] {
  if (!existsSync(path)) {
    throw new Error(
      `${path} is not there. Name the folder of the evaluation data with --data DIR.`,
    );
  }
  const articles = new Map<string, GoldArticle>();
  for (const line of jsonLines(path)) {
    const read = record.parse(line);
    if (!read.primary || read.discard.length > 0 || articles.has(read.doc_id)) continue;
    articles.set(read.doc_id, {
      id: read.doc_id,
      text: read.text,
      attributions: read.attributions.map(({ source, cue, content }) => ({
        source: partsOf(source),
        cue: partsOf(cue),
        content: partsOf(content),
      })),
    });
  }
  return [...articles.values()];
}

/** Whether a span shares a character with any part. */
export const touches = (
  { start, end }: { readonly start: number; readonly end: number },
  parts: GoldParts,
): boolean => parts.some(([from, to]) => start < to && from < end);
