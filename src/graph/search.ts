import { z } from 'zod';
import { InputError } from '../errors.ts';
import { type ActorFilter, actorConditions } from './actor-list.ts';
import { articleConditions } from './article-list.ts';
import { claimConditions } from './claim-list.ts';
import type { AsOf, ClaimTests } from './claim-tests.ts';
import { contradictionConditions } from './contradiction-list.ts';
import { eventConditions } from './event-list.ts';
import { type Fused, fuse } from './fuse.ts';
import type { Condition } from './listing-shape.ts';
import { luceneAnyTerms } from './lucene-terms.ts';
import { type MatchedText, matchedText } from './matched-text.ts';
import { type Query, query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** What can be searched for. */
export const SEARCH_KINDS = ['claim', 'actor', 'event', 'article', 'contradiction'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** By words, or by the meaning of the whole text. */
export const SEARCH_SOURCES = ['full-text', 'vector'] as const;
export type SearchSource = (typeof SEARCH_SOURCES)[number];

/** What may be asked of hits of every kind; absent and null ask for nothing. */
export type SearchFilter = Omit<ClaimTests, 'actors' | 'speaksFor' | 'events' | 'during'> & AsOf;

export const MOST_SEARCH_CHARACTERS = 1_000;

/** How many of the nearest an index is asked for, and how many of those that meet the filter are ranked. */
const LOOKED_AT = 300;
const RANKED = 100;
/** (1 + cosine) / 2: of less likeness than this every text has some. */
const LIKENESS = 0.65;

interface Hit {
  readonly id: string;
  readonly kind: SearchKind;
  /** Null where nothing fits, and where the texts were not asked for. */
  readonly matched: MatchedText | null;
}
export type SearchHit = Fused<Hit, SearchSource>;

interface Searched {
  readonly variable: string;
  readonly index: string;
  /** Cypher: the texts that the index holds, as pairs of property and text. */
  readonly texts: string;
  readonly conditions: (filter: SearchFilter) => readonly Condition[];
}

const SEARCHED: Readonly<Record<SearchKind, Searched>> = {
  claim: {
    variable: 'c',
    index: 'claim_text',
    texts: "[['text', c.text], ['wording', c.wording]]",
    conditions: claimConditions,
  },
  actor: {
    variable: 'a',
    index: 'actor_text',
    texts:
      "[['name', a.name]] + [alias IN a.aliases | ['alias', alias]] + [role IN a.roles | ['role', role]]",
    conditions: (filter: ActorFilter) => actorConditions(filter),
  },
  event: {
    variable: 'e',
    index: 'event_text',
    texts: "[['label', e.label], ['place', e.placeName]]",
    conditions: eventConditions,
  },
  article: {
    variable: 'd',
    index: 'article_text',
    texts: "[['title', d.title], ['byline', d.byline]]",
    conditions: articleConditions,
  },
  contradiction: {
    variable: 'k',
    index: 'contradiction_text',
    texts: "[['summary', k.summary], ['explanation', k.explanation]]",
    conditions: contradictionConditions,
  },
};

/** One row of all hits: each as a row of its own would cost the driver more than the search of words does. */
const row = z.object({
  hits: z.array(
    z.tuple([
      z.string(),
      z.number(),
      z.array(z.tuple([z.string(), z.string().nullable()])).nullable(),
    ]),
  ),
});
type Row = z.infer<typeof row>;
const known = new Map<string, Query<Record<string, unknown>, Row>>();

interface Ranking {
  readonly kind: SearchKind;
  readonly source: SearchSource;
  readonly conditions: readonly Condition[];
  readonly withTexts: boolean;
}

/** The query for one ranking, put together from constants. */
function rankingQuery({ kind, source, conditions, withTexts }: Ranking) {
  const { variable, index, texts } = SEARCHED[kind];
  const nearest =
    source === 'vector'
      ? `CALL db.index.vector.queryNodes('claim_embedding', ${LOOKED_AT}, $vector) YIELD node AS ${variable}, score`
      : `CALL db.index.fulltext.queryNodes('${index}', $terms, {limit: ${LOOKED_AT}}) YIELD node AS ${variable}, score`;
  const where = [
    ...(source === 'vector' ? [`score >= ${LIKENESS}`] : []),
    ...conditions.flatMap((condition) => condition.where ?? []),
  ];
  const paths = conditions.flatMap((condition) => condition.match ?? []);
  const cypher = `
// search.${kind}.${source}
${nearest}
WITH DISTINCT ${variable}, score
${[...paths, ...(where.length === 0 ? [] : [`WHERE ${where.join('\n  AND ')}`])].join('\n')}
WITH ${variable}, ${variable}.id AS id, score ORDER BY score DESC, id LIMIT ${RANKED}
RETURN collect([id, score, ${withTexts ? texts : 'null'}]) AS hits`;
  const held = known.get(cypher) ?? query<Record<string, unknown>>()({ cypher, row });
  known.set(cypher, held);
  return held;
}

export interface SearchRequest {
  readonly text: string;
  readonly kinds: readonly SearchKind[];
  readonly filter: SearchFilter;
  /** The text's embedding; null: words alone are searched for. */
  readonly vector: Float32Array | null;
  /** Whether to tell of each hit the text that fits; true unless told. */
  readonly withTexts?: boolean | undefined;
}

/**
 * What a text leads to, the best first: full-text rankings of each kind and the ranking of claims by meaning, fused by
 * reciprocal rank. Bounded: at most a hundred of each ranking.
 * @throws InputError where the text has no word in it, or is too long
 */
export async function hybridSearch(
  runner: Runner,
  { text, kinds, filter, vector, withTexts = true }: SearchRequest,
  options?: RunOptions,
): Promise<readonly SearchHit[]> {
  const terms = searchTerms(text);
  const sources = (kind: SearchKind): readonly SearchSource[] =>
    kind === 'claim' && vector !== null ? SEARCH_SOURCES : ['full-text'];
  const rankings = await Promise.all(
    [...new Set(kinds)].flatMap((kind) =>
      sources(kind).map(async (source) => {
        const conditions = SEARCHED[kind].conditions(filter);
        const sought = source === 'vector' ? { vector } : { terms };
        const params = Object.assign(sought, ...conditions.map(({ params }) => params));
        const asked = rankingQuery({ kind, source, conditions, withTexts });
        const rows = await runner.run(asked, params, options);
        const found = rows.flatMap(({ hits }) => hits);
        return { source, rows: found.map((hit) => hitOf(kind, text, hit)) };
      }),
    ),
  );
  return fuse(rankings);
}

function hitOf(kind: SearchKind, typed: string, [id, score, texts]: Row['hits'][number]) {
  const held = (texts ?? []).flatMap(([field, text]) =>
    text === null ? [] : [[field, text] as const],
  );
  // Worked out where it is looked at: of hundreds of hits a page shows ten.
  const item: Hit = {
    id,
    kind,
    get matched() {
      return matchedText(typed, held);
    },
  };
  return { item, score };
}

/**
 * A text as the full-text indexes are asked for it.
 * @throws InputError where it has no word in it, or is too long
 */
export function searchTerms(text: string): string {
  if (text.length > MOST_SEARCH_CHARACTERS) {
    throw refused(
      `is longer than ${MOST_SEARCH_CHARACTERS} characters`,
      'Search for less at once.',
    );
  }
  return luceneAnyTerms(text) ?? fail('has no word in it', 'Give at least one.');
}

const fail = (problem: string, advice: string): never => {
  throw refused(problem, advice);
};

const refused = (problem: string, advice: string) =>
  new InputError(`The text to search for ${problem}. ${advice}`, {
    details: { problems: [{ field: 'text', problem }] },
  });
