import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { principalOf } from './admission.ts';
import type { Context, Ingest, RequestGraph } from './context.ts';
import { createLoaders } from './loaders.ts';

export interface RequestContextOptions {
  readonly graph: RequestGraph;
  readonly ingest: Ingest;
  readonly recompare?: Context['recompare'];
  /** Milliseconds that a query, and a mutation, may take. */
  readonly timeLimits: { readonly query: number; readonly mutation: number };
}

/**
 * Gives each operation its own context, and an end: a query is cancelled when its client goes away or its time is up.
 * A mutation runs on when the client has gone, since what it writes is whole or not at all.
 */
export function useRequestContext({
  graph,
  ingest,
  recompare,
  timeLimits,
}: RequestContextOptions): Plugin<Context> {
  return {
    onExecute({ args, executeFn, setExecuteFn, extendContext }) {
      const operation = getOperationAST(args.document, args.operationName)?.operation ?? 'query';
      const kind = operation === 'mutation' ? 'mutation' : 'query';
      const request = (args.contextValue as { readonly request?: Request }).request;
      const late = AbortSignal.timeout(timeLimits[kind]);
      const gone = kind === 'query' && request !== undefined ? [request.signal] : [];
      const signal = AbortSignal.any([late, ...gone]);
      extendContext({
        graph,
        ingest,
        recompare,
        principal: principalOf(args.contextValue),
        now: () => new Date().toISOString(),
        signal,
        loaders: createLoaders(graph, { signal }),
      } satisfies Context);
      setExecuteFn((toExecute) =>
        unlessAborted(Promise.resolve(executeFn(toExecute)), signal, () =>
          late.aborted ? tooLate(timeLimits[kind]) : clientGone(),
        ),
      );
    },
  };
}

function tooLate(ms: number): GraphQLError {
  return new GraphQLError(
    `The operation took longer than ${ms / 1000} s and was cancelled. Ask for less at a time, or try again later.`,
    { extensions: { code: 'TIMEOUT', http: { status: 504 } } },
  );
}

/** Nobody reads it; 499 is what proxies write in their logs for it. */
const clientGone = () =>
  new GraphQLError('The client went away.', {
    extensions: { code: 'CLIENT_GONE', http: { status: 499 } },
  });

async function unlessAborted<Result>(
  running: Promise<Result>,
  signal: AbortSignal,
  toError: () => GraphQLError,
): Promise<Result | { readonly errors: readonly GraphQLError[] }> {
  let stop = () => {};
  const aborted = new Promise<{ readonly errors: readonly GraphQLError[] }>((resolve) => {
    stop = () => resolve({ errors: [toError()] });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // What is left of the operation fails on its own, unread.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
