// Adds an article: tsx ingest.ts FILE TITLE
import { readFile } from 'node:fs/promises';
import { IngestArticle } from 'gainsay/client/documents';
import { clientOf } from './client-of.ts';

const [file = '', title = file] = process.argv.slice(2);
const input = { text: await readFile(file, 'utf8'), title };
const { ingestArticle } = await clientOf(process.env).request(IngestArticle, { input });
if (ingestArticle.__typename === 'IngestArticleResult') {
  console.log(`${ingestArticle.article.id}: ${ingestArticle.claimCount} claims`);
} else {
  console.error(`${ingestArticle.code}: ${ingestArticle.message}`);
  process.exitCode = 1;
}
