import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { storeFactChecks } from '../../src/graph/store-fact-checks.ts';
import { factCheckId } from '../../src/identity.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { matchPendingFactChecks } from '../../src/ingest/match-fact-checks.ts';
import type { ClaimReview } from '../../src/model/claim-review.ts';
import { serve } from '../graphql/ask.ts';
import { describeWithGraph } from '../support/neo4j.ts';

const now = () => '2025-10-23T08:00:00.000Z';

function check(claimReviewed: string) {
  const review: ClaimReview = {
    url: 'https://checker.example/1',
    claimReviewed,
    publisher: { type: 'Organization', name: 'Checker', url: null },
    title: null,
    body: null,
    datePublished: '2025-10-22',
    language: 'en',
    claimants: [],
    claimDate: null,
    appearances: [],
    firstAppearance: null,
    rating: { value: null, best: null, worst: null, text: 'False', explanation: null },
    license: null,
    citation: null,
  };
  const id = factCheckId(review.url, claimReviewed);
  return { ...review, id, site: 'checker.example', scale: 0, source: 'test', digest: '1' };
}
const article = (content: string, url: string) => ({
  content,
  format: 'text' as const,
  url,
  publishedAt: '2025-10-21',
  retrievedAt: now(),
});

describeWithGraph('fact checks', (graph) => {
  let inference: Inference;
  beforeAll(() => {
    inference = openInference({
      modelsFolder: defaultModelsFolder(),
      threads: 1,
      workers: 1,
      warm: 0,
    });
  });
  afterAll(() => inference?.close());
  const matched = async () => {
    const { data } = await serve({ graph: graph() }).ask(
      '{ factChecks { nodes { claimReviewed matches { nodes { score claim { wording } votes { name } } } } } }',
    );
    return new Map<string, { score: number; claim: { wording: string }; votes: unknown[] }[]>(
      // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
      data.factChecks.nodes.map((one: any) => [one.claimReviewed, one.matches.nodes]),
    );
  };

  test('are matched with claims that say the same, and wait for those that come later', async () => {
    const deps = { graph: graph(), inference, now };
    await ingestArticle(
      article(
        'Mayor Ada Quill said the harbour bridge will be closed for repairs until March.',
        'https://courier.example/bridge',
      ),
      deps,
    );
    const bridge = 'The harbour bridge will be closed for repairs until March.';
    const water = 'The tap water in Northport contains dangerous levels of lead.';
    const other = 'The harbour bridge was painted green by volunteers.';
    await storeFactChecks(graph(), [bridge, water, other].map(check), now());
    expect(await matchPendingFactChecks(deps)).toMatchObject({ looked: 3 });
    const before = await matched();
    expect(before.get(bridge)?.map(({ claim }) => claim.wording)).toEqual([
      expect.stringContaining('closed for repairs'),
    ]);
    expect(before.get(bridge)?.[0]?.score).toBeGreaterThanOrEqual(0.6);
    expect(before.get(bridge)?.[0]?.votes.length).toBeGreaterThan(0);
    expect(before.get(water)).toEqual([]);
    expect(before.get(other)).toEqual([]);
    await ingestArticle(
      article(
        'A health official said the tap water in Northport contains dangerous levels of lead.',
        'https://courier.example/water',
      ),
      deps,
    );
    const after = await matched();
    expect(after.get(water)?.map(({ claim }) => claim.wording)).toEqual([
      expect.stringContaining('lead'),
    ]);
    expect(await matchPendingFactChecks(deps)).toEqual({ looked: 0, matches: 0 });
  });
});
