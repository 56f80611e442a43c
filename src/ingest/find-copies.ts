import { bandsOf, isCopy, likenessOf, shinglesOf } from '../article/near-duplicates.ts';
import { copyCandidates, type StoredText, saveCopies, textsWithoutBands } from '../graph/copies.ts';
import { holdLock } from '../graph/lock.ts';
import type { Runner } from '../graph/runner.ts';
import type { Timestamp } from '../model/time.ts';
import type { IngestDeps } from './ingest-deps.ts';

/** Finds of which stored texts a text is a copy, and stores it: what copies say counts once. */
export async function findCopies(
  tx: Runner,
  { revision, text }: StoredText,
  at: Timestamp,
): Promise<void> {
  const shingles = shinglesOf(text);
  const bands = bandsOf(shingles);
  const candidates = await copyCandidates(tx, { revision, bands });
  const found = candidates
    .map((other) => ({
      revision: other.revision,
      ...likenessOf(shingles, shinglesOf(other.text)),
    }))
    .filter(isCopy);
  await saveCopies(tx, { revision, bands, found, at });
}

const BATCH = 50;

/** Looks for the copies of texts that were stored before copies were looked for. */
export async function findPendingCopies({ graph, now, signal }: IngestDeps): Promise<void> {
  for (let left = true; left; ) {
    signal?.throwIfAborted();
    left = await graph.write('ingest.copies', async (tx) => {
      await holdLock(tx, 'resolution');
      const texts = await textsWithoutBands(tx, BATCH);
      for (const text of texts) await findCopies(tx, text, now());
      return texts.length === BATCH;
    });
  }
}
