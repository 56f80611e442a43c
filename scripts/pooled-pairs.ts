import { z } from 'zod';
import { readArticle } from '../src/article/read-article.ts';
import { pairsToCompare } from '../src/contradict/candidates.ts';
import type { ClaimPair } from '../src/contradict/pair.ts';
import { extract } from '../src/extract/extract.ts';
import { CANDIDATE_LIMITS } from '../src/graph/candidates.ts';
import type { Inference } from '../src/inference/inference.ts';
import type { ClaimEvidence } from '../src/model/evidence.ts';
import { evidenceOf } from '../src/resolve/evidence.ts';
import { memoryDirectory } from '../src/resolve/memory-directory.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { jsonLines } from './json-lines.ts';
import type { Place } from './pair-places.ts';

const record = z.object({
  doc_id: z.string(),
  publisher: z.string(),
  date: z.string(),
  text: z.string(),
  primary: z.boolean().default(true),
});

/** Articles of a file: so many at even steps from one on, or those that are named. */
export type ArticleSample =
  | { readonly file: string; readonly articles: number; readonly from: number }
  | { readonly file: string; readonly named: ReadonlySet<string> };

export interface Held {
  readonly evidence: ClaimEvidence;
  readonly vector: Float32Array | null;
}

/** Where a claim of `pooledPairs` stands in the corpus. */
export function placeOf({ claim }: ClaimEvidence, docs: ReadonlyMap<string, string>): Place {
  return {
    doc: docs.get(claim.articleId) ?? '',
    start: claim.span.start,
    end: claim.span.end,
  };
}

/**
 * The pairs that ingestion compares when a sample of articles is put into one graph, by the same limits as
 * `candidatePairs` has in Neo4j (which stands behind an index; here it is a loop). `docs` names the article of each id;
 * `held` are the claims of all.
 */
export async function pooledPairs(
  sample: ArticleSample,
  inference: Inference,
  onProgress: (line: string) => void = () => {},
): Promise<{
  readonly pairs: readonly ClaimPair[];
  readonly docs: ReadonlyMap<string, string>;
  readonly held: readonly Held[];
}> {
  const chosen = chooseArticles(sample);
  const docs = new Map<string, string>();
  const directory = memoryDirectory();
  const held: Held[] = [];
  const pairs: ClaimPair[] = [];
  for (const [n, one] of chosen.entries()) {
    const article = readArticle({
      content: one.text,
      format: 'text',
      retrievedAt: '2026-01-01T00:00:00.000Z',
      publishedAt: one.date,
      outlet: one.publisher,
    });
    // Offsets are given into the corpus's own text.
    if (article.revision.text !== one.text || docs.has(article.article.id)) continue;
    docs.set(article.article.id, one.doc_id);
    const resolution = await resolve(article, await extract(article, inference), directory);
    directory.remember(resolution);
    const fresh = evidenceOf(resolution, article);
    const vectors = await inference.embed(fresh.map(({ claim }) => claim.wording));
    const added = fresh.map((evidence, i) => ({ evidence, vector: vectors[i] ?? null }));
    pairs.push(...pairsToCompare(fresh, othersFor(added, held)));
    held.push(...added);
    if (n % 10 === 9) onProgress(`${n + 1} articles, ${held.length} claims, ${pairs.length} pairs`);
  }
  return { pairs, docs, held };
}

function chooseArticles(sample: ArticleSample): readonly z.infer<typeof record>[] {
  const all = jsonLines(sample.file)
    .map((line) => record.parse(line))
    .filter(({ primary }) => primary);
  if ('named' in sample) return all.filter(({ doc_id }) => sample.named.has(doc_id));
  const step = Math.max(1, Math.floor(all.length / sample.articles));
  return Array.from(
    { length: sample.articles },
    (_, n) => all[(sample.from + n * step) % all.length],
  ).flatMap((one) => one ?? []);
}

function othersFor(fresh: readonly Held[], held: readonly Held[]): readonly ClaimEvidence[] {
  const found = new Set<ClaimEvidence>();
  for (const one of fresh) {
    const { event, speakers } = one.evidence;
    const voices = new Set(speakers.map(({ actor }) => actor.id));
    const ofEvent = held.filter(
      ({ evidence }) => event !== null && evidence.event?.id === event.id,
    );
    const ofSpeaker = held.filter(({ evidence }) =>
      evidence.speakers.some(({ actor }) => voices.has(actor.id)),
    );
    const nearest = held
      .map((other) => ({ other, cosine: cosine(one.vector, other.vector) }))
      .sort((x, y) => y.cosine - x.cosine)
      .slice(0, CANDIDATE_LIMITS.nearest)
      .filter(({ other }) => shareSomebody(one.evidence, other.evidence));
    for (const { evidence } of ofEvent.slice(-2 * CANDIDATE_LIMITS.event)) found.add(evidence);
    for (const { evidence } of ofSpeaker.slice(-2 * CANDIDATE_LIMITS.speaker)) found.add(evidence);
    for (const { other } of nearest) found.add(other.evidence);
  }
  return [...found];
}

export function shareSomebody(a: ClaimEvidence, b: ClaimEvidence): boolean {
  const of = ({ speakers, mentioned }: ClaimEvidence) => [
    ...speakers.flatMap(({ actor, principals }) => [actor.id, ...principals.map(({ id }) => id)]),
    ...mentioned.map(({ id }) => id),
  ];
  const ours = new Set<string>(of(a));
  return of(b).some((id) => ours.has(id));
}

function cosine(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  let dot = 0;
  for (let i = 0; i < a.length; i += 1) dot += (a[i] ?? 0) * (b[i] ?? 0);
  return dot;
}
