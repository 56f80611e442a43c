import { z } from 'zod';
import type { ActorId, ClaimId, EventId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { CANDIDATE_LIMITS, IS_CURRENT } from './candidates.ts';
import { luceneAnyTerms, MOST_WORDS, wordsIn } from './lucene-terms.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

export const STATEMENT_NEAREST = `
// statement.nearest
CALL db.index.vector.queryNodes('claim_embedding', $limit, $vector) YIELD node AS other, score
WITH other, score WHERE ${IS_CURRENT}
RETURN other.id AS id
ORDER BY score DESC, id LIMIT $limit`;

export const STATEMENT_WORDS = `
// statement.words
CALL db.index.fulltext.queryNodes('claim_text', $terms, {limit: $limit}) YIELD node AS other, score
WITH other, score WHERE ${IS_CURRENT}
RETURN other.id AS id
ORDER BY score DESC, id LIMIT $limit`;

/** The newest claims of each of the people up to and from the time: what they said next to it. */
export const STATEMENT_ACTORS = `
// statement.actors
UNWIND $actors AS speaker
CALL (speaker) {
  MATCH (other:Claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WHERE said.actorId = speaker AND said.sortKey >= $at AND ${IS_CURRENT}
  RETURN other ORDER BY said.actorId, said.sortKey LIMIT $limit
  UNION
  MATCH (other:Claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WHERE said.actorId = speaker AND said.sortKey < $at AND ${IS_CURRENT}
  RETURN other ORDER BY said.actorId DESC, said.sortKey DESC LIMIT $limit
}
RETURN DISTINCT other.id AS id
ORDER BY id LIMIT 1000`;

export const STATEMENT_EVENT = `
// statement.event
CALL () {
  MATCH (other:Claim)
  WHERE other.eventId = $event AND other.sortKey >= $at AND ${IS_CURRENT}
  RETURN other ORDER BY other.eventId, other.sortKey LIMIT $limit
  UNION
  MATCH (other:Claim)
  WHERE other.eventId = $event AND other.sortKey < $at AND ${IS_CURRENT}
  RETURN other ORDER BY other.eventId DESC, other.sortKey DESC LIMIT $limit
}
RETURN DISTINCT other.id AS id
ORDER BY id LIMIT 1000`;

const row = z.object({ id: z.string().transform((id) => id as ClaimId) });
type Limited = { readonly limit: number };
const nearest = query<Limited & { readonly vector: Float32Array }>()({
  cypher: STATEMENT_NEAREST,
  row,
});
const byWords = query<Limited & { readonly terms: string }>()({ cypher: STATEMENT_WORDS, row });
const byActors = query<Limited & { readonly actors: readonly ActorId[]; readonly at: Timestamp }>()(
  { cypher: STATEMENT_ACTORS, row },
);
const byEvent = query<Limited & { readonly event: EventId; readonly at: Timestamp }>()({
  cypher: STATEMENT_EVENT,
  row,
});

/** What is known of a statement that is not in the graph. */
export interface StatementProfile {
  readonly wording: string;
  /** Null where there is no model. */
  readonly vector: Float32Array | null;
  /** Who says it and whom it names. */
  readonly actors: readonly ActorId[];
  readonly event: EventId | null;
  /** About when it was said. */
  readonly at: Timestamp;
}

const MOST_ACTORS = 10;
const WORDS_LIMIT = 40;

/** The claims worth comparing with a statement: near in meaning, of the same words, people or event. Every search is bounded. */
export async function statementCandidates(
  runner: Runner,
  { wording, vector, actors, event, at }: StatementProfile,
  options?: RunOptions,
): Promise<readonly ClaimId[]> {
  const limits = CANDIDATE_LIMITS;
  const terms = luceneAnyTerms(firstWords(wording));
  const found = await Promise.all([
    vector === null ? [] : runner.run(nearest, { vector, limit: limits.nearest }, options),
    terms === null ? [] : runner.run(byWords, { terms, limit: WORDS_LIMIT }, options),
    actors.length === 0
      ? []
      : runner.run(
          byActors,
          { actors: actors.slice(0, MOST_ACTORS), at, limit: limits.speaker },
          options,
        ),
    event === null ? [] : runner.run(byEvent, { event, at, limit: limits.event }, options),
  ]);
  return [...new Set(found.flat().map(({ id }) => id))];
}

/** Quotation marks ask for whole phrases, which a statement does not. */
function firstWords(wording: string): string {
  const words = wordsIn(wording);
  const end = words[MOST_WORDS - 1]?.end ?? wording.length;
  return wording.slice(0, end).replaceAll('"', ' ');
}
