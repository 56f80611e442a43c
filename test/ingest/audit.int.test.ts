import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditConditions, auditList } from '../../src/graph/audit-list.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { describeWithGraph } from '../support/neo4j.ts';

describeWithGraph('the audit trail of ingesting', (graph) => {
  let inference: Inference;
  beforeAll(() => {
    inference = openInference({ modelsFolder: defaultModelsFolder(), threads: 2 });
  });
  afterAll(() => inference.close());

  test('has an entry for each article that was stored, none for one that was there', async () => {
    const now = () => '2025-10-23T08:00:00.000Z';
    const deps = { graph: graph(), inference, now };
    const principal = { id: 'key-7', name: 'Desk', roles: ['ingester'] as const };
    const article = {
      content: 'Mayor Ada Quill said on Monday that the bridge will open next week.',
      title: 'Bridge to open',
      url: 'https://courier.example/bridge',
      publishedAt: '2025-10-21',
      retrievedAt: now(),
    };
    const first = await ingestArticle(article, { ...deps, principal });
    await ingestArticle(article, { ...deps, principal });
    const second = await ingestArticle(
      { ...article, content: `${article.content} Works go on.` },
      deps,
    );
    const entries = async (filter: Parameters<typeof auditConditions>[0]) => {
      const page = { size: 10, after: null, before: null, backward: false };
      const request = { of: null, conditions: auditConditions(filter), page };
      const [read] = await auditList.pages(graph(), request);
      return (read?.rows ?? []).map(({ item: { id: _, ...entry } }) => entry);
    };
    expect(await entries({})).toEqual([
      {
        sequence: 2,
        principal: { id: 'local', name: 'local user' },
        action: 'article.ingest',
        targets: [second.articleId, second.revisionId],
        summary: `Bridge to open: revision 2, ${second.counts.claims} claims`,
        at: now(),
      },
      {
        sequence: 1,
        principal: { id: 'key-7', name: 'Desk' },
        action: 'article.ingest',
        targets: [first.articleId, first.revisionId],
        summary: `Bridge to open: revision 1, ${first.counts.claims} claims`,
        at: now(),
      },
    ]);
    expect(await entries({ targets: [first.revisionId] })).toHaveLength(1);
    expect(await entries({ principals: ['Desk'] })).toHaveLength(1);
  });
});
