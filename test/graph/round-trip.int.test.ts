import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { CLAIM_PROJECTION, claimRow } from '../../src/graph/claim-row.ts';
import { CONTRADICTION_PROJECTION, contradictionRow } from '../../src/graph/contradiction-row.ts';
import { EVENT_PROJECTION, eventRow } from '../../src/graph/event-row.ts';
import { loadEvidence } from '../../src/graph/evidence.ts';
import { neo4jDirectory } from '../../src/graph/neo4j-directory.ts';
import { query } from '../../src/graph/query.ts';
import { revisionState } from '../../src/graph/revision-state.ts';
import { saveContradictions } from '../../src/graph/store-comparison.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import type { Event } from '../../src/model/event.ts';
import {
  AT,
  actorOf,
  articleOf,
  claimOf,
  contradictionOf,
  embeddingOf,
  eventOf,
  spanIn,
} from '../support/model-objects.ts';
import { describeWithGraph } from '../support/neo4j.ts';

const TEXT =
  'Mayor Ada Quill told reporters on Monday that between 5 and 7 ships, maybe 12.5 %, will dock in Northport next week 🚢. A harbour spokesman denied it: “There are no plans.”';
const { article, revision } = articleOf(TEXT, {
  url: 'https://courier.example/ships',
  byline: 'B. Lind',
});
const span = (words: string) => spanIn(TEXT, words);

const quill = actorOf('Ada Quill', {
  wikidata: 'Q1',
  aliases: ['Mayor Quill', 'Quill'],
  roles: ['mayor'],
});
const northport = actorOf('Northport', { type: 'place' });
const harbour = actorOf('Harbour Office', { type: 'organisation' });
const spokesman = actorOf('a harbour spokesman', {
  type: 'anonymous',
  articleId: article.id,
  roles: ['spokesman'],
});

const first: Claim = claimOf(revision, 'between 5 and 7 ships, maybe 12.5 %, will dock', {
  wording: 'Between 5 and 7 ships will dock in Northport',
  commitment: { polarity: 'positive', modality: 'intended', cues: [span('will'), span('maybe')] },
  attributions: [
    { position: 0, source: span('Mayor Ada Quill'), cue: span('told'), actor: quill.id },
    { position: 1, source: null, cue: null, actor: harbour.id },
  ],
  mentions: [{ span: span('Northport'), actor: northport.id }],
  times: [
    {
      span: span('next week'),
      interval: { from: '2025-10-27', to: null },
      anchor: 'publication',
    },
    { span: span('on Monday'), interval: { from: null, to: null }, anchor: 'utterance' },
  ],
  utteredAt: { from: '2025-10-20', to: null },
  publishedAt: '2025-10-21T09:30:00.000Z',
  quantities: [
    { span: span('between 5 and 7 ships'), value: 5, high: 7, unit: 'ship', comparator: 'between' },
    { span: span('12.5 %'), value: 12.5, high: null, unit: '%', comparator: 'about' },
  ],
});
const second: Claim = claimOf(revision, 'There are no plans', {
  quotation: 'direct',
  commitment: { polarity: 'negative', modality: 'intended', cues: [] },
  attributions: [
    { position: 0, source: span('A harbour spokesman'), cue: span('denied'), actor: spokesman.id },
  ],
  utteredAt: { from: null, to: null },
  publishedAt: null,
  confidence: 1,
});
const docking: Event = eventOf('docking in Northport', {
  participants: [
    { actor: quill.id, role: 'host' },
    { actor: harbour.id, role: 'organiser' },
  ],
  place: northport.id,
  placeName: 'Northport',
  interval: { from: '2025-10-27', to: '2025-11-02' },
  statuses: [
    { status: 'planned', claim: first.id },
    { status: 'denied', claim: second.id },
  ].toSorted((a, b) => (a.claim < b.claim ? -1 : 1)) as Event['statuses'],
  mentions: [span('dock'), span('There are no plans')],
});
const claims: readonly Claim[] = [
  { ...first, event: docking.id },
  { ...second, event: docking.id },
];
const found: Contradiction = contradictionOf(first, second, {
  kind: 'update',
  types: ['negation', 'factive-modal'],
  spans: { a: [span('will'), span('dock')], b: [] },
  judges: [
    {
      name: 'negation',
      vote: 'contradiction',
      score: 0.9,
      type: 'negation',
      reason: 'one says no',
      spans: { a: [span('will')], b: [span('no plans')] },
    },
    { name: 'nli', vote: 'abstain', score: 0, type: null, reason: '', spans: { a: [], b: [] } },
    {
      name: 'modal',
      vote: 'none',
      score: 0.25,
      type: null,
      reason: 'x',
      spans: { a: [], b: [span('plans'), span('no')] },
    },
  ],
});

const store = {
  read: { article, revision, sentences: [], warnings: ['no date'] },
  extractor: { name: 'hand-made', version: '1' },
  resolution: {
    claims,
    actors: [quill, northport, harbour, spokesman],
    actorMentions: [{ span: span('Mayor Ada Quill'), actor: quill.id }],
    speaksFor: [
      { speaker: spokesman.id, principal: harbour.id, basis: 'spokesperson', from: null, to: null },
      {
        speaker: harbour.id,
        principal: northport.id,
        basis: 'seat-of-government',
        from: '2020-01-01',
        to: null,
      },
    ],
    events: [docking],
  },
  embeddings: claims.map((_, n) => embeddingOf(n)),
  at: AT,
};

const loadClaim = query<{ id: string }>()({
  cypher: `// test.claim\nMATCH (c:Claim {id: $id}) RETURN ${CLAIM_PROJECTION} AS claim`,
  row: z.object({ claim: claimRow }),
});
const loadEvent = query<{ id: string; revision: string }>()({
  cypher: `// test.event\nMATCH (e:Event {id: $id}) RETURN ${EVENT_PROJECTION} AS event`,
  row: z.object({ event: eventRow }),
});
const loadContradiction = query<{ id: string }>()({
  cypher: `// test.contradiction\nMATCH (k:Contradiction {id: $id}) RETURN ${CONTRADICTION_PROJECTION} AS k`,
  row: z.object({ k: contradictionRow }),
});
const census = query<Record<string, never>>()({
  cypher: `// test.census
MATCH (n) WHERE NOT n:Lock
WITH collect({labels: labels(n), properties: properties(n)}) AS nodes
OPTIONAL MATCH (a)-[r]->(b)
WITH nodes, a, r, b ORDER BY type(r), a.id, b.id, r.position, r.start, r.basis, r.role, r.status
RETURN nodes, collect({type: type(r), from: a.id, to: b.id, properties: properties(r)}) AS links`,
  row: z.object({ nodes: z.array(z.unknown()), links: z.array(z.unknown()) }),
});

describeWithGraph('what is stored is what is read', (graph) => {
  test('the first time it is a new revision, number 1', async () => {
    const stored = await graph().write('test.store', (tx) => storeResolution(tx, store));
    await graph().write('test.store', (tx) => saveContradictions(tx, [found], AT));
    expect(stored).toEqual({ number: 1, isNew: true });
  });

  test.each(claims.map((claim) => [claim.span.text, claim] as const))(
    'claim: %s',
    async (_, claim) => {
      const [row] = await graph().run(loadClaim, { id: claim.id });
      expect(row?.claim).toEqual(claim);
    },
  );

  test('event', async () => {
    const [row] = await graph().run(loadEvent, { id: docking.id, revision: revision.id });
    expect(row?.event).toEqual(docking);
  });

  test('contradiction', async () => {
    const [row] = await graph().run(loadContradiction, { id: found.id });
    expect(row?.k).toEqual(found);
  });

  test('article and revision state', async () => {
    expect(await revisionState(graph(), revision.id)).toEqual({
      number: 1,
      comparison: 'pending',
      extractor: 'hand-made 1',
      isCurrent: true,
      article,
    });
  });

  test('evidence names speakers, their principals nearest first, mentions, event and outlet', async () => {
    const evidence = await loadEvidence(graph(), [first.id, second.id]);
    expect(evidence.get(first.id)).toEqual({
      claim: claims[0],
      speakers: [
        { actor: quill, principals: [] },
        { actor: harbour, principals: [northport] },
      ],
      mentioned: [northport],
      event: docking,
      outlet: article.outlet,
    });
    expect(evidence.get(second.id)?.speakers).toEqual([
      { actor: spokesman, principals: [harbour, northport] },
    ]);
  });

  test('the directory finds actors by any key of theirs, and never an anonymous source', async () => {
    const directory = neo4jDirectory(graph());
    const named = async (...keys: string[]): Promise<readonly Actor[]> =>
      (await directory.actorsNamed(keys)).map(({ actor }) => actor);
    expect(await named('quill')).toEqual([quill]);
    expect(await named('mayor quill', 'ada quill', 'nobody')).toEqual([quill]);
    expect(await named('a harbour spokesman', 'harbour spokesman', 'spokesman')).toEqual([]);
    expect(await named()).toEqual([]);
    expect(await directory.actorsNamed(['harbour office'])).toEqual([
      { actor: harbour, speaksFor: [northport.id] },
    ]);
  });

  test.each([
    ['inside the window', 'meeting', { from: '2025-10-30', to: null }, 1],
    ['touching on the last day', 'meeting', { from: '2025-11-02T12:00:00.000Z', to: null }, 1],
    ['after the window', 'meeting', { from: '2025-11-03', to: null }, 0],
    ['before the window', 'meeting', { from: null, to: '2025-10-26' }, 0],
    ['an open window', 'meeting', { from: null, to: null }, 1],
    ['another type', 'strike', { from: null, to: null }, 0],
  ])('the directory and events: %s', async (_, type, window, count) => {
    const events = await neo4jDirectory(graph()).eventsLike({
      types: [type],
      participants: [harbour.id, quill.id],
      window,
    });
    expect(events).toHaveLength(count);
    if (count === 1) expect(events[0]).toEqual({ ...docking, mentions: [] });
  });

  test('storing it again, and twice at once, changes nothing at all', async () => {
    const [before] = await graph().run(census, {});
    const again = () => graph().write('test.store', (tx) => storeResolution(tx, store));
    const results = await Promise.all([again(), again(), again()]);
    await graph().write('test.store', (tx) => saveContradictions(tx, [found], AT));
    expect(results).toEqual([1, 2, 3].map(() => ({ number: 1, isNew: false })));
    const [after] = await graph().run(census, {});
    expect(after?.links).toEqual(before?.links);
    const sorted = (nodes: readonly unknown[] = []) => nodes.map((n) => JSON.stringify(n)).sort();
    expect(sorted(after?.nodes)).toEqual(sorted(before?.nodes));
  });

  test('a changed text under the same address is revision 2; the old claims stay', async () => {
    const next = articleOf(`${TEXT} More to come.`, { ...article });
    const claim = claimOf(next.revision, 'There are no plans');
    const stored = await graph().write('test.store', (tx) =>
      storeResolution(tx, {
        ...store,
        read: { ...store.read, ...next },
        resolution: { claims: [claim], actors: [], actorMentions: [], speaksFor: [], events: [] },
        embeddings: [embeddingOf(5)],
      }),
    );
    expect(stored).toEqual({ number: 2, isNew: true });
    expect(await revisionState(graph(), revision.id)).toMatchObject({ isCurrent: false });
    expect((await graph().run(loadClaim, { id: first.id }))[0]?.claim).toEqual(claims[0]);
  });

  test('another reading of the same text replaces what the former read, links included', async () => {
    const kept: Claim = { ...claimOf(revision, 'There are no plans'), mentions: [] };
    await graph().write('test.store', (tx) =>
      storeResolution(tx, {
        ...store,
        resolution: { claims: [kept], actors: [], actorMentions: [], speaksFor: [], events: [] },
        embeddings: [embeddingOf(1)],
      }),
    );
    expect(await graph().run(loadClaim, { id: first.id })).toEqual([]);
    expect((await graph().run(loadClaim, { id: kept.id }))[0]?.claim).toEqual(kept);
    expect(await graph().run(loadContradiction, { id: found.id })).toEqual([]);
  });
});
