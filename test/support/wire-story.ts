import type { Graph } from '../../src/graph/runner.ts';
import { saveAgreements, saveContradictions } from '../../src/graph/store-comparison.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import { findCopies } from '../../src/ingest/find-copies.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { RevisionId } from '../../src/model/ids.ts';
import { AT, articleOf, claimOf, contradictionOf, embeddingOf } from './model-objects.ts';
import { OWN_REPORT, REPRINT, WIRE } from './wire-texts.ts';

const CONTENTS = [
  'broke off their talks on Tuesday',
  'the quay had been open since Monday morning',
];

export interface Told {
  readonly revision: RevisionId;
  readonly claims: readonly Claim[];
}

/** Stores a text with those of its words as claims. */
async function tell(
  graph: Graph,
  {
    url,
    text,
    words,
    publishedAt,
  }: { url: string; text: string; words: readonly string[]; publishedAt: string },
): Promise<Told> {
  const read = articleOf(text, { url: `https://${url}.example/ferry`, publishedAt });
  const claims = words.map((each) => claimOf(read.revision, each, { publishedAt }));
  await graph.write('test.store', async (tx) => {
    await storeResolution(tx, {
      read: { ...read, sentences: [], warnings: [] },
      extractor: { name: 'hand-made', version: '1' },
      resolution: { claims, actors: [], actorMentions: [], speaksFor: [], events: [] },
      embeddings: claims.map((_, n) => embeddingOf(n)),
      at: AT,
    });
    await findCopies(tx, { revision: read.revision.id, text }, AT);
  });
  return { revision: read.revision.id, claims };
}

export interface WireStory {
  readonly wire: Told;
  readonly reprint: Told;
  readonly second: Told;
  readonly own: Told;
}

/** An agency's report, two reprints, and a report of another's own; the reprint comes first. They agree, and three disagree with the fourth. */
export async function storeWireStory(graph: Graph): Promise<WireStory> {
  const reprint = await tell(graph, {
    url: 'gazette',
    text: REPRINT,
    words: CONTENTS,
    publishedAt: '2025-10-22',
  });
  const wire = await tell(graph, {
    url: 'agency',
    text: WIRE,
    words: CONTENTS,
    publishedAt: '2025-10-21',
  });
  const second = await tell(graph, {
    url: 'mail',
    text: `By our staff\n\n${REPRINT}`,
    words: CONTENTS,
    publishedAt: '2025-10-23',
  });
  const own = await tell(graph, {
    url: 'courier',
    text: OWN_REPORT,
    words: ['There will be no boat to the islands this week'],
    publishedAt: '2025-10-20',
  });
  const open = (told: Told) => told.claims[1] as Claim;
  const off = (told: Told) => told.claims[0] as Claim;
  const [ours] = own.claims as [Claim];
  const disagreeing = [wire, reprint, second].map((told) => contradictionOf(open(told), ours));
  await graph.write('test.found', async (tx) => {
    await saveContradictions(tx, [...disagreeing, contradictionOf(open(wire), open(reprint))], AT);
    const agree = (one: Claim, other: Claim) => ({ a: one.id, b: other.id, score: 0.9 });
    await saveAgreements(
      tx,
      [
        agree(off(wire), off(reprint)),
        agree(off(wire), off(second)),
        agree(off(reprint), off(second)),
        agree(off(wire), ours),
      ],
      AT,
    );
  });
  return { wire, reprint, second, own };
}
