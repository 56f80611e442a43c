import { beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { actorsNamed } from '../../src/graph/actors.ts';
import { claimConditions, claimList } from '../../src/graph/claim-list.ts';
import { loadEvidence } from '../../src/graph/evidence.ts';
import { acceptSameAs, mergeNodes, rejectSameAs, unmergeNodes } from '../../src/graph/merge.ts';
import { query } from '../../src/graph/query.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { membersOf, sameAsOf } from '../../src/graph/same-as.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import type { Actor, SpeaksFor } from '../../src/model/actor.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Event } from '../../src/model/event.ts';
import type { ClaimId } from '../../src/model/ids.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';
import type { Mergeable } from '../../src/model/same-as.ts';
import { exportGraph } from '../support/export-graph.ts';
import {
  AT,
  actorOf,
  articleOf,
  claimOf,
  embeddingOf,
  eventOf,
  spanIn,
} from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph, secondGraph } from '../support/neo4j.ts';

const NAMES = ['Ada Quill', 'Adeline Quill', 'A. Quillon', 'Bo Ferris', 'Robert Ferris'] as const;
const people = NAMES.map((name) => actorOf(name));
const [ada, adeline, quillon, bo, robert] = people as [Actor, Actor, Actor, Actor, Actor];
const port = actorOf('Port Authority', { type: 'organisation' });
const harbour = actorOf('Harbour', { type: 'place' });

const events = ['opening of the quay', 'quay opening', 'ferry strike'].map((label, n) =>
  eventOf(label, {
    type: n === 2 ? 'strike' : 'opening',
    participants: [{ actor: people[n]?.id ?? ada.id, role: 'host' }],
    place: harbour.id,
    placeName: 'Harbour',
    interval: n === 2 ? { from: '2024-01-01', to: '2024-01-02' } : { from: '2025-10-21', to: null },
  }),
);
const [opening, quayOpening, strike] = events as [Event, Event, Event];

const speaksFor: readonly SpeaksFor[] = [
  { speaker: ada.id, principal: port.id, basis: 'spokesperson', from: null, to: null },
  { speaker: bo.id, principal: robert.id, basis: 'spokesperson', from: null, to: null },
];

/** One article in which each of the people says a sentence of their own about one of the events. */
async function storePeople(graph: Graph, url = 'https://courier.example/quay') {
  const text = NAMES.map((name, n) => `${name} said that quay ${n} is open.`).join(' ');
  const { article, revision } = articleOf(text, { url });
  const claims = people.map((actor, n): Claim => {
    const name = NAMES[n] ?? '';
    return claimOf(revision, `quay ${n} is open`, {
      event: events[n % events.length]?.id ?? null,
      attributions: [
        { position: 0, source: spanIn(text, name), cue: spanIn(text, 'said'), actor: actor.id },
      ],
      mentions: [{ span: spanIn(text, `quay ${n}`), actor: people[(n + 1) % 5]?.id ?? ada.id }],
    });
  });
  await graph.write('test.store', (tx) =>
    storeResolution(tx, {
      read: { article, revision, sentences: [], warnings: [] },
      extractor: { name: 'hand-made', version: '1' },
      resolution: {
        claims,
        actors: [...people, port, harbour],
        actorMentions: people.map(({ id, name }) => ({ actor: id, span: spanIn(text, name) })),
        speaksFor,
        events: events.map((event) => ({
          ...event,
          statuses: claims
            .filter((claim) => claim.event === event.id)
            .map((claim) => ({ claim: claim.id, status: 'happened' as const })),
        })),
      },
      embeddings: claims.map((_, n) => embeddingOf(n)),
      at: AT,
    }),
  );
  return claims;
}

let clock = 0;
const by = () => ({
  principal: LOCAL_PRINCIPAL,
  at: new Date(Date.parse(AT) + 1000 * ++clock).toISOString(),
  reason: null,
});
const merging = (graph: Graph, label: Mergeable, keep: string, merge: string, force = false) =>
  graph.write('test.merge', (tx) =>
    mergeNodes(tx, { label, keep, merge: [merge], force, ...by() }),
  );
const parting = (graph: Graph, label: Mergeable, one: string, other: string) =>
  graph.write('test.unmerge', (tx) => unmergeNodes(tx, { label, one, other, ...by() }));

/** The claims listed under an actor, as their texts. */
async function saidBy(graph: Graph, id: string): Promise<readonly string[]> {
  const [page] = await claimList.pages(graph, {
    of: { anchor: 'actor', ids: [id] },
    conditions: claimConditions({}),
    page: { size: 50, after: null, before: null, backward: false },
  });
  return (page?.rows ?? []).map(({ item }) => item.span.text).sort();
}

const wikidataSame = query<{ readonly a: string; readonly b: string }>()({
  cypher: `// test.same
MATCH (a:Actor {id: $a}) MATCH (b:Actor {id: $b})
MERGE (a)-[s:SAME_AS {basis: 'wikidata'}]->(b)
SET s.confidence = 0.9, s.by = 'kb.example', s.at = datetime('${AT}'), s.status = 'suggested'`,
  row: z.object({}),
});

describeWithGraph('merge', (graph) => {
  beforeEach(() => emptyGraph(graph()));

  test('what any of them said is found at the one that is kept, by every read', async () => {
    const claims = await storePeople(graph());
    await merging(graph(), 'Actor', ada.id, adeline.id);
    expect(await saidBy(graph(), ada.id)).toEqual(['quay 0 is open', 'quay 1 is open']);
    expect(await actorsNamed(graph(), 'Adeline Quill')).toEqual([ada.id]);
    expect(await actorsNamed(graph(), adeline.id)).toEqual([ada.id]);
    const evidence = await loadEvidence(
      graph(),
      claims.map(({ id }) => id),
    );
    const second = evidence.get(claims[1]?.id as ClaimId);
    expect(second?.speakers.map(({ actor }) => actor.name)).toEqual(['Ada Quill']);
    expect(second?.speakers[0]?.principals.map(({ name }) => name)).toEqual(['Port Authority']);
  });

  test('undone in any order, the graph is as it was, property by property', async () => {
    await storePeople(graph());
    const before = await exportGraph(graph());
    await merging(graph(), 'Actor', ada.id, adeline.id);
    await merging(graph(), 'Actor', ada.id, quillon.id);
    await merging(graph(), 'Event', opening.id, quayOpening.id);
    await parting(graph(), 'Actor', adeline.id, ada.id);
    expect(await saidBy(graph(), ada.id)).toEqual(['quay 0 is open', 'quay 2 is open']);
    expect(await saidBy(graph(), adeline.id)).toEqual(['quay 1 is open']);
    await parting(graph(), 'Event', opening.id, quayOpening.id);
    await parting(graph(), 'Actor', ada.id, quillon.id);
    expect(await exportGraph(graph())).toEqual(before);
  });

  test('two that speak for each other are merged only by force, and part as they were', async () => {
    await storePeople(graph());
    const before = await exportGraph(graph());
    await expect(merging(graph(), 'Actor', bo.id, robert.id)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('speaks for'),
    });
    expect(await exportGraph(graph())).toEqual(before);
    await merging(graph(), 'Actor', bo.id, robert.id, true);
    expect(await saidBy(graph(), bo.id)).toEqual(['quay 3 is open', 'quay 4 is open']);
    await parting(graph(), 'Actor', bo.id, robert.id);
    expect(await exportGraph(graph())).toEqual(before);
  });

  test.each([
    ['with itself', 'Actor', ada.id, ada.id, 'INVALID_INPUT'],
    ['of a person and a place', 'Actor', ada.id, harbour.id, 'INVALID_INPUT'],
    ['of an unknown one', 'Actor', ada.id, 'nobody', 'NOT_FOUND'],
    ['of events at different times', 'Event', opening.id, strike.id, 'INVALID_INPUT'],
    ['of an actor with an event', 'Actor', ada.id, opening.id, 'NOT_FOUND'],
  ] as const)(
    'a merge %s is refused, and nothing is written',
    async (_, label, keep, other, code) => {
      await storePeople(graph());
      const before = await exportGraph(graph(), { marks: true });
      await expect(merging(graph(), label, keep, other)).rejects.toMatchObject({ code });
      expect(await exportGraph(graph(), { marks: true })).toEqual(before);
    },
  );

  test('a merge repeated changes nothing; those who are one through others are parted by name only', async () => {
    await storePeople(graph());
    expect(await merging(graph(), 'Actor', ada.id, adeline.id)).toMatchObject({ changed: true });
    expect(await merging(graph(), 'Actor', adeline.id, ada.id)).toMatchObject({ changed: false });
    await merging(graph(), 'Actor', adeline.id, quillon.id);
    await expect(parting(graph(), 'Actor', ada.id, quillon.id)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await parting(graph(), 'Actor', ada.id, bo.id)).toMatchObject({ changed: false });
  });

  test('two merges at once from two processes both hold', async () => {
    await storePeople(graph());
    const before = await exportGraph(graph());
    const other = await secondGraph();
    try {
      await Promise.all([
        merging(graph(), 'Actor', ada.id, adeline.id),
        merging(other, 'Actor', quillon.id, adeline.id),
      ]);
    } finally {
      await other.close();
    }
    const homes = new Set((await membersOf(graph(), 'Actor', [ada.id])).map(({ home }) => home));
    expect(homes.size).toBe(1);
    expect(await saidBy(graph(), [...homes][0] ?? '')).toHaveLength(3);
    await parting(graph(), 'Actor', ada.id, adeline.id);
    await parting(graph(), 'Actor', quillon.id, adeline.id);
    expect(await exportGraph(graph())).toEqual(before);
  });

  test('suggestions are accepted, undone and rejected, and a rejected one stays so', async () => {
    await storePeople(graph());
    const [a, b] = [ada.id as string, adeline.id as string].sort() as [string, string];
    await graph().write('test.same', (tx) => tx.run(wikidataSame, { a, b }));
    const before = await exportGraph(graph());
    const pair = { label: 'Actor' as const, one: ada.id, other: adeline.id };
    const accepting = () =>
      graph().write('test.accept', (tx) => acceptSameAs(tx, { ...pair, force: false, ...by() }));
    const rejecting = () =>
      graph().write('test.reject', (tx) => rejectSameAs(tx, { ...pair, ...by() }));
    expect(await accepting()).toMatchObject({ changed: true });
    expect(await saidBy(graph(), ada.id)).toHaveLength(2);
    await expect(rejecting()).rejects.toMatchObject({ code: 'CONFLICT' });
    await parting(graph(), 'Actor', a, b);
    expect(await exportGraph(graph())).toEqual(before);
    expect(await rejecting()).toBe(true);
    expect(await rejecting()).toBe(false);
    const [[said] = []] = await sameAsOf(graph(), 'Actor', [ada.id]);
    expect(said).toMatchObject({ status: 'rejected', basis: 'wikidata', decidedBy: 'local' });
  });

  test('what an article says while they are one hangs, after they part, on whom it names', async () => {
    await storePeople(graph());
    await merging(graph(), 'Actor', ada.id, adeline.id);
    const text = 'Adeline Quill said the crane is new. She said the lock is old.';
    const { article, revision } = articleOf(text, { url: 'https://tribune.example/crane' });
    const claim = (words: string, source: string) =>
      claimOf(revision, words, {
        attributions: [{ position: 0, source: spanIn(text, source), cue: null, actor: ada.id }],
      });
    const claims = [claim('the crane is new', 'Adeline Quill'), claim('the lock is old', 'She')];
    await graph().write('test.store', (tx) =>
      storeResolution(tx, {
        read: { article, revision, sentences: [], warnings: [] },
        extractor: { name: 'hand-made', version: '1' },
        resolution: {
          claims,
          // As the directory gives the one that stands for both.
          actors: [{ ...ada, aliases: ['Adeline Quill'] }],
          actorMentions: [{ actor: ada.id, span: spanIn(text, 'Adeline Quill') }],
          speaksFor: [],
          events: [],
        },
        embeddings: claims.map((_, n) => embeddingOf(n)),
        at: AT,
      }),
    );
    expect(await saidBy(graph(), ada.id)).toHaveLength(4);
    await parting(graph(), 'Actor', ada.id, adeline.id);
    expect(await saidBy(graph(), adeline.id)).toEqual([
      'quay 1 is open',
      'the crane is new',
      'the lock is old',
    ]);
    expect(await actorsNamed(graph(), 'Adeline Quill')).toEqual([adeline.id]);
  });

  test('random merges and unmerges end where a model of them ends, and all undone where they began', async () => {
    await storePeople(graph());
    const before = await exportGraph(graph());
    let seed = 20251021;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const ids = people.map(({ id }) => id);
    const merges = new Map<string, readonly [string, string]>();
    /** Which of them are one: those that a chain of merges joins. */
    const together = (from: string) => {
      const found = new Set([from]);
      for (let grown = true; grown; ) {
        grown = false;
        for (const [x, y] of merges.values()) {
          if (found.has(x) === found.has(y)) continue;
          found.add(x).add(y);
          grown = true;
        }
      }
      return found;
    };
    for (let step = 0; step < 24; step++) {
      const keys = [...merges.keys()];
      if (keys.length > 0 && random(3) === 0) {
        const key = keys[random(keys.length)] ?? '';
        const [x, y] = merges.get(key) ?? ['', ''];
        merges.delete(key);
        await parting(graph(), 'Actor', y, x);
      } else {
        const [x, y] = [ids[random(5)] ?? '', ids[random(5)] ?? ''];
        if (x === y) continue;
        if (!together(x).has(y)) merges.set([x, y].sort().join(' '), [x, y]);
        await merging(graph(), 'Actor', x, y, true);
      }
      const nodes = await membersOf(graph(), 'Actor', ids);
      for (const { id, home } of nodes) {
        const group = [...together(id)];
        expect(group).toContain(home);
        const expected = group.map((each) => `quay ${ids.indexOf(each as never)} is open`).sort();
        const said = await saidBy(graph(), home);
        expect(expected.filter((text) => !said.includes(text))).toEqual([]);
        if (id !== home) expect(await saidBy(graph(), id)).toEqual([]);
      }
    }
    for (const [x, y] of merges.values()) await parting(graph(), 'Actor', x, y);
    expect(await exportGraph(graph())).toEqual(before);
  });
});
