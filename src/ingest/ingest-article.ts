import type { ArticleInput } from '../article/article-input.ts';
import { readArticle } from '../article/read-article.ts';
import { extractBy } from '../extract/extract.ts';
import { taggerReader } from '../extract/tagger-reader.ts';
import { recordAudit } from '../graph/audit.ts';
import { holdLock } from '../graph/lock.ts';
import { neo4jDirectory } from '../graph/neo4j-directory.ts';
import { type RevisionState, revisionCounts, revisionState } from '../graph/revision-state.ts';
import type { StoredArticle } from '../graph/store-article.ts';
import { extractorLabel, storeResolution } from '../graph/store-resolution.ts';
import type { Article, ReadArticle } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { LOCAL_PRINCIPAL } from '../model/principal.ts';
import { resolve } from '../resolve/resolve.ts';
import { compareRevision } from './compare-revision.ts';
import { findCopies } from './find-copies.ts';
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
  { graph, inference, signal, onStage, reader = taggerReader(inference) }: IngestDeps,
): Promise<PreparedArticle> {
  signal?.throwIfAborted();
  const clock = stopwatch();
  onStage?.('read');
  const read = await readIt();
  const readFor = clock();
  const articleId = read.article.id;
  const known = await revisionState(graph, read.revision.id);
  const isHeld = known !== null && isSameReading(known, read, extractorLabel(reader.extractor));
  clock();
  if (!isHeld) onStage?.('extract');
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
  const { graph, signal, onStage } = deps;
  const { article, revision } = read;
  const clock = stopwatch();
  if (extraction !== null) onStage?.('store');
  const stored = extraction === null ? null : await store(read, extraction, deps);
  const storeFor = stored === null ? 0 : clock();
  const state = await revisionState(graph, revision.id);
  signal?.throwIfAborted();
  clock();
  const isPending = state?.comparison !== 'done';
  onStage?.('compare');
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
  { graph, inference, now, signal, principal = LOCAL_PRINCIPAL }: IngestDeps,
): Promise<StoredArticle> {
  const { article, revision } = read;
  const articleId = article.id;
  return graph.write(
    'ingest.store',
    async (tx) => {
      await holdLock(tx, 'resolution');
      const before = await revisionState(tx, revision.id);
      const resolution = await runStage({ stage: 'resolve', articleId }, () =>
        resolve(read, extraction, neo4jDirectory(tx)),
      );
      const embeddings = await runStage({ stage: 'embed', articleId }, () =>
        inference.embed(resolution.claims.map((claim) => claim.wording)),
      );
      signal?.throwIfAborted();
      const { extractor } = extraction;
      const at = now();
      const stored = await storeResolution(tx, { read, extractor, resolution, embeddings, at });
      await findCopies(tx, { revision: revision.id, text: revision.text }, at);
      // Another process may have stored the same meanwhile: then this changes nothing, and there is nothing to tell.
      if (before === null || !isSameReading(before, read, extractorLabel(extractor))) {
        const what = stored.isNew ? `revision ${stored.number}` : 'read anew';
        const summary = `${article.title ?? article.url ?? 'An article without a title'}: ${what}, ${resolution.claims.length} claims`;
        const targets = [articleId, revision.id];
        await recordAudit(tx, { principal, action: 'article.ingest', targets, summary, at });
      }
      return stored;
    },
    { signal },
  );
}

/** Whether the graph holds this text as its article's current one, with what is known of the article, so read. */
function isSameReading(known: RevisionState, { article }: ReadArticle, extractor: string): boolean {
  return known.isCurrent && known.extractor === extractor && isSameArticle(known.article, article);
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
