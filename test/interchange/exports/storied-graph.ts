import { z } from 'zod';
import { ingestSeeds } from '../../../scripts/ingest-seeds.ts';
import { createKey } from '../../../src/access/keys.ts';
import { mergeNodes } from '../../../src/graph/merge.ts';
import { query } from '../../../src/graph/query.ts';
import { retractArticle } from '../../../src/graph/retractions.ts';
import type { Graph } from '../../../src/graph/runner.ts';
import { storeReview } from '../../../src/graph/store-review.ts';
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
const assess = query<{ readonly claim: string }>()({
  cypher: `// test.assess
MATCH (c:Claim {id: $claim})
MERGE (s:Assessment:PublishedReview {id: 's-1'}) SET s.claimId = c.id, s.sequence = 1
MERGE (s)-[:ASSESSES]->(c)`,
  row: z.object({}),
});

/** A graph with the seeds, a newsroom, reviews, a merge, a retraction, an audit trail, a key, and hostile strings. */
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
  await graph.write('test.odd', async (tx) => {
    await tx.run(oddValues, { text: HOSTILE });
    await tx.run(watch, {});
    await tx.run(assess, { claim: aboutQuay.a });
  });
}
