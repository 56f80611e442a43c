import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Statement } from '../src/ingest/statement-evidence.ts';
import { SCOPES, STRENGTHS, TYPES } from '../src/model/contradiction.ts';
import { jsonLines } from './json-lines.ts';

const side = z.object({
  doc: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  source: z.string().nullable(),
});
const labelled = z.object({
  a: side,
  b: side,
  relation: z.enum(['contradiction', 'agreement', 'none']),
  strength: z.enum(STRENGTHS).nullish(),
  scope: z.enum(SCOPES).nullish(),
  types: z.array(z.enum(TYPES)).default([]),
  split: z.string().default('unsplit'),
});
const articleRecord = z.object({
  doc_id: z.string(),
  publisher: z.string(),
  date: z.string(),
  text: z.string(),
  primary: z.boolean().default(true),
});
type Article = z.infer<typeof articleRecord>;

/** A labelled pair with the words it stands for, as `gainsay compare --jsonl` would be given them. */
export interface LabelledPair extends Omit<z.infer<typeof labelled>, 'a' | 'b'> {
  readonly a: Statement;
  readonly b: Statement;
  /** The articles of both sides, to keep them together in cross-validation. */
  readonly docs: readonly [string, string];
}

/** Reads the pairs of some splits ("train,calibration"; all unless told) from a file of ids and offsets, and cuts their words from PolNeAR's articles. */
export function readLabelledPairs(
  file: string,
  { polnear, splits }: { readonly polnear: string; readonly splits: string | undefined },
): readonly LabelledPair[] {
  const articles = readArticles(polnear);
  const statement = ({ doc, start, end, source }: z.infer<typeof side>): Statement => {
    const article = articles.get(doc);
    if (!article) throw new Error(`${file} names article ${doc}, which ${polnear} does not hold.`);
    return {
      text: article.text.slice(start, end),
      source: source ?? undefined,
      outlet: article.publisher,
      publishedAt: article.date,
      utteredAt: { from: article.date, to: article.date },
    };
  };
  const wanted = splits?.split(',');
  return linesOf(file).flatMap((json) => {
    const { a, b, ...labels } = labelled.parse(json);
    if (wanted && !wanted.includes(labels.split)) return [];
    return { ...labels, a: statement(a), b: statement(b), docs: [a.doc, b.doc] };
  });
}

function readArticles(folder: string): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  for (const split of ['train', 'dev']) {
    for (const json of linesOf(`${folder}/${split}.jsonl`)) {
      const article = articleRecord.parse(json);
      if (article.primary && !articles.has(article.doc_id)) articles.set(article.doc_id, article);
    }
  }
  return articles;
}

function linesOf(file: string): readonly unknown[] {
  if (!existsSync(file)) {
    throw new Error(`${file} is not there. Name PolNeAR's folder with --polnear DIR.`);
  }
  return jsonLines(file);
}
