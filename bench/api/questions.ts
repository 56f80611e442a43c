import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { centreOf, near } from '../synthetic/embeddings.ts';
import { random } from '../synthetic/random.ts';

export const QUESTIONS = ['page', 'trace', 'ledger', 'search', 'claim'] as const;
export type Question = (typeof QUESTIONS)[number];

export const TITLES: Readonly<Record<Question, string>> = {
  page: 'page of 20 contradictions, whole evidence path',
  trace: 'trace of one actor, 10 rows and the count',
  ledger: 'ledger of one actor about one event',
  search: 'search over claims, words and meaning',
  claim: 'one claim by id',
};

/** For each question the variables of the requests that are sent in turn. */
export type Variables = Readonly<Record<Question, readonly Readonly<Record<string, unknown>>[]>>;

/** A text that is searched for, and its embedding. */
export interface SearchText {
  readonly text: string;
  readonly vector: readonly number[];
}

const EACH = 24;

const busyActors = query<{ skip: number; limit: number }>()({
  cypher: `// bench.actors
MATCH (a:Actor)<-[:ATTRIBUTED_TO|MENTIONS]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WITH a, count(DISTINCT k) AS found WHERE found >= 12
RETURN a.id AS actor ORDER BY found, actor SKIP $skip LIMIT $limit`,
  row: z.object({ actor: z.string() }),
});
const ledgers = query<{ limit: number }>()({
  cypher: `// bench.ledgers
MATCH (a:Actor)<-[:ATTRIBUTED_TO]-(c:Claim)-[:ABOUT]->(e:Event)
WITH a, e, count(c) AS said WHERE said >= 15 AND said <= 120
RETURN a.id AS actor, e.id AS event ORDER BY actor, event LIMIT $limit`,
  row: z.object({ actor: z.string(), event: z.string() }),
});
const someClaims = query<{ limit: number }>()({
  cypher: `// bench.claims
MATCH (c:Claim) WHERE c.eventId IS NOT NULL
RETURN c.id AS id ORDER BY c.id LIMIT $limit`,
  row: z.object({ id: z.string() }),
});
const topics = query<{ limit: number }>()({
  cypher: `// bench.topics
MATCH (e:Event)<-[:ABOUT]-(c:Claim)
WITH e, count(c) AS said ORDER BY said DESC, e.id LIMIT $limit
RETURN toInteger(last(split(e.label, ' '))) AS topic, [(e)<-[:ABOUT]-(c:Claim) | c.wording][0] AS wording
ORDER BY topic`,
  row: z.object({ topic: z.number(), wording: z.string() }),
});

/** What is asked: of things of which there is enough in the graph, each question of many so that no single row is always at hand. */
export async function chooseVariables(graph: Runner) {
  const actors = await graph.run(busyActors, { skip: 0, limit: EACH });
  const texts = (await graph.run(topics, { limit: EACH })).map(({ topic, wording }): SearchText => {
    const words = wording.split(' ').filter((word) => word.length > 4);
    const from = random(topic + 1);
    return { text: words.slice(0, 4).join(' '), vector: [...near(centreOf(topic), from)] };
  });
  const variables: Variables = {
    page: [{ first: 20 }],
    trace: actors.map(({ actor }) => ({ actor, first: 10 })),
    ledger: (await graph.run(ledgers, { limit: EACH })).map((asked) => ({ ...asked, first: 20 })),
    search: texts.map(({ text }) => ({ text, first: 10 })),
    claim: await graph.run(someClaims, { limit: EACH * 4 }),
  };
  for (const [question, asked] of Object.entries(variables)) {
    if (asked.length === 0) throw new Error(`The graph has nothing to ask "${question}" of.`);
  }
  return { variables, texts };
}
