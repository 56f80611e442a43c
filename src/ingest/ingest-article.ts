import type { ArticleInput } from '../article/article-input.ts';
import { readArticle } from '../article/read-article.ts';
import { extractBy } from '../extract/extract.ts';
import { taggerReader } from '../extract/tagger-reader.ts';
import { holdLock } from '../graph/lock.ts';
import { neo4jDirectory } from '../graph/neo4j-directory.ts';
import { revisionCounts, revisionState } from '../graph/revision-state.ts';
import type { StoredArticle } from '../graph/store-article.ts';
import { extractorLabel, storeResolution } from '../graph/store-resolution.ts';
import type { Article, ReadArticle } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { resolve } from '../resolve/resolve.ts';
import { compareRevision } from './compare-revision.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { linkActors } from './link-actors.ts';
import { recomparePending } from './recompare-pending.ts';
import type { IngestReport } from './report.ts';
import { runStage } from './run-stage.ts';

/** An article read and, where the graph does not hold this reading of it, extracted; nothing is stored yet. */
export interface PreparedArticle {
  readonly read: ReadArticle;
  /** Null: this text, so read, is in the graph. */
  readonly extraction: Extraction | null;
  readonly durations: { readonly read: number; readonly extract: number };
}

/**
 * Takes one article through every stage: read, extract, resolve, store, compare.
 * @throws ArticleRejectedError, PipelineError, ModelError, StoreError; the graph is then as it was, or, after "store", lacks
 * only the comparison, which the next ingest makes up for
 */
export async function ingestArticle(input: ArticleInput, deps: IngestDeps): Promise<IngestReport> {
  return commitArticle(await prepareArticle(() => readArticle(input), deps), deps);
}

/** The part of ingesting that needs no order: may run ahead for several articles. */
export async function prepareArticle(
  readIt: () => ReadArticle | Promise<ReadArticle>,
  { graph, inference, signal, reader = taggerReader(inference) }: IngestDeps,
): Promise<PreparedArticle> {
  signal?.throwIfAborted();
  const clock = stopwatch();
  const read = await readIt();
  const readFor = clock();
  const articleId = read.article.id;
  const known = await revisionState(graph, read.revision.id);
  const isHeld =
    known?.isCurrent === true &&
    known.extractor === extractorLabel(reader.extractor) &&
    isSameArticle(known.article, read.article);
  clock();
  const extraction = isHeld
    ? null
    : await runStage({ stage: 'extract', articleId }, () => extractBy(read, reader, { signal }));
  return { read, extraction, durations: { read: readFor, extract: isHeld ? 0 : clock() } };
}

/** The part that decides who is who: one article at a time, also across processes (a lock in the graph sees to it). */
export async function commitArticle(
  { read, extraction, durations }: PreparedArticle,
  deps: IngestDeps,
): Promise<IngestReport> {
  const { graph, signal } = deps;
  const { article, revision } = read;
  const clock = stopwatch();
  const stored = extraction === null ? null : await store(read, extraction, deps);
  const storeFor = stored === null ? 0 : clock();
  const state = await revisionState(graph, revision.id);
  signal?.throwIfAborted();
  clock();
  const isPending = state?.comparison !== 'done';
  if (isPending) await compareRevision(revision.id, article.id, deps);
  const recompared = await recomparePending(deps);
  const compareFor = isPending || recompared > 0 ? clock() : 0;
  const ofLinks = await linkActors(revision.id, deps);
  return {
    articleId: article.id,
    revisionId: revision.id,
    title: article.title,
    revision: stored?.number ?? state?.number ?? 1,
    isNew: stored?.isNew ?? false,
    counts: await revisionCounts(graph, revision.id),
    warnings: [...read.warnings, ...(extraction?.warnings ?? []), ...ofLinks],
    durations: { ...durations, store: storeFor, compare: compareFor },
  };
}

/** Resolves against what the graph holds and stores, in one transaction: another article cannot get in between. */
function store(
  read: ReadArticle,
  extraction: Extraction,
  { graph, inference, now, signal }: IngestDeps,
): Promise<StoredArticle> {
  const articleId = read.article.id;
  return graph.write(
    'ingest.store',
    async (tx) => {
      await holdLock(tx, 'resolution');
      const resolution = await runStage({ stage: 'resolve', articleId }, () =>
        resolve(read, extraction, neo4jDirectory(tx)),
      );
      const embeddings = await runStage({ stage: 'embed', articleId }, () =>
        inference.embed(resolution.claims.map((claim) => claim.wording)),
      );
      signal?.throwIfAborted();
      const { extractor } = extraction;
      return storeResolution(tx, { read, extractor, resolution, embeddings, at: now() });
    },
    { signal },
  );
}

function isSameArticle(a: Article, b: Article): boolean {
  return (
    a.url === b.url &&
    a.title === b.title &&
    a.byline === b.byline &&
    a.publishedAt === b.publishedAt &&
    a.language === b.language &&
    a.outlet?.id === b.outlet?.id
  );
}

/** Milliseconds since it was made or last asked. */
function stopwatch(): () => number {
  let since = performance.now();
  return () => {
    const now = performance.now();
    const passed = Math.round(now - since);
    since = now;
    return passed;
  };
}
