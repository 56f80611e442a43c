import { pendingRevisions } from '../graph/revision-state.ts';
import type { ArticleId } from '../model/ids.ts';
import { compareRevision } from './compare-revision.ts';
import { findPendingCopies } from './find-copies.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { recomparePending } from './recompare-pending.ts';

/**
 * Makes the comparisons that a process left undone when it ended between storing and comparing. To be called when a
 * service starts; ingesting several articles does it first.
 */
export async function finishPending(deps: IngestDeps): Promise<readonly ArticleId[]> {
  await findPendingCopies(deps);
  const pending = await pendingRevisions(deps.graph);
  for (const { revision, article } of pending) {
    deps.signal?.throwIfAborted();
    await compareRevision(revision, article, deps);
  }
  await recomparePending(deps);
  return pending.map(({ article }) => article);
}
