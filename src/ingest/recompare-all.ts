import { judgeOf } from '../contradict/calibration.ts';
import { pairsToCompare } from '../contradict/candidates.ts';
import type { ClaimPair } from '../contradict/pair.ts';
import { NotFoundError } from '../errors.ts';
import { articlesByIds } from '../graph/articles.ts';
import { candidatePairs } from '../graph/candidates.ts';
import { loadEvidence } from '../graph/evidence.ts';
import { identityVersion, isStillVersion } from '../graph/identity-version.ts';
import { claimIdsOf } from '../graph/revision-state.ts';
import type { Runner } from '../graph/runner.ts';
import { type Comparison, storeComparison } from '../graph/store-comparison.ts';
import { contradictionsOf, storeRecomparison } from '../graph/store-recomparison.ts';
import {
  addToSweep,
  advanceSweep,
  beginSweep,
  endSweep,
  type SweepStep,
  type SweepSummary,
  storedPairs,
  sweepLeft,
  sweepNext,
} from '../graph/sweeps.ts';
import { contradictionId } from '../identity.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { finishPending } from './finish-pending.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { judgePairs } from './judge-pairs.ts';

export interface RecompareAllOptions extends IngestDeps {
  /** Articles published on that day or later. */
  readonly since: Timestamp | null;
  readonly article: string | null;
  /** Begin anew where an earlier run was not finished. */
  readonly restart: boolean;
  readonly onStart?: (start: { readonly left: number; readonly isNew: boolean }) => void;
  readonly onRevision?: (done: { readonly title: string; readonly pairs: number }) => void;
}

/** Pairs judged and stored at a time, and revisions looked ahead. */
const PAIRS = 200;
const AHEAD = 20;
/** Pairs remembered so that none is judged from both its sides; beyond that some are, which costs time only. */
const REMEMBERED = 200_000;

/**
 * Judges anew, by the judges of this version, every pair that is stored or that the searches bring together now, text by
 * text. How far it has come stands in the graph: a run that is ended is gone on with by the next of the same kind.
 * @throws NotFoundError where there is no such article
 */
export async function recompareAll(options: RecompareAllOptions): Promise<SweepSummary> {
  const { graph, now, signal, since, article, restart, calibration = null, judge } = options;
  if (article !== null && (await articlesByIds(graph, [article])).length === 0) {
    throw new NotFoundError(`There is no article ${article}.`, {
      details: { kind: 'Article', id: article },
    });
  }
  await finishPending(options);
  const by = { judge: judgeOf(calibration), ...(judge == null ? {} : { second: true }) };
  const name = `contradict ${JSON.stringify({ since, article, ...by })}`;
  const begun = await graph.write('contradict.begin', (tx) =>
    beginSweep(tx, { name, at: now(), restart }),
  );
  const which = (after: string) => ({ after, since, article });
  options.onStart?.({ left: await sweepLeft(graph, which(begun.cursor)), isNew: begun.isNew });
  const seen = new Set<string>();
  for (let after = begun.cursor; ; ) {
    const ahead = await sweepNext(graph, which(after), AHEAD);
    for (const one of ahead) {
      signal?.throwIfAborted();
      const pairs = await sweepRevision(one, { ...options, name, seen });
      await graph.write('contradict.advance', (tx) => advanceSweep(tx, name, one.revision));
      options.onRevision?.({ title: one.title, pairs });
      after = one.revision;
    }
    if (ahead.length === 0) break;
  }
  return graph.write('contradict.end', (tx) => endSweep(tx, name, now()));
}

interface Sweeping extends IngestDeps {
  readonly name: string;
  readonly seen: Set<string>;
}

/** Gives how many pairs were judged. */
async function sweepRevision(
  { revision, article }: { readonly revision: RevisionId; readonly article: ArticleId },
  deps: Sweeping,
): Promise<number> {
  const { graph, signal, seen, name } = deps;
  for (;;) {
    const { version, pairs } = await graph.read(
      'contradict.pairs',
      (tx) => pairsOf(tx, revision, article),
      { signal },
    );
    const fresh = pairs.filter((pair) => !seen.has(keyOf(pair)));
    let isStale = false;
    for (let from = 0; from < fresh.length && !isStale; from += PAIRS) {
      signal?.throwIfAborted();
      const batch = fresh.slice(from, from + PAIRS);
      const compared = await judgePairs(batch, deps);
      isStale = await graph.write(
        'contradict.store',
        async (tx) => {
          if (!(await isStillVersion(tx, version))) return true;
          await addToSweep(tx, name, await store(tx, compared));
          return false;
        },
        { signal },
      );
      if (!isStale) for (const pair of batch) remember(seen, keyOf(pair));
    }
    if (!isStale) return fresh.length;
  }
}

async function pairsOf(tx: Runner, revision: RevisionId, article: ArticleId) {
  const version = await identityVersion(tx);
  const ids = await claimIdsOf(tx, revision);
  const near = await candidatePairs(tx, ids);
  const stored = await storedPairs(tx, revision);
  const evidence = await loadEvidence(tx, [
    ...ids,
    ...[...near, ...stored].flatMap(({ a, b }) => [a, b]),
  ]);
  const isNear = new Set<string>([...ids, ...near.flatMap(({ a, b }) => [a, b])]);
  const candidates = [...evidence.values()].filter(({ claim }) => isNear.has(claim.id));
  const found = pairsToCompare(
    candidates.filter(({ claim }) => claim.revisionId === revision),
    // A former text of the same article is its past, not another voice.
    candidates.filter(({ claim }) => claim.articleId !== article),
  );
  const pairs = new Map(found.map((pair) => [keyOf(pair), pair]));
  for (const { a, b } of stored) {
    const [one, other] = [evidence.get(a), evidence.get(b)];
    if (one !== undefined && other !== undefined) {
      pairs.set(keyOf({ a: one, b: other }), { a: one, b: other });
    }
  }
  return { version, pairs: [...pairs.values()] };
}

/** Drops what no longer holds, as an ingest does; what a merge has superseded stays so unless it holds again. */
async function store(tx: Runner, all: Comparison): Promise<SweepStep> {
  const held = await contradictionsOf(tx, all.compared);
  const before = new Map(held.map((each) => [each.id, each]));
  const found = new Set<string>(all.contradictions.map(({ id }) => id));
  const isAside = (id: string) => before.get(id)?.isCurrent === false;
  const part = (aside: boolean): Comparison => ({
    ...all,
    compared: all.compared.filter(({ a, b }) => isAside(contradictionId(a, b)) === aside),
    contradictions: all.contradictions.filter(({ id }) => isAside(id) === aside),
    agreements: all.agreements.filter(({ a, b }) => isAside(contradictionId(a, b)) === aside),
  });
  await storeComparison(tx, part(false));
  const aside = part(true);
  if (aside.compared.length > 0) await storeRecomparison(tx, aside, { isByMerge: false });
  const isReviewed = ({ status }: { readonly status: string }) => status !== 'suggested';
  return {
    pairs: all.compared.length,
    found: [...found].filter((id) => !before.has(id)).length,
    dropped: held.filter((each) => each.isCurrent && !isReviewed(each) && !found.has(each.id))
      .length,
    kept: held.filter(isReviewed).length,
  };
}

const keyOf = ({ a, b }: ClaimPair) => contradictionId(a.claim.id, b.claim.id) as string;

function remember(seen: Set<string>, key: string): void {
  if (seen.size >= REMEMBERED) seen.clear();
  seen.add(key);
}
