import { type ComplexityErrorFn, ComplexityErrorKind } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';

/** What one operation may ask for; see docs/decisions/0010-graphql.md for how the numbers came about. */
export const QUERY_LIMITS = { depth: 16, breadth: 400, complexity: 60_000 } as const;

/** Rows of a list when neither "first" nor "last" is given, and at most. */
export const PAGE_SIZE = { default: 20, most: 100 } as const;

/** Bytes of a request body: an article of 2 million characters and its JSON escapes. */
export const MAX_BODY_BYTES = 8_000_000;
export const MAX_ARTICLE_CHARACTERS = 2_000_000;
/** Of a document with fact checks; larger ones are fetched, or imported on the command line. */
export const MAX_DOCUMENT_CHARACTERS = 5_000_000;
/** Tokens of a query document, counted while it is parsed. */
export const MAX_QUERY_TOKENS = 4_000;
/** What may stand in a query document, counted before it is validated. */
export const DOCUMENT_LIMITS = {
  aliases: 100,
  directives: 100,
  fields: 800,
  definitions: 60,
} as const;

const ADVICE: Readonly<Record<ComplexityErrorKind, string>> = {
  [ComplexityErrorKind.Complexity]: 'Ask for smaller pages ("first") or fewer lists within lists.',
  [ComplexityErrorKind.Depth]: 'Ask for the inner objects by their ids in a second query.',
  [ComplexityErrorKind.Breadth]: 'Ask for fewer fields, or split the query.',
};

/** The error for an operation that asks for too much. */
export const complexityFailure: ComplexityErrorFn = (kind, result) => {
  const measure = kind.toLowerCase() as 'complexity' | 'depth' | 'breadth';
  const most = QUERY_LIMITS[measure];
  return new GraphQLError(
    `The query is too large: its ${measure} is ${result[measure]}, and at most ${most} is served. ${ADVICE[kind]}`,
    { extensions: { code: 'QUERY_TOO_LARGE', measure, value: result[measure], most } },
  );
};

/** How long a query, and an ingest, may take. */
export const TIME_LIMITS_MS = { query: 30_000, mutation: 300_000 } as const;

/**
 * How many subscriptions may be open at once, and how many milliseconds a client may take to read one event before it is
 * ended; as long again, and its connection is closed.
 */
export const SUBSCRIPTION_LIMITS = { perPrincipal: 20, inAll: 1_000, slowAfter: 60_000 } as const;
