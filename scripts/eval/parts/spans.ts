import { readArticle } from '../../../src/article/read-article.ts';
import { extract } from '../../../src/extract/extract.ts';
import { memoryDirectory } from '../../../src/resolve/memory-directory.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { crookedSpans } from '../../crooked-spans.ts';
import type { EvalContext } from '../context.ts';
import { polnearArticles } from '../dev-articles.ts';
import type { Part, Section } from '../part.ts';

const METHOD =
  'Every span of what is extracted and resolved, wherever it stands in the result, is cut out of the text again: text.slice(start, end) must be its text, and not empty.';

/** Spans of the dev articles, with every run. */
export const spansPart: Part = {
  name: 'spans',
  title: 'Spans: text.slice(start, end) === exact, PolNeAR dev',
  method: METHOD,
  needs: ['polnear/dev.jsonl'],
  run: (context) => check(context, ['dev'], 'spans'),
};

/** Spans of all articles; takes minutes. */
export const allSpansPart: Part = {
  name: 'all-spans',
  title: 'Spans: text.slice(start, end) === exact, PolNeAR train and dev',
  method: METHOD,
  needs: ['polnear/train.jsonl', 'polnear/dev.jsonl'],
  onDemand: true,
  run: (context) => check(context, ['train', 'dev'], 'allSpans'),
};

async function check(
  context: EvalContext,
  splits: readonly string[],
  name: string,
): Promise<Section> {
  const articles = splits.flatMap((split) => polnearArticles(context, split));
  let [claims, checked] = [0, 0];
  const wrong: string[] = [];
  for (const [index, { id, text: content, publishedAt }] of articles.entries()) {
    const article = readArticle({
      content,
      publishedAt,
      format: 'text',
      language: 'en',
      retrievedAt: '2026-01-01T00:00:00.000Z',
    });
    const extraction = await extract(article, context.inference);
    const resolution = await resolve(article, extraction, memoryDirectory());
    claims += extraction.claims.length;
    for (const result of [extraction, resolution]) {
      const found = crookedSpans(article.revision.text, result);
      checked += found.checked;
      wrong.push(...found.crooked.map((span) => `${id} ${span}`));
    }
    if (index % 100 === 99) context.progress(`${index + 1} of ${articles.length} articles`);
  }
  for (const line of wrong.slice(0, 20)) context.progress(line);
  return {
    tables: [
      {
        caption: splits.join(' and '),
        columns: ['articles', 'claims', 'spans', 'wrong'],
        rows: [[articles.length, claims, checked, wrong.length].map(String)],
      },
    ],
    figures: { [`${name}.checked`]: checked, [`${name}.wrong`]: wrong.length },
    notes: [],
  };
}
