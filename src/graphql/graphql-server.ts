import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import { type Admission, useCharge } from './admission.ts';
import { useBodyLimit } from './body-limit.ts';
import { useDocumentLimits } from './document-limits.ts';
import { type ErrorLog, errorMask } from './errors.ts';
import { FIRST_QUERY } from './first-query.ts';
import { useNoIntrospection } from './introspection.ts';
import { MAX_BODY_BYTES, TIME_LIMITS_MS } from './limits.ts';
import { type RequestContextOptions, useRequestContext } from './request-context.ts';
import { schema } from './schema.ts';
import { type TrustedDocuments, useTrustedDocuments } from './trusted-documents.ts';

export interface GraphqlServerOptions
  extends Omit<RequestContextOptions, 'timeLimits' | 'maskError'> {
  readonly log: ErrorLog;
  readonly timeLimits?: RequestContextOptions['timeLimits'];
  /** Whether the schema may be asked for; true unless told. */
  readonly introspection?: boolean;
  readonly documents?: TrustedDocuments;
  /** Whether nothing but those is served. */
  readonly onlyPersisted?: boolean;
}

const NONE: TrustedDocuments = new Map();

/** GraphQL over HTTP with GraphiQL: a request listener for node, and `fetch` for tests. */
export function createGraphqlServer({
  log,
  timeLimits,
  introspection = true,
  documents = NONE,
  onlyPersisted = false,
  ...options
}: GraphqlServerOptions) {
  const maskError = errorMask(log);
  return createYoga<Partial<Admission>>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    extraParamNames: ['documentId'],
    // Counts every body; ours counts those of undeclared length.
    maxRequestBodySize: false,
    graphiql: { title: 'Gainsay', defaultQuery: FIRST_QUERY },
    // The page that Yoga has by itself loads its scripts from a CDN.
    renderGraphiQL,
    maskedErrors: { maskError },
    // The mask logs what is ours to look into; what a caller did wrong is the caller's to read.
    logging: false,
    plugins: [
      useBodyLimit(MAX_BODY_BYTES),
      useTrustedDocuments(documents, onlyPersisted),
      useDocumentLimits(),
      ...(introspection ? [] : [useNoIntrospection()]),
      useCharge(),
      useRequestContext({ ...options, maskError, timeLimits: timeLimits ?? TIME_LIMITS_MS }),
    ],
  });
}
