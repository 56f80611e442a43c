import { beforeAll, describe, expect, test } from '@jest/globals';
import { describeWithGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';
import {
  crane,
  disputed,
  ferryArticles,
  held,
  numbers,
  onHold,
  paint,
  promise,
  quay,
  quayNow,
  quill,
  quoted,
  rain,
  refusal,
  retreat,
  sailing,
  storeFerryNewsroom,
  turned,
} from './ferry-newsroom.ts';

const about = `about: {event: "${sailing.id}"}`;
const CLAIMS = 'nodes { claim { id } moment { at clock } voice { isItself } }';

describeWithGraph("analysts' questions", (graph) => {
  beforeAll(() => storeFerryNewsroom(graph()));
  const asker = () => serve({ graph: graph() });
  async function data(query: string) {
    const answer = await asker().ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  describe('positions', () => {
    test('are in the order of utterance, else publication, and mark who speaks on behalf', async () => {
      const { positions } = await data(`{ positions(actor: "Northport", ${about}) { ${CLAIMS} } }`);
      expect(positions.nodes).toEqual([
        {
          claim: { id: promise.id },
          moment: { at: '2025-10-01', clock: 'PUBLICATION' },
          voice: { isItself: false },
        },
        {
          claim: { id: quoted.id },
          moment: { at: '2025-10-03', clock: 'PUBLICATION' },
          voice: { isItself: false },
        },
        {
          claim: { id: retreat.id },
          moment: { at: '2025-10-04', clock: 'UTTERANCE' },
          voice: { isItself: false },
        },
      ]);
      const own = await data(`{ positions(actor: "Ada Quill", ${about}) { ${CLAIMS} } }`);
      expect(own.positions.nodes.map((node: { voice: unknown }) => node.voice)).toEqual(
        Array(3).fill({ isItself: true }),
      );
    });

    test('mark the reversal, by disagreement and by status, and tell what happened between', async () => {
      const { positions } = await data(`{ positions(actor: "Quill", ${about}) { nodes {
        claim { id } statuses { status event { id } }
        reversals {
          earlier { id } earlierMoment { at } orderKnown contradiction { id } turn { from to }
          between { claims { claim { id } moment { at } statuses { status } } statusChanges { from to claim { id } } more }
        } } } }`);
      expect(
        positions.nodes.slice(0, 2).map((node: { reversals: unknown }) => node.reversals),
      ).toEqual([[], []]);
      expect(positions.nodes[2].statuses).toEqual([
        { status: 'DENIED', event: { id: sailing.id } },
      ]);
      const refused = {
        claim: { id: refusal.id },
        moment: { at: '2025-10-03' },
        statuses: [{ status: 'DENIED' }],
      };
      const painted = { claim: { id: paint.id }, moment: { at: '2025-10-03' }, statuses: [] };
      const others = [refused, painted].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
      expect(positions.nodes[2].reversals).toEqual([
        {
          earlier: { id: promise.id },
          earlierMoment: { at: '2025-10-01' },
          orderKnown: true,
          contradiction: { id: turned.id },
          turn: null,
          between: { claims: others, statusChanges: expect.any(Array), more: false },
        },
        {
          earlier: { id: quoted.id },
          earlierMoment: { at: '2025-10-03' },
          orderKnown: true,
          contradiction: null,
          turn: { from: 'PLANNED', to: 'DENIED' },
          between: { claims: others, statusChanges: expect.any(Array), more: false },
        },
      ]);
      const [change] = positions.nodes[2].reversals[0].between.statusChanges;
      expect(change).toEqual({ from: null, to: 'PLANNED', claim: { id: promise.id } });
    });

    test('come in pages that join up, from either end', async () => {
      const page = (args: string) =>
        data(
          `{ positions(actor: "Quill", ${args}) { nodes { claim { id } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`,
        );
      const one = (await page(`${about}, first: 2`)).positions;
      expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const two = (await page(`${about}, first: 2, after: "${one.pageInfo.endCursor}"`)).positions;
      expect(two).toMatchObject({
        nodes: [{ claim: { id: retreat.id } }],
        pageInfo: { hasNextPage: false },
      });
      const last = (await page(`${about}, last: 1, before: "${two.pageInfo.startCursor}"`))
        .positions;
      expect(last).toMatchObject({
        nodes: [{ claim: { id: quoted.id } }],
        pageInfo: { hasPreviousPage: true },
      });
    });

    test.each([
      ['about words', 'about: {text: "plans"}', [retreat.id]],
      [
        'about an actor by its event',
        'about: {actor: "Northport"}',
        [promise.id, quoted.id, retreat.id],
      ],
      ['as of a day', `${about}, asOf: "2025-10-02"`, [promise.id]],
      ['as known at a day', `${about}, asKnownAt: "2025-10-03"`, [promise.id, quoted.id]],
    ])('%s', async (_, args, ids) => {
      const { positions } = await data(
        `{ positions(actor: "Quill", ${args}) { nodes { claim { id } } } }`,
      );
      expect(positions.nodes.map((node: { claim: { id: string } }) => node.claim.id)).toEqual(ids);
    });

    test('leave out what an edit took out, unless every revision is asked for', async () => {
      const asked = (more: string) =>
        data(`{ positions(actor: "Dockers"${more}) { nodes { claim { id } } } }`);
      expect((await asked('')).positions.nodes).toEqual([]);
      expect((await asked(', everyRevision: true')).positions.nodes).toEqual([
        { claim: { id: quay.id } },
      ]);
      expect((await asked(', asKnownAt: "2025-10-02"')).positions.nodes).toEqual([
        { claim: { id: quay.id } },
      ]);
    });
  });

  test('a timeline has every status, who gives it, when it is told to be, and the clashes', async () => {
    const { timeline } = await data(`{ timeline(event: "${sailing.id}") {
      statuses { status reports first last speakers { name } unattributed }
      times { speaker { name } told { time { span { text } interval { from } } claim { id } } }
      entries { totalCount nodes { statuses claim { id } moment { at clock } clashes { status claim { id } contradiction { id } } } }
    } }`);
    expect(timeline.statuses).toEqual([
      {
        status: 'PLANNED',
        reports: 2,
        first: '2025-10-01',
        last: '2025-10-03',
        speakers: [{ name: 'Ada Quill' }],
        unattributed: 0,
      },
      {
        status: 'DENIED',
        reports: 2,
        first: '2025-10-03',
        last: '2025-10-04',
        speakers: [{ name: 'Harbour Office' }, { name: 'Ada Quill' }],
        unattributed: 0,
      },
      {
        status: 'ON_HOLD',
        reports: 1,
        first: '2025-10-05',
        last: '2025-10-05',
        speakers: [{ name: 'a port official' }],
        unattributed: 0,
      },
    ]);
    expect(timeline.times).toEqual([
      {
        speaker: { name: 'Ada Quill' },
        told: [
          {
            time: { span: { text: 'Friday' }, interval: { from: '2025-10-03' } },
            claim: { id: promise.id },
          },
        ],
      },
    ]);
    expect(timeline.entries.totalCount).toBe(5);
    expect(timeline.entries.nodes[0]).toEqual({
      statuses: ['PLANNED'],
      claim: { id: promise.id },
      moment: { at: '2025-10-01', clock: 'PUBLICATION' },
      clashes: [
        { status: 'DENIED', claim: { id: retreat.id }, contradiction: { id: turned.id } },
        { status: 'DENIED', claim: { id: refusal.id }, contradiction: { id: disputed.id } },
        { status: 'ON_HOLD', claim: { id: onHold.id }, contradiction: { id: held.id } },
      ],
    });
    const then = await data(
      `{ timeline(event: "${sailing.id}", asOf: "2025-10-01") { statuses { status } } }`,
    );
    expect(then.timeline.statuses).toEqual([{ status: 'PLANNED' }]);
  });

  describe('disagreements', () => {
    const PAIRS = `nodes { one { actor { name } outlet { name } } other { actor { name } outlet { name } } count bestScore
      cells { kind scope strength status count } examples { id } }`;
    interface Side {
      actor: { name: string } | null;
      outlet: { name: string } | null;
    }
    interface Pair {
      one: Side;
      other: Side;
      count: number;
      cells: unknown[];
      examples: unknown[];
    }
    const names = ({ one, other }: Pair) =>
      [one, other]
        .map(({ actor, outlet }) => actor?.name ?? outlet?.name)
        .sort()
        .join(' – ');

    test('count each pair once, the anonymous apart; a reversal is with oneself, a difference of outlets theirs', async () => {
      const { disagreements } = await data(`{ disagreements { totalCount ${PAIRS} } }`);
      expect(disagreements.totalCount).toBe(4);
      expect(disagreements.nodes.map((pair: Pair) => [names(pair), pair.count])).toEqual([
        ['Ada Quill – Ada Quill', 1],
        ['Ada Quill – Harbour Office', 1],
        ['Ada Quill – a port official', 1],
        ['The Courier – The Tribune', 1],
      ]);
      expect(disagreements.nodes[1]).toMatchObject({
        bestScore: 0.8,
        cells: [
          {
            kind: 'CONTRADICTION',
            scope: 'DISPUTE',
            strength: 'CONTRARY',
            status: 'REJECTED',
            count: 1,
          },
          {
            kind: 'CONTRADICTION',
            scope: 'DISPUTE',
            strength: 'STRICT',
            status: 'SUGGESTED',
            count: 1,
          },
        ],
      });
    });

    test('roll up the anonymous with the body that they speak for; pages join up', async () => {
      const asked = (more: string) =>
        data(
          `{ disagreements(rollUp: true, ${more}) { ${PAIRS} pageInfo { endCursor hasNextPage } } }`,
        );
      const { disagreements } = await asked('first: 1');
      expect(names(disagreements.nodes[0])).toBe('Ada Quill – Harbour Office');
      expect(disagreements.nodes[0]).toMatchObject({ count: 2, bestScore: 0.8 });
      const rest = (await asked(`first: 5, after: "${disagreements.pageInfo.endCursor}"`))
        .disagreements;
      expect(rest.nodes.map(names)).toEqual(['Ada Quill – Ada Quill', 'The Courier – The Tribune']);
      expect(rest.pageInfo.hasNextPage).toBe(false);
    });

    test.each([
      ['a scope', 'filter: {scopes: [OUTLET]}', ['The Courier – The Tribune']],
      ['a score', 'filter: {minimumScore: 0.89, statuses: [SUGGESTED]}', ['Ada Quill – Ada Quill']],
      [
        'an outlet, an event and a time',
        `filter: {outlet: "The Tribune", event: "${sailing.id}", publishedAt: {from: "2025-10-02", to: "2025-10-03"}, scopes: [DISPUTE]}`,
        ['Ada Quill – Harbour Office'],
      ],
    ])('are narrowed by %s', async (_, args, expected) => {
      const { disagreements } = await data(`{ disagreements(${args}) { ${PAIRS} } }`);
      expect(disagreements.nodes.map(names)).toEqual(expected);
    });
  });

  test('outlets differ in what the mayor said, and one alone has the paint', async () => {
    const { outletDifferences } = await data(`{ outletDifferences(${about}) {
      claims more outlets { name }
      groups { speaker { name } event { id } contradictions { id } onlyInOne { outlet { name } claim { id } }
        quotedDifferently { one { id } other { id } } } } }`);
    expect(outletDifferences).toMatchObject({
      claims: 6,
      more: false,
      outlets: [{ name: 'The Courier' }, { name: 'The Tribune' }],
    });
    const [mayor] = outletDifferences.groups;
    expect(mayor).toMatchObject({
      speaker: { name: 'Ada Quill' },
      event: { id: sailing.id },
      contradictions: [{ id: numbers.id }],
    });
    const [pair] = mayor.quotedDifferently;
    expect(new Set([pair.one.id, pair.other.id])).toEqual(new Set([promise.id, quoted.id]));
    expect(outletDifferences.groups).toContainEqual({
      speaker: null,
      event: { id: sailing.id },
      contradictions: [],
      quotedDifferently: [],
      onlyInOne: [{ outlet: { name: 'The Tribune' }, claim: { id: paint.id } }],
    });
  });

  test('an edit is told claim by claim', async () => {
    const { revisions } =
      await data(`{ revisions(article: "${ferryArticles.before.article.id}") { totalCount nodes {
      from { number } to { number } unchanged
      appeared { id } vanished { id }
      changed { changes before { id } after { id } numbers { before { value } after { value } } } } } }`);
    expect(revisions).toEqual({
      totalCount: 1,
      nodes: [
        {
          from: { number: 1 },
          to: { number: 2 },
          unchanged: 1,
          appeared: [{ id: crane.id }],
          vanished: [{ id: rain.id }],
          changed: [
            {
              changes: ['SOFTENED', 'NUMBER', 'REATTRIBUTED', 'REWORDED'],
              before: { id: quay.id },
              after: { id: quayNow.id },
              numbers: [{ before: { value: 20 }, after: { value: 30 } }],
            },
          ],
        },
      ],
    });
    const then = await data(
      `{ revisions(article: "${ferryArticles.before.article.id}", asKnownAt: "2025-10-02") { totalCount nodes { unchanged } } }`,
    );
    expect(then.revisions).toEqual({ totalCount: 0, nodes: [] });
  });

  test('the contested and the undisputed', async () => {
    const { mostContested, undisputedClaims } = await data(`{
      mostContested { totalCount nodes { event { id } disputes strict contrary tension bestScore weight } }
      undisputedClaims(event: "${sailing.id}") { totalCount nodes { id } } }`);
    expect(mostContested).toEqual({
      totalCount: 1,
      nodes: [
        {
          event: { id: sailing.id },
          disputes: 4,
          strict: 1,
          contrary: 2,
          tension: 1,
          bestScore: 0.9,
          weight: 8,
        },
      ],
    });
    expect(undisputedClaims).toEqual({ totalCount: 1, nodes: [{ id: paint.id }] });
    const sure = await data(
      '{ mostContested(minimumScore: 0.75, filter: {actor: "Northport"}) { nodes { disputes } } }',
    );
    expect(sure.mostContested.nodes).toEqual([{ disputes: 2 }]);
  });

  test.each([
    [
      'an unknown actor',
      'positions(actor: "Nobody Known") { totalCount }',
      'NotFoundError',
      'Nobody Known',
    ],
    [
      'an unknown event',
      'positions(actor: "Quill", about: {event: "x"}) { totalCount }',
      'NotFoundError',
      'no event',
    ],
    [
      'two topics',
      'positions(actor: "Quill", about: {event: "x", text: "y"}) { totalCount }',
      'InputError',
      'exactly one',
    ],
    [
      'a topic without words',
      'positions(actor: "Quill", about: {text: "?!"}) { totalCount }',
      'InputError',
      'no word',
    ],
    [
      'the timeline of nothing',
      'timeline(event: "x") { statuses { status } }',
      'NotFoundError',
      'no event',
    ],
    [
      'the edits of nothing',
      'revisions(article: "x") { totalCount }',
      'NotFoundError',
      'no article',
    ],
    [
      'what is undisputed of nothing',
      'undisputedClaims(event: "x") { totalCount }',
      'NotFoundError',
      'no event',
    ],
    [
      'a range upside down',
      `outletDifferences(${about}, publishedAt: {from: "2025-02-02", to: "2025-02-01"}) { claims }`,
      'InvalidRangeError',
      'before it starts',
    ],
    [
      'a range of disagreements upside down',
      'disagreements(filter: {publishedAt: {from: "2025-02-02", to: "2025-02-01"}}) { totalCount }',
      'InvalidRangeError',
      'before it starts',
    ],
    [
      'too many groups',
      `outletDifferences(${about}, first: 1000) { claims }`,
      'InvalidRangeError',
      '1 to 100',
    ],
    [
      'too many examples',
      'disagreements(examples: 11) { nodes { count } }',
      'InvalidRangeError',
      '0 to 10',
    ],
    [
      'a cursor of another list',
      'disagreements(after: "WyJjbGFpbXMiXQ") { nodes { count } }',
      'InvalidCursorError',
      'cursor',
    ],
  ])('%s is a typed error that says what to do', async (_, field, type, words) => {
    const { errors } = await asker().ask(`{ ${field} }`);
    expect(errors?.[0].extensions.type).toBe(type);
    expect(errors?.[0].message).toContain(words);
  });

  test.each([
    [
      'positions',
      `positions(actor: "${quill.id}", FIRST) { nodes { claim { id article { title } } voice { isItself } reversals { earlier { id } earlierMoment { at } contradiction { id } between { claims { claim { id } } statusChanges { claim { id } event { id } } } } } }`,
    ],
    [
      'timeline',
      `timeline(event: "${sailing.id}") { statuses { speakers { name } } times { speaker { name } } entries(FIRST) { nodes { claim { id } clashes { claim { id } contradiction { id } } } } }`,
    ],
    [
      'disagreements',
      'disagreements(FIRST) { nodes { one { actor { name } } other { outlet { name } } examples { id evidence { claim { id } } } } }',
    ],
    [
      'outletDifferences',
      `outletDifferences(${about}, FIRST) { groups { speaker { name } event { id } contradictions { id } quotedDifferently { one { id } } onlyInOne { claim { id } } } }`,
    ],
  ])('%s runs no more Cypher for many rows than for one', async (_, query) => {
    const { ask, ran } = asker();
    const one = await ask(`{ ${query.replace('FIRST', 'first: 1')} }`);
    const few = [...ran];
    const all = await ask(`{ ${query.replace('FIRST', 'first: 50')} }`);
    expect([one.errors, all.errors]).toEqual([undefined, undefined]);
    // Rows bring kinds of things that the first one lacks, each read once; loads that follow each other may be two.
    for (const name of new Set(ran)) {
      expect({ name, few: ran.filter((each) => each === name).length <= 2 }).toEqual({
        name,
        few: true,
      });
    }
    expect(ran.length).toBeLessThanOrEqual(few.length + 5);
    expect(ran.length).toBeLessThanOrEqual(16);
  });
});
