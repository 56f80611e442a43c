import { z } from 'zod';
import { jsonLines } from './json-lines.ts';

const place = z.object({ doc: z.string(), start: z.number(), end: z.number() });
/** Where a claim stands: an article of the corpus and UTF-16 offsets. */
export type Place = z.infer<typeof place>;

const label = z.object({
  a: place,
  b: place,
  relation: z.string(),
  split: z.string().default('train'),
});

/** The same for both orders of a pair. */
export function placesKey(a: Place, b: Place): string {
  return [a, b]
    .map(({ doc, start, end }) => `${doc} ${start} ${end}`)
    .sort()
    .join(' ');
}

export interface LabelsByPlace {
  /** Of a pair, by `placesKey`; null where nobody labelled it. */
  readonly relationOf: (key: string) => string | null;
  /** The articles of a split; an article without a split of its own is train's. */
  readonly docsOf: (split: string) => ReadonlySet<string>;
  readonly relations: readonly string[];
}

/** Reads files of labelled pairs (data/pairs) by where their claims stand. */
export function labelsByPlace(files: readonly string[]): LabelsByPlace {
  const rows = files.flatMap((file) => jsonLines(file).map((line) => label.parse(line)));
  const relations = new Map(rows.map(({ a, b, relation }) => [placesKey(a, b), relation]));
  const splits = new Map<string, string>();
  for (const { a, b, split } of rows)
    for (const { doc } of [a, b])
      if (splits.get(doc) === undefined || split !== 'train') splits.set(doc, split);
  return {
    relationOf: (key) => relations.get(key) ?? null,
    docsOf: (split) => new Set([...splits].flatMap(([doc, of]) => (of === split ? [doc] : []))),
    relations: [...relations.values()],
  };
}
