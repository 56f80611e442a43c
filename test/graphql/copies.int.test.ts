import { beforeAll, expect, test } from '@jest/globals';
import { describeWithGraph } from '../support/neo4j.ts';
import { storeWireStory, type WireStory } from '../support/wire-story.ts';
import { serve } from './ask.ts';

describeWithGraph('copies of one text over GraphQL', (graph) => {
  let wire: WireStory['wire'];
  let reprint: WireStory['reprint'];

  beforeAll(async () => {
    ({ wire, reprint } = await storeWireStory(graph()));
  });

  test('what is independent, and copies folded', async () => {
    const { ask } = serve({ graph: graph() });
    const { data, errors } = await ask(
      `query ($wire: ID!, $reprint: ID!) {
        all: contradictions { totalCount nodes { id independent } }
        folded: contradictions(filter: { foldCopies: true }) { totalCount nodes { id independent evidence { claim { article { id } } } } }
        gazette: contradictions(filter: { foldCopies: true, claim: $reprint }) { totalCount }
        claim(id: $wire) { corroboration { agreeing independentOrigins } agreements { nodes { independent } } }
        hanging: claim(id: $reprint) { contradictions(filter: { foldCopies: true }) { totalCount } }
      }`,
      { wire: wire.claims[0]?.id, reprint: reprint.claims[1]?.id },
    );
    expect(errors).toBeUndefined();
    expect(data.all.totalCount).toBe(4);
    const independent = data.all.nodes.map((node: { independent: boolean }) => node.independent);
    expect(independent.sort()).toEqual([false, true, true, true]);
    // One with the other report, of the earliest texts, and one between two copies.
    expect(data.folded.totalCount).toBe(2);
    const kept = data.folded.nodes.find((node: { independent: boolean }) => node.independent);
    const articles = kept.evidence.map(
      (side: { claim: { article: { id: string } } }) => side.claim.article.id,
    );
    expect(articles).toContain(wire.claims[0]?.articleId);
    expect(data.gazette.totalCount).toBe(2);
    expect(data.hanging.contradictions.totalCount).toBe(2);
    expect(data.claim.corroboration).toEqual({ agreeing: 3, independentOrigins: 1 });
    const agreements = data.claim.agreements.nodes.map(
      (node: { independent: boolean }) => node.independent,
    );
    expect(agreements.sort()).toEqual([false, false, true]);
  });
});
