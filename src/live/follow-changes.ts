import { contradictionsAmong } from '../graph/changed-contradictions.ts';
import { changesAfter } from '../graph/changes.ts';
import type { ContradictionFilter } from '../graph/contradiction-list.ts';
import type { Runner } from '../graph/runner.ts';
import type { Change, ChangeKind } from '../model/change.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { ChangeFeed } from './change-feed.ts';

/** A change with the contradiction as it stands when it is told; null where it has been dropped. */
export interface ToldChange {
  readonly change: Change;
  readonly contradiction: Contradiction | null;
}

export interface Wanted {
  readonly kinds: readonly ChangeKind[];
  /** Names may come to mean others, so it is asked for anew with each batch. */
  readonly filter: () => Promise<ContradictionFilter>;
}

/** Changes read at a time. */
const BATCH = 200;

export interface ChangeBatch {
  readonly told: readonly ToldChange[];
  /** Everything up to here has been looked at. */
  readonly upTo: number;
}

/**
 * The next changes after a sequence, of those that are wanted; null where there are none yet. What is dropped meets every
 * filter: it can no longer be tested, and whoever does not know it loses nothing.
 */
export async function nextChanges(
  graph: Runner,
  { after, wanted }: { readonly after: number; readonly wanted: Wanted },
  signal: AbortSignal,
): Promise<ChangeBatch | null> {
  const changes = await changesAfter(graph, { after, limit: BATCH }, { signal });
  const last = changes.at(-1);
  if (last === undefined) return null;
  const asked = changes.filter(({ kind }) => wanted.kinds.includes(kind));
  const ids = asked.flatMap(({ kind, contradictionId }) =>
    kind === 'dropped' ? [] : [contradictionId],
  );
  const held =
    ids.length === 0
      ? new Map<string, Contradiction>()
      : await contradictionsAmong(graph, { ids, filter: await wanted.filter() }, { signal });
  const told = asked.flatMap((change): ToldChange[] => {
    if (change.kind === 'dropped') return [{ change, contradiction: null }];
    const contradiction = held.get(change.contradictionId);
    return contradiction === undefined ? [] : [{ change, contradiction }];
  });
  return { told, upTo: last.sequence };
}

/**
 * All wanted changes after a sequence, and then those to come, until the signal fires. Nothing is read before it is
 * asked for, so that whoever reads slowly costs no memory.
 */
export async function* followChanges(
  { graph, feed }: { readonly graph: Runner; readonly feed: ChangeFeed },
  { after, wanted }: { readonly after: number; readonly wanted: Wanted },
  signal: AbortSignal,
): AsyncGenerator<ToldChange, void, void> {
  let at = after;
  while (!signal.aborted) {
    const batch = await nextChanges(graph, { after: at, wanted }, signal);
    if (batch === null) {
      if (!(await feed.beyond(at, signal))) return;
      continue;
    }
    for (const each of batch.told) yield each;
    at = batch.upTo;
  }
}
