import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type DocumentNode, parse, type Source } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type ErrorLog, errorMask } from './errors.ts';
import { FIRST_QUERY } from './first-query.ts';
import { MAX_BODY_BYTES, MAX_QUERY_TOKENS, TIME_LIMITS_MS } from './limits.ts';
import { type RequestContextOptions, useRequestContext } from './request-context.ts';
import { schema } from './schema.ts';

export interface GraphqlServerOptions extends Omit<RequestContextOptions, 'timeLimits'> {
  readonly log: ErrorLog;
  readonly timeLimits?: RequestContextOptions['timeLimits'];
}

/** GraphQL over HTTP with GraphiQL: a request listener for node, and `fetch` for tests. */
export function createGraphqlServer({ graph, ingest, recompare, log, timeLimits }: GraphqlServerOptions) {
  return createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    graphiql: { title: 'Gainsay', defaultQuery: FIRST_QUERY },
    // The page that Yoga has by itself loads its scripts from a CDN.
    renderGraphiQL,
    maskedErrors: { maskError: errorMask(log) },
    // The mask logs what is ours to look into; what a caller did wrong is the caller's to read.
    logging: false,
    plugins: [
      useTokenLimit(),
      useRequestContext({ graph, ingest, recompare, timeLimits: timeLimits ?? TIME_LIMITS_MS }),
    ],
  });
}

/** Parses with a limit, so that a document of a million braces costs no more than its reading. */
function useTokenLimit(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(
        (source: string | Source, options?: object): DocumentNode =>
          parse(source, { ...options, maxTokens: MAX_QUERY_TOKENS }),
      );
    },
  };
}
