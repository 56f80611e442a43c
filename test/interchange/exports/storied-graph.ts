import { z } from 'zod';
import { ingestSeeds } from '../../../scripts/ingest-seeds.ts';
import { createKey } from '../../../src/access/keys.ts';
import { mergeNodes } from '../../../src/graph/merge.ts';
import { query } from '../../../src/graph/query.ts';
import { retractArticle } from '../../../src/graph/retractions.ts';
import type { Graph } from '../../../src/graph/runner.ts';
import { storeFactChecks } from '../../../src/graph/store-fact-checks.ts';
import { storeReview } from '../../../src/graph/store-review.ts';
import { factCheckId } from '../../../src/identity.ts';
import type { Inference } from '../../../src/inference/inference.ts';
import { ingestArticle } from '../../../src/ingest/ingest-article.ts';
import { LOCAL_PRINCIPAL } from '../../../src/model/principal.ts';
import {
  aboutQuay,
  aboutSailing,
  dockers,
  fishermen,
  newsroomArticles,
  storeNewsroom,
} from '../../graphql/newsroom.ts';

const AT = '2025-10-23T08:00:00.000Z';

/** Text with what breaks careless writers of CSV, XML, RDF, JSON and HTML. */
export const HOSTILE =
  '=HYPERLINK("http://x.example","y") <script>alert(1)</script> <img src=x onerror=alert(2)> ]]> &amp; \u0001\u000b \u202Etxet\u202C \\u0027 """ {} 🚢 שלום \u2028 -->';

const oddValues = query<{ readonly text: string }>()({
  cypher: `// test.oddValues
MATCH (a:Actor) WITH a ORDER BY a.id LIMIT 1
SET a.roles = a.roles + $text, a.recordedAt = datetime('2025-10-23T08:00:00.123456789Z')
MERGE (o:Outlet {id: 'outlet-hostile'})
SET o.name = $text, o.recordedAt = datetime('2025-10-23T10:00:00+02:00'), o.whole = 3.0, o.wholes = [1.0, 2.0],
  o.counts = [1, 2], o.none = [], o.flags = [true, false], o.gaps = [0.5, toFloat('NaN')]`,
  row: z.object({}),
});
const watch = query<Record<string, never>>()({
  cypher: `// test.watch
MERGE (w:Watch {id: 'w-1'})
SET w.url = 'https://hooks.example/secret-path', w.secret = 'whsec_c2VjcmV0', w.changes = ['found'], w.cursor = 1, w.active = false`,
  row: z.object({}),
});
/** One of each kind that the stages above do not make, with what each may hold. */
const others = query<{ readonly text: string }>()({
  cypher: `// test.others
MERGE (f:Feed {id: 'f-1'}) SET f.url = 'https://courier.example/feed', f.title = $text, f.everyMinutes = 60, f.active = true,
  f.failures = 0, f.recordedAt = datetime('2025-10-23T08:00:00Z')
MERGE (p:Page {url: 'https://courier.example/ferry'}) SET p.outcome = 'refused', p.reason = 'robots', p.tries = 2
MERGE (f)-[:LISTS {recordedAt: datetime('2025-10-23T08:00:00Z')}]->(p)
MERGE (j:Job {id: 'j-1'}) SET j.state = 'done', j.articles = '[]', j.createdAt = datetime('2025-10-23T08:00:00Z')
MERGE (w:Sweep {name: 'all'}) SET w.cursor = '', w.revisions = 3, w.pairs = 4
MERGE (r:Reconciliation {key: 'r-1'}) SET r.name = $text, r.score = 0.5, r.at = datetime('2025-10-23T08:00:00Z')
MERGE (d:Delivery {id: 'd-1'}) SET d.watchId = 'w-1', d.sequence = 1, d.state = 'delivered'
WITH r MATCH (a:Actor) WITH r, a ORDER BY a.id LIMIT 1 MERGE (a)-[:RECONCILED]->(r)
WITH count(*) AS done MATCH (v:Revision) WITH v ORDER BY v.id LIMIT 2 WITH collect(v) AS two
WITH two[0] AS one, two[1] AS other MERGE (one)-[:NEAR_DUPLICATE_OF {similarity: 0.75, containment: 1.0}]->(other)`,
  row: z.object({}),
});
const reviewed = query<{ readonly id: string; readonly claim: string }>()({
  cypher: `// test.reviewed
MATCH (f:FactCheck {id: $id}), (c:Claim {id: $claim})
MERGE (f)-[r:REVIEWS]->(c) SET r.score = 0.75, r.voteNames = ['meaning'], r.votes = ['agreement'], r.voteScores = [0.0], r.voteReasons = ['']`,
  row: z.object({}),
});
const assess = query<{ readonly claim: string }>()({
  cypher: `// test.assess
MATCH (c:Claim {id: $claim})
MERGE (s:Assessment:PublishedReview {id: 's-1'}) SET s.claimId = c.id, s.sequence = 1
MERGE (s)-[:ASSESSES]->(c)`,
  row: z.object({}),
});

const FACT_CHECK = {
  ...{
    url: 'https://checker.example/1',
    claimReviewed: HOSTILE,
    site: 'checker.example',
    scale: 0,
  },
  ...{ title: HOSTILE, body: HOSTILE, datePublished: '2025-10-22', language: 'en', source: 'test' },
  publisher: { type: 'Organization' as const, name: HOSTILE, url: null },
  claimants: [{ type: 'Person' as const, name: HOSTILE, url: null }],
  ...{ claimDate: null, firstAppearance: null, license: null, citation: null, digest: '1' },
  appearances: [{ url: 'https://courier.example/ferry', title: null }],
  rating: { value: 1, best: 5, worst: 1, text: 'False', explanation: null },
};

/** A graph with every kind of node: the seeds, a newsroom, reviews, a merge, a retraction, an audit trail, a key, and hostile strings. */
export async function storyInto(graph: Graph, inference: Inference): Promise<void> {
  await ingestSeeds(graph, inference);
  await storeNewsroom(graph);
  const hostile = {
    content: `Mayor Ada Quill said on Monday that the ${HOSTILE.slice(0, 40)} bridge will open next week. Ada Quill said there are no plans to open the bridge.\n\n${HOSTILE}`,
    title: HOSTILE,
    url: 'https://hostile.example/a?b=c&d=<e>',
    publishedAt: '2025-10-21',
    retrievedAt: AT,
  };
  await ingestArticle(hostile, { graph, inference, now: () => AT });
  const by = { principal: LOCAL_PRINCIPAL, at: AT };
  await storeReview(graph, {
    action: { verdict: 'confirmed', contradiction: aboutSailing.id },
    reason: HOSTILE,
    reviewer: LOCAL_PRINCIPAL,
    at: AT,
  });
  await graph.write('test.merge', (tx) =>
    mergeNodes(tx, {
      ...{ label: 'Actor', keep: dockers.id, merge: [fishermen.id], force: false },
      ...{ ...by, reason: 'one crew' },
    }),
  );
  await graph.write('test.retract', (tx) =>
    retractArticle(tx, { article: newsroomArticles.morning.article.id, ...by, reason: HOSTILE }),
  );
  await createKey(
    graph,
    { name: 'Desk', roles: ['analyst'], expiresAt: null },
    { principal: LOCAL_PRINCIPAL, at: AT },
  );
  const id = factCheckId('https://checker.example/1', HOSTILE);
  await storeFactChecks(graph, [{ ...FACT_CHECK, id }], AT);
  await graph.write('test.reviewed', (tx) => tx.run(reviewed, { id, claim: aboutQuay.a }));
  await graph.write('test.odd', async (tx) => {
    await tx.run(oddValues, { text: HOSTILE });
    await tx.run(watch, {});
    await tx.run(assess, { claim: aboutQuay.a });
    await tx.run(others, { text: HOSTILE });
  });
}
