import { beforeAll, describe, expect, test } from '@jest/globals';
import { mergeNodes, unmergeNodes } from '../../src/graph/merge.ts';
import { reinstateArticle, retractArticle } from '../../src/graph/retractions.ts';
import { storeRecomparison } from '../../src/graph/store-recomparison.ts';
import { type ReviewAction, storeReview } from '../../src/graph/store-review.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';
import { describeWithGraph, emptyGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';
import {
  disputed,
  ferryArticles,
  harbour,
  held,
  numbers,
  promise,
  quill,
  quoted,
  refusal,
  rejected,
  retreat,
  sailing,
  storeFerryNewsroom,
  turned,
} from './ferry-newsroom.ts';

/** The disagreements are found on the 23rd at 08:00; each day after it something is decided at noon. */
const noon = (day: number) => `2025-10-${day}T12:00:00.000Z`;
const evening = (day: number) => `2025-10-${day}T20:00:00Z`;
const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id).sort();
const ids = (...of: readonly Contradiction[]) => idsOf(of);

describeWithGraph('as the graph stood', (graph) => {
  const anew = async () => {
    await emptyGraph(graph());
    await storeFerryNewsroom(graph());
  };

  async function data(query: string, variables: object = {}) {
    const { data: found, errors } = await serve({ graph: graph() }).ask(query, variables);
    expect(errors).toBeUndefined();
    return found;
  }
  const review = async (action: ReviewAction, day: number) =>
    (
      await storeReview(graph(), {
        action,
        reason: 'Read both.',
        reviewer: LOCAL_PRINCIPAL,
        at: noon(day),
      })
    ).review.id;
  const deciding = (day: number) => ({
    principal: LOCAL_PRINCIPAL,
    at: noon(day),
    reason: 'So it is.',
  });
  const found = async (list: 'contradictions' | 'trace', filter: object) =>
    (
      await data(
        `query ($filter: ContradictionFilter) { ${list}(filter: $filter) { totalCount nodes { id status kind scope supersededAt judged { kind } decidingReview { id } } } }`,
        { filter },
      )
    )[list];

  describe('reviews', () => {
    let reviews: readonly string[] = [];
    beforeAll(async () => {
      await anew();
      const rejection = await review({ verdict: 'rejected', contradiction: turned.id }, 24);
      const undone = await review({ verdict: 'undone', review: rejection }, 25);
      const retyped = await review(
        {
          verdict: 'retyped',
          contradiction: turned.id,
          retyping: { kind: 'update', scope: 'dispute' },
        },
        26,
      );
      await review({ verdict: 'undone', review: retyped }, 27);
      reviews = [rejection, undone, retyped];
    });

    test.each([
      [23, 'SUGGESTED', 'CONTRADICTION', 'SELF_REVERSAL', null, null],
      [24, 'REJECTED', 'CONTRADICTION', 'SELF_REVERSAL', null, 0],
      [25, 'SUGGESTED', 'CONTRADICTION', 'SELF_REVERSAL', null, null],
      [26, 'RETYPED', 'UPDATE', 'DISPUTE', 'CONTRADICTION', 2],
      [27, 'SUGGESTED', 'CONTRADICTION', 'SELF_REVERSAL', null, null],
    ])('on the evening of the %ith it is %s, %s', async (day, status, kind, scope, judged, by) => {
      for (const list of ['contradictions', 'trace'] as const) {
        const { nodes } = await found(list, { asKnownAt: evening(day) });
        expect(nodes.find(({ id }: { id: string }) => id === turned.id)).toEqual({
          id: turned.id,
          status,
          kind,
          scope,
          supersededAt: null,
          judged: judged === null ? null : { kind: judged },
          decidingReview: by === null ? null : { id: reviews[by] },
        });
      }
      const asked = { asKnownAt: evening(day), statuses: [status], kinds: [kind], scopes: [scope] };
      const narrowed = await found('contradictions', asked);
      expect(idsOf(narrowed.nodes)).toContain(turned.id);
      expect(narrowed.totalCount).toBe(narrowed.nodes.length);
      const other = kind === 'UPDATE' ? 'CONTRADICTION' : 'UPDATE';
      const none = await found('contradictions', { asKnownAt: evening(day), kinds: [other] });
      expect(idsOf(none.nodes)).not.toContain(turned.id);
    });

    test('before it was found there is nothing', async () => {
      expect((await found('contradictions', { asKnownAt: '2025-10-22' })).nodes).toEqual([]);
      const { disagreements } = await data(
        '{ disagreements(filter: {asKnownAt: "2025-10-22"}) { totalCount } }',
      );
      expect(disagreements.totalCount).toBe(0);
    });

    test.each([
      // Rejected or put otherwise, it is no reversal and no clash.
      [23, true, 'SELF_REVERSAL', 'SUGGESTED', 4],
      [24, false, 'SELF_REVERSAL', 'REJECTED', 3],
      [25, true, 'SELF_REVERSAL', 'SUGGESTED', 4],
      [26, false, 'DISPUTE', 'RETYPED', 3],
      [27, true, 'SELF_REVERSAL', 'SUGGESTED', 4],
    ])(
      'positions, timeline, matrix and contested events of the %ith',
      async (day, is, scope, status, disputes) => {
        const at = `asKnownAt: "${evening(day)}"`;
        const { positions, timeline, disagreements, mostContested } = await data(`{
        positions(actor: "Quill", about: {event: "${sailing.id}"}, ${at}) { nodes { claim { id } reversals { contradiction { id } } } }
        timeline(event: "${sailing.id}", ${at}) { entries { nodes { claim { id } clashes { contradiction { id } } } } }
        disagreements(filter: { ${at} }) { nodes { cells { kind scope status } examples { id } } }
        mostContested(filter: { ${at} }) { nodes { disputes } }
      }`);
        const last = positions.nodes.find(
          ({ claim }: { claim: { id: string } }) => claim.id === retreat.id,
        );
        const reversals = last.reversals.map(
          (each: { contradiction: { id: string } | null }) => each.contradiction?.id ?? null,
        );
        expect(reversals.includes(turned.id)).toBe(is);
        const first = timeline.entries.nodes.find(
          ({ claim }: { claim: { id: string } }) => claim.id === promise.id,
        );
        const clashing = first.clashes.map(
          (each: { contradiction: { id: string } }) => each.contradiction.id,
        );
        // Put otherwise it is still a disagreement of the two statuses.
        expect(clashing.includes(turned.id)).toBe(status !== 'REJECTED');
        const pair = disagreements.nodes.find(({ examples }: { examples: { id: string }[] }) =>
          examples.some(({ id }) => id === turned.id),
        );
        expect(pair.cells).toContainEqual(expect.objectContaining({ scope, status }));
        expect(mostContested.nodes[0].disputes).toBe(disputes + 1);
      },
    );
  });

  describe('an article that is retracted on the 24th and reinstated on the 26th', () => {
    const { id: article } = ferryArticles.second.article;
    const all = [turned, disputed, held, numbers, rejected];
    const rest = [turned, held];
    const retract = () =>
      graph().write('test.retract', (tx) => retractArticle(tx, { article, ...deciding(24) }));
    const reinstate = () =>
      graph().write('test.reinstate', (tx) => reinstateArticle(tx, { article, ...deciding(26) }));

    async function check(asked: object, expected: readonly Contradiction[]) {
      for (const list of ['contradictions', 'trace'] as const) {
        const { nodes, totalCount } = await found(list, asked);
        expect({ asked, list, ids: idsOf(nodes) }).toEqual({ asked, list, ids: ids(...expected) });
        expect(totalCount).toBe(expected.length);
      }
    }

    beforeAll(async () => {
      await anew();
      await review({ verdict: 'confirmed', contradiction: disputed.id }, 23);
      await retract();
    });

    // In this order: each test goes on from where the one before has left the graph.
    test('while it is retracted', async () => {
      await check({}, rest);
      await check({ includeRetracted: true }, all);
      await check({ asKnownAt: evening(23) }, all);
      await check({ asKnownAt: evening(24) }, rest);
      await check({ asKnownAt: evening(24), includeRetracted: true }, all);
    });

    test('when it is reinstated, the time between is as it was', async () => {
      await reinstate();
      await check({}, all);
      await check({ asKnownAt: evening(23) }, all);
      await check({ asKnownAt: evening(25) }, rest);
      await check({ asKnownAt: evening(25), includeRetracted: true }, all);
      await check({ asKnownAt: evening(26) }, all);
    });

    test('lists of claims, articles and events, positions, timeline and matrix follow', async () => {
      const counts = async (at: string, more = '') => {
        const { claims, articles, contradicted, positions, timeline, disagreements } = await data(`{
          claims(filter: { asKnownAt: "${at}"${more} }) { nodes { id } }
          contradicted: claims(filter: { asKnownAt: "${at}", contradicted: true${more} }) { nodes { id } }
          articles(filter: { asKnownAt: "${at}"${more} }) { nodes { id } }
          positions(actor: "Quill", asKnownAt: "${at}") { nodes { claim { id } } }
          timeline(event: "${sailing.id}", asKnownAt: "${at}") { entries { nodes { claim { id } } } }
          disagreements(filter: { asKnownAt: "${at}"${more} }) { nodes { examples { id } } }
        }`);
        const has = (list: { nodes: { id: string }[] }, id: string) =>
          list.nodes.some((node) => node.id === id);
        const tells = (list: { nodes: { claim: { id: string } }[] }, id: string) =>
          list.nodes.some(({ claim }) => claim.id === id);
        return {
          claims: has(claims, quoted.id),
          contradicted: has(contradicted, refusal.id),
          articles: has(articles, article),
          positions: tells(positions, quoted.id),
          timeline: tells(timeline.entries, refusal.id),
          matrix: disagreements.nodes.some(({ examples }: { examples: { id: string }[] }) =>
            examples.some(({ id }) => id === disputed.id),
          ),
        };
      };
      const everywhere = (is: boolean) => ({
        claims: is,
        contradicted: is,
        articles: is,
        positions: is,
        timeline: is,
        matrix: is,
      });
      expect(await counts(evening(23))).toEqual(everywhere(true));
      expect(await counts(evening(25))).toEqual(everywhere(false));
      expect(await counts(evening(26))).toEqual(everywhere(true));
      expect(await counts(evening(25), ', includeRetracted: true')).toEqual({
        ...everywhere(true),
        positions: false,
        timeline: false,
      });
    });

    test('retracted a second time, both times are known', async () => {
      await graph().write('test.retract', (tx) => retractArticle(tx, { article, ...deciding(28) }));
      for (const [day, expected] of [
        [23, all],
        [25, rest],
        [27, all],
        [28, rest],
      ] as const) {
        await check({ asKnownAt: evening(day) }, expected);
      }
      await check({}, rest);
    });
  });

  test('a merge on the 24th and its undoing on the 26th', async () => {
    await anew();
    const pair = { a: disputed.a, b: disputed.b };
    const actors = { label: 'Actor', one: quill.id, other: harbour.id } as const;
    const judged = (contradictions: readonly Contradiction[], day: number) =>
      graph().write('test.rejudge', (tx) =>
        storeRecomparison(
          tx,
          { compared: [pair], contradictions, agreements: [], at: noon(day) },
          { isByMerge: day === 24 },
        ),
      );
    await graph().write('test.merge', (tx) =>
      mergeNodes(tx, {
        label: 'Actor',
        keep: quill.id,
        merge: [harbour.id],
        force: true,
        ...deciding(24),
      }),
    );
    await judged([], 24);
    const then = async (day: number) =>
      idsOf((await found('contradictions', { asKnownAt: evening(day) })).nodes);
    expect(await then(23)).toContain(disputed.id);
    expect(await then(24)).not.toContain(disputed.id);
    // Names mean whom they mean now: one actor, also as the graph stood before it was one.
    const said = async (day: number) =>
      (
        await data(
          `{ claims(filter: { actor: "Harbour Office", asKnownAt: "${evening(day)}" }) { nodes { id } } }`,
        )
      ).claims.nodes.map(({ id }: { id: string }) => id);
    expect(await said(23)).toContain(promise.id);
    await graph().write('test.unmerge', (tx) => unmergeNodes(tx, { ...actors, ...deciding(26) }));
    await judged([disputed], 26);
    expect(await said(25)).not.toContain(promise.id);
    for (const [day, is] of [
      [23, true],
      [24, false],
      [25, false],
      [26, true],
    ] as const) {
      expect({ day, is: (await then(day)).includes(disputed.id) }).toEqual({ day, is });
    }
    const { nodes } = await found('contradictions', {
      asKnownAt: evening(25),
      superseded: true,
    });
    expect(nodes.find(({ id }: { id: string }) => id === disputed.id)).toMatchObject({
      supersededAt: noon(24),
    });
  });
});
