import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readArticle } from '../src/article/read-article.ts';
import { pairsToCompare } from '../src/contradict/candidates.ts';
import type { ClaimPair } from '../src/contradict/pair.ts';
import { extract } from '../src/extract/extract.ts';
import type { Inference } from '../src/inference/inference.ts';
import { evidenceOf } from '../src/resolve/evidence.ts';
import { memoryDirectory } from '../src/resolve/memory-directory.ts';
import { resolve } from '../src/resolve/resolve.ts';

const record = z.object({
  doc_id: z.string(),
  publisher: z.string(),
  date: z.string(),
  text: z.string(),
  primary: z.boolean().default(true),
});

interface Sample {
  readonly file: string;
  readonly articles: number;
  /** Articles are taken at even steps from this one on. */
  readonly from: number;
}

/** The pairs that ingestion would compare in a sample of whole articles, each article in a graph of its own. */
export async function articlePairs(
  { file, articles, from }: Sample,
  inference: Inference,
): Promise<readonly ClaimPair[]> {
  const all = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => record.parse(JSON.parse(line)))
    .filter(({ primary }) => primary);
  const step = Math.max(1, Math.floor(all.length / articles));
  const pairs: ClaimPair[] = [];
  for (let n = 0; n < articles; n += 1) {
    const one = all[(from + n * step) % all.length];
    if (!one) continue;
    const article = readArticle({
      content: one.text,
      format: 'text',
      retrievedAt: '2026-01-01T00:00:00.000Z',
      publishedAt: one.date,
      outlet: one.publisher,
    });
    const directory = memoryDirectory();
    const resolution = await resolve(article, await extract(article, inference), directory);
    const evidence = evidenceOf(resolution, article);
    pairs.push(...pairsToCompare(evidence, []));
  }
  return pairs;
}
