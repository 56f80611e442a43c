// Agreement of actors with the silver coreference chains of PolNeAR: pairs of name mentions, and of pronouns with names.
// usage: npx tsx scripts/eval-actors.ts DEV.jsonl DEV.silver.jsonl [articles]
import { readFileSync } from 'node:fs';
import { readArticle } from '../src/article/read-article.ts';
import { extract } from '../src/extract/extract.ts';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';
import type { Span } from '../src/model/span.ts';
import { memoryDirectory } from '../src/resolve/memory-directory.ts';
import { resolve } from '../src/resolve/resolve.ts';

interface Silver {
  readonly doc_id: string;
  readonly coreference: readonly (readonly [number, number][])[];
}
interface Placed {
  readonly kind: 'name' | 'other';
  readonly chain: number | null;
  readonly actor: string;
  readonly span: Span;
}

const [texts = '', silver = '', limit = '20'] = process.argv.slice(2);
const lines = <Row>(path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const chains = new Map(lines<Silver>(silver).map((row) => [row.doc_id, row.coreference]));
const seen = new Set<string>();
const documents = lines<{ doc_id: string; text: string; date?: string }>(texts)
  .filter(({ doc_id }) => !seen.has(doc_id) && seen.add(doc_id) && chains.has(doc_id))
  .slice(0, Number(limit));

const inference = openInference({ modelsFolder: defaultModelsFolder() });
const tally = { name: { both: 0, ours: 0, theirs: 0 }, other: { both: 0, ours: 0, theirs: 0 } };
const wrong: string[] = [];

for (const { doc_id, text } of documents) {
  const article = readArticle({
    content: text,
    format: 'text',
    retrievedAt: '2026-01-01T00:00:00.000Z',
  });
  if (article.revision.text !== text) continue;
  const extraction = await extract(article, inference);
  const resolution = await resolve(article, extraction, memoryDirectory());
  const chainOf = (span: Span) => {
    const index = (chains.get(doc_id) ?? []).findIndex((chain) =>
      chain.some(
        ([start, end]) =>
          end >= span.end - 2 &&
          end <= span.end + 2 &&
          start >= span.start - 40 &&
          start <= span.start + 40,
      ),
    );
    return index === -1 ? null : index;
  };
  const names = new Set(
    extraction.mentions.filter(({ form }) => form === 'name').map(({ span }) => span.start),
  );
  const placed: Placed[] = resolution.actorMentions
    .map(({ span, actor }) => ({
      kind: names.has(span.start) ? ('name' as const) : ('other' as const),
      chain: chainOf(span),
      actor,
      span,
    }))
    .filter(({ chain }) => chain !== null);
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      if (a.kind === 'other' && b.kind === 'other') continue;
      const counts = tally[a.kind === 'name' && b.kind === 'name' ? 'name' : 'other'];
      const ours = a.actor === b.actor;
      const theirs = a.chain === b.chain;
      if (ours) counts.ours++;
      if (theirs) counts.theirs++;
      if (ours && theirs) counts.both++;
      if (ours !== theirs) {
        wrong.push(`${ours ? 'joined' : 'parted'}\t${a.span.text}\t${b.span.text}\t${doc_id}`);
      }
    }
  }
}
await inference.close();

for (const [kind, { both, ours, theirs }] of Object.entries(tally)) {
  const [precision, recall] = [both / ours, both / theirs];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${kind === 'name' ? 'name–name' : 'name–description or pronoun'}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${both} of ${ours} ours, ${theirs} theirs)`,
  );
}
if (process.argv.includes('--wrong')) console.log(wrong.join('\n'));
