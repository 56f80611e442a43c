import { z } from 'zod';
import { claimProperties } from '../../src/graph/claim-properties.ts';
import { contradictionProperties } from '../../src/graph/contradiction-row.ts';
import { placeContradictions } from '../../src/graph/place-claims.ts';
import { query } from '../../src/graph/query.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { sortKey } from '../../src/graph/sort-key.ts';
import type { Claim } from '../../src/model/claim.ts';
import { actorKeys } from '../../src/resolve/actor-keys.ts';
import type { Corpus, MadeClaim } from './corpus.ts';
import { makeDisagreements } from './disagreements.ts';
import { centreOf, direction, near } from './embeddings.ts';
import { random } from './random.ts';

/** When the graph is said to have learnt of all of it. */
const AT = '2026-01-01T00:00:00.000Z';

const WRITES = {
  outlets: `UNWIND $rows AS row
CREATE (o:Outlet {id: row.id, name: row.name, site: row.site, recordedAt: datetime($at)})`,
  actors: `UNWIND $rows AS row
CREATE (a:Actor {id: row.id, name: row.name, type: row.type, wikidata: row.wikidata, aliases: row.aliases, roles: row.roles, recordedAt: datetime($at)})
WITH a, row
UNWIND row.keys AS key
MERGE (k:ActorKey {key: key})
CREATE (a)-[:KNOWN_AS]->(k)`,
  speaksFor: `UNWIND $rows AS row
MATCH (a:Actor {id: row.speaker}) MATCH (b:Actor {id: row.principal})
CREATE (a)-[:SPEAKS_FOR {basis: row.basis, recordedAt: datetime($at)}]->(b)`,
  events: `UNWIND $rows AS row
CREATE (e:Event) SET e = row.properties, e.recordedAt = datetime($at)
WITH e, row
UNWIND row.participants AS part
MATCH (a:Actor {id: part.actor})
CREATE (e)-[:INVOLVES {role: part.role, position: part.position, actorId: part.actor, eventType: e.type, recordedAt: datetime($at)}]->(a)`,
  articles: `UNWIND $rows AS row
CREATE (d:Article) SET d = row.properties, d.recordedAt = datetime($at)
WITH d, row
MATCH (o:Outlet {id: row.outlet})
CREATE (d)-[:PUBLISHED_BY {recordedAt: datetime($at)}]->(o)`,
  revisions: `UNWIND $rows AS row
MATCH (d:Article {id: row.properties.articleId})
CREATE (r:Revision) SET r = row.properties, r.retrievedAt = datetime(row.retrievedAt), r.recordedAt = datetime($at), r.comparedAt = datetime($at)
CREATE (r)-[:REVISION_OF {recordedAt: datetime($at)}]->(d)`,
  claims: `UNWIND $rows AS row
MATCH (r:Revision {id: row.properties.revisionId})
CREATE (c:Claim) SET c = row.properties, c.recordedAt = datetime($at)
CREATE (c)-[:APPEARS_IN {recordedAt: datetime($at)}]->(r)
WITH c, row
CALL db.create.setNodeVectorProperty(c, 'embedding', row.embedding)`,
  attributions: `UNWIND $rows AS row
MATCH (c:Claim {id: row.claim}) MATCH (a:Actor {id: row.properties.actorId})
CREATE (c)-[said:ATTRIBUTED_TO]->(a) SET said = row.properties, said.recordedAt = datetime($at)`,
  mentions: `UNWIND $rows AS row
MATCH (c:Claim {id: row.claim}) MATCH (a:Actor {id: row.actor}) MATCH (r:Revision {id: row.revision})
CREATE (c)-[:MENTIONS {start: row.start, end: row.end, asWritten: row.asWritten, recordedAt: datetime($at)}]->(a)
CREATE (a)-[:NAMED_IN {start: row.start, end: row.end, asWritten: row.asWritten, recordedAt: datetime($at)}]->(r)`,
  about: `UNWIND $rows AS row
MATCH (c:Claim {id: row.claim}) MATCH (e:Event {id: row.event})
CREATE (c)-[:ABOUT {confidence: row.confidence, recordedAt: datetime($at)}]->(e)`,
  reports: `UNWIND $rows AS row
MATCH (c:Claim {id: row.claim}) MATCH (e:Event {id: row.event})
CREATE (c)-[:REPORTS {status: row.status, recordedAt: datetime($at)}]->(e)`,
  contradictions: `UNWIND $rows AS row
MATCH (a:Claim {id: row.properties.a}) MATCH (b:Claim {id: row.properties.b})
CREATE (k:Contradiction {id: row.id})
SET k += row.properties, k.status = 'suggested', k.createdAt = datetime(row.createdAt), k.recordedAt = datetime($at)
CREATE (k)-[:BETWEEN {side: 'a', recordedAt: datetime($at)}]->(a)
CREATE (k)-[:BETWEEN {side: 'b', recordedAt: datetime($at)}]->(b)
CREATE (a)-[:CONTRADICTS {id: row.id, kind: k.kind, strength: k.strength, scope: k.scope, status: k.status, score: k.score, recordedAt: datetime($at)}]->(b)`,
  agreements: `UNWIND $rows AS row
MATCH (a:Claim {id: row.a}) MATCH (b:Claim {id: row.b})
CREATE (a)-[:AGREES_WITH {score: row.score, recordedAt: datetime($at)}]->(b)`,
} as const;

const BATCH = 2_000;

/** Stores a corpus in an empty graph, with all that docs/graph.md says of each node. Nothing of it is left to compare. */
export async function loadCorpus(
  graph: Graph,
  corpus: Corpus,
  {
    seed,
    contradictionsPerClaim,
    onProgress,
  }: {
    readonly seed: number;
    readonly contradictionsPerClaim?: number | undefined;
    readonly onProgress: (line: string) => void;
  },
): Promise<void> {
  const { cast, texts } = corpus;
  const store = async (what: keyof typeof WRITES, rows: readonly object[]) => {
    const write = query<{ rows: readonly object[]; at: string }>()({
      cypher: `// synthetic.${what}\n${WRITES[what]}`,
      row: z.object({}),
    });
    for (let n = 0; n < rows.length; n += BATCH) {
      const batch = rows.slice(n, n + BATCH);
      await graph.write(write.name, (tx) => tx.run(write, { rows: batch, at: AT }));
    }
    onProgress(`${rows.length} ${what}`);
  };
  await store('outlets', cast.outlets);
  const actors = cast.actors.map((actor) => ({ ...actor, keys: actorKeys(actor) }));
  await store('actors', actors);
  await store('speaksFor', cast.speaksFor);
  await store('events', cast.events.map(eventRow));
  const newest = texts.filter((text) => text.newest);
  await store(
    'articles',
    newest.map(({ article: { outlet, ...article }, revision }) => ({
      outlet: outlet?.id ?? null,
      properties: {
        ...article,
        sortKey: sortKey(article.publishedAt, article.id),
        currentRevision: revision.id,
      },
    })),
  );
  await store(
    'revisions',
    texts.map(({ revision: { retrievedAt, ...revision }, number }) => ({
      retrievedAt,
      properties: {
        ...revision,
        number,
        extractor: 'synthetic 1',
        warnings: [],
        comparison: 'done',
      },
    })),
  );
  const made = texts.flatMap(({ article, claims }) =>
    claims.map((each) => ({ ...each, outlet: article.outlet?.id ?? null })),
  );
  for (let n = 0; n < made.length; n += BATCH) await store('claims', claimRows(made, n, seed));
  await store('attributions', made.flatMap(attributionRows));
  await store('mentions', made.flatMap(mentionRows));
  const told = made.flatMap(({ claim, status }) => {
    const { id, event, confidence } = claim;
    return event === null ? [] : [{ claim: id, event, confidence, status }];
  });
  await store('about', told);
  await store(
    'reports',
    told.filter(({ status }) => status !== null),
  );
  const { contradictions, agreements } = makeDisagreements(
    byTopic(made),
    seed,
    contradictionsPerClaim,
  );
  const found = contradictions.map((each) => ({
    id: each.id,
    createdAt: each.createdAt,
    properties: contradictionProperties(each),
  }));
  await store('contradictions', found);
  await store('agreements', agreements);
  for (let n = 0; n < found.length; n += BATCH) {
    const ids = contradictions.slice(n, n + BATCH).map(({ id }) => id);
    await graph.write('synthetic.place', (tx) => placeContradictions(tx, ids));
  }
}

function eventRow({ event }: Corpus['cast']['events'][number]) {
  const { id, label, type, placeName, interval, participants } = event;
  return {
    properties: { id, label, type, placeName, ...interval, sortKey: sortKey(interval.from, id) },
    participants: participants.map((part, position) => ({ ...part, position })),
  };
}

const claimRows = (
  made: readonly (MadeClaim & { readonly outlet: string | null })[],
  start: number,
  seed: number,
) =>
  made.slice(start, start + BATCH).map(({ claim, topic, outlet }, n) => {
    const from = random(seed * 31 + start + n);
    return {
      properties: {
        id: claim.id,
        ...claimProperties(claim),
        outletId: outlet,
        language: 'en',
      },
      embedding: topic === null ? direction(from) : near(centreOf(topic), from),
    };
  });

const attributionRows = ({ claim }: MadeClaim) =>
  claim.attributions.map(({ position, source, cue, actor }) => ({
    claim: claim.id,
    properties: {
      position,
      source: source?.text ?? null,
      sourceSpan: source && [source.start, source.end],
      cue: cue?.text ?? null,
      cueSpan: cue && [cue.start, cue.end],
      actorId: actor,
      sortKey: sortKey(claim.publishedAt, claim.id),
    },
  }));

const mentionRows = ({ claim }: MadeClaim) =>
  claim.mentions.map(({ span: { start, end, text }, actor }) => ({
    claim: claim.id,
    revision: claim.revisionId,
    actor,
    start,
    end,
    asWritten: text,
  }));

function byTopic(made: readonly MadeClaim[]): ReadonlyMap<number, readonly Claim[]> {
  const held = new Map<number, Claim[]>();
  for (const { claim, topic } of made) {
    if (topic === null) continue;
    const claims = held.get(topic);
    if (claims === undefined) held.set(topic, [claim]);
    else claims.push(claim);
  }
  return held;
}
