import { expect, test } from '@jest/globals';
import { candidatePairs } from '../../src/graph/candidates.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Event } from '../../src/model/event.ts';
import { AT, actorOf, articleOf, claimOf, embeddingOf, eventOf } from '../support/model-objects.ts';
import { describeWithGraph } from '../support/neo4j.ts';

const quill = actorOf('Ada Quill');
const lind = actorOf('Bo Lind');
const opening = eventOf('opening of the bridge');
const FAR = 40;

interface Given {
  readonly url: string;
  readonly text?: string;
  readonly speaker?: Actor;
  readonly event?: Event;
  /** Equal seeds have equal embeddings. */
  readonly meaning: number;
}

async function store(graph: Graph, { url, text = 'It opens.', ...given }: Given): Promise<Claim> {
  const read = articleOf(text, { url: `https://courier.example/${url}` });
  const { speaker, event, meaning } = given;
  const claim = claimOf(read.revision, text, {
    event: event?.id ?? null,
    attributions: speaker ? [{ position: 0, source: null, cue: null, actor: speaker.id }] : [],
  });
  await graph.write('test.store', (tx) =>
    storeResolution(tx, {
      read: { ...read, sentences: [], warnings: [] },
      extractor: { name: 'hand-made', version: '1' },
      resolution: {
        claims: [claim],
        actors: speaker ? [speaker] : [],
        actorMentions: [],
        speaksFor: [],
        events: event ? [event] : [],
      },
      embeddings: [embeddingOf(meaning)],
      at: AT,
    }),
  );
  return claim;
}

const others = async (
  graph: Graph,
  claim: Claim,
  limits = { event: 3, speaker: 3, nearest: 3, words: 3 },
) =>
  (await candidatePairs(graph, [claim.id], limits))
    .map(({ a, b }) => (a === claim.id ? b : a))
    .sort();

describeWithGraph('candidates', (graph) => {
  test('are claims of the same event, of the same speaker, or near in meaning with a common actor', async () => {
    const claim = await store(graph(), { url: '1', speaker: quill, event: opening, meaning: 1 });
    const sameEvent = await store(graph(), { url: '2', event: opening, meaning: 2 });
    const sameSpeaker = await store(graph(), { url: '3', speaker: quill, meaning: 3 });
    await store(graph(), { url: '4', speaker: lind, meaning: 4 });
    await store(graph(), { url: '5', speaker: lind, meaning: 1 });
    expect(await others(graph(), claim)).toEqual([sameEvent.id, sameSpeaker.id].sort());
  });

  test('come once for each pair, with the id that sorts first as a', async () => {
    const one = await store(graph(), { url: '1', speaker: quill, event: opening, meaning: 1 });
    const two = await store(graph(), { url: '2', event: opening, meaning: 2 });
    const pairs = await candidatePairs(graph(), [one.id, two.id]);
    const between = pairs.filter(({ a, b }) =>
      [one.id, two.id].every((id) => id === a || id === b),
    );
    expect(between).toEqual([{ a: [one.id, two.id].sort()[0], b: [one.id, two.id].sort()[1] }]);
  });

  test('leave out a text that was replaced', async () => {
    const claim = await store(graph(), { url: '1', speaker: quill, event: opening, meaning: 1 });
    const former = await store(graph(), { url: '2', event: opening, meaning: 2 });
    expect(await others(graph(), claim)).toContain(former.id);
    const text = 'It opens soon.';
    const current = await store(graph(), { url: '2', text, event: opening, meaning: 2 });
    expect(await others(graph(), claim)).toContain(current.id);
    expect(await others(graph(), claim)).not.toContain(former.id);
  });

  test('are bounded however many there are', async () => {
    const claim = await store(graph(), { url: '1', speaker: quill, event: opening, meaning: 1 });
    for (let n = 0; n < FAR; n++) {
      await store(graph(), { url: `many/${n}`, speaker: quill, event: opening, meaning: 10 + n });
    }
    const found = await others(graph(), claim, { event: 2, speaker: 2, nearest: 2, words: 2 });
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.length).toBeLessThanOrEqual(2 + 2 + 2 + 2 + 2);
  });
});
