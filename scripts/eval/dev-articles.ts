import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EvalContext, jsonLines } from './context.ts';

export interface PolnearArticle {
  readonly id: string;
  readonly text: string;
  readonly publishedAt: string;
}

/** All articles of a split of PolNeAR, each once, those marked for discarding, too: text to run on, not to score. */
export function polnearArticles(context: EvalContext, split: string): readonly PolnearArticle[] {
  const rows = jsonLines<{ doc_id: string; text: string; date: string }>(
    context,
    `polnear/${split}.jsonl`,
  );
  const byId = new Map(rows.map((row) => [row.doc_id, row]));
  return [...byId.values()].map(({ doc_id, text, date }) => ({
    id: doc_id,
    text,
    publishedAt: date,
  }));
}

/** Writes articles as files with their sidecars into a new folder under the system's temporary one. */
export function writeArticles(articles: readonly PolnearArticle[]): {
  readonly folder: string;
  readonly files: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-eval-'));
  const files = articles.map(({ id, text, publishedAt }) => {
    const name = id.replace(/[^\w-]/g, '_');
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(
      join(folder, `${name}.meta.json`),
      JSON.stringify({ publishedAt, language: 'en' }),
    );
    return join(folder, `${name}.txt`);
  });
  return { folder, files };
}
