import { initContextCache } from '@pothos/core';
import { GraphQLError, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Live } from '../live/live.ts';
import type { Principal } from '../model/principal.ts';
import type { Sources } from '../sources/open-sources.ts';
import { principalOf } from './admission.ts';
import type { Analysis } from './analysis.ts';
import { boundedSubscription } from './bounded-subscription.ts';
import type { Context, ImportFactChecks, Ingest, RequestGraph } from './context.ts';
import { clientGone } from './errors.ts';
import { SUBSCRIPTION_LIMITS } from './limits.ts';
import { createLoaders } from './loaders.ts';
import { partsOfOperation } from './look-ahead.ts';
import { type SubscriptionLimits, subscriptionSlots, tooMany } from './subscription-slots.ts';

export interface RequestContextOptions {
  readonly graph: RequestGraph;
  readonly ingest: Ingest;
  readonly recompare?: Context['recompare'];
  /** Milliseconds that a query, and a mutation, may take. */
  readonly timeLimits: { readonly query: number; readonly mutation: number };
  /** Null or absent: nothing is fetched. */
  readonly sources?: Sources | null | undefined;
  /** Null or absent: no fact checks are taken in. */
  readonly importFactChecks?: ImportFactChecks | null | undefined;
  /** Null or absent: nothing is served live. */
  readonly live?: Live | null | undefined;
  /** Null or absent: there are no models. */
  readonly analysis?: Analysis | null | undefined;
  readonly subscriptions?: SubscriptionLimits | undefined;
  /** What a client may see of an error that ends a subscription. */
  readonly maskError: (error: unknown) => Error;
}

type Asked = Parameters<typeof partsOfOperation>[0];

const requestOf = (context: unknown) => (context as { readonly request?: Request }).request;

/** Closes the connection of a client that no longer reads, where there is one. */
function hangUp(context: unknown): void {
  (context as { readonly res?: { destroy?: () => void } }).res?.destroy?.();
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
  sources = null,
  importFactChecks = null,
  live = null,
  analysis = null,
  subscriptions = SUBSCRIPTION_LIMITS,
  maskError,
}: RequestContextOptions): Plugin<Context> {
  const slots = subscriptionSlots(subscriptions);
  const contextOf = (principal: Principal, signal: AbortSignal, asked: Asked): Context => ({
    graph,
    ingest,
    recompare,
    sources,
    importFactChecks,
    live,
    analysis,
    principal,
    now: () => new Date().toISOString(),
    signal,
    loaders: createLoaders(graph, { signal }, () => partsOfOperation(asked)),
  });
  return {
    onSubscribe({ args, extendContext, setResultAndStopExecution }) {
      const ended = new AbortController();
      const request = requestOf(args.contextValue);
      const signal = AbortSignal.any([
        ended.signal,
        ...(request === undefined ? [] : [request.signal]),
        ...(live === null ? [] : [live.closing]),
      ]);
      const context = contextOf(principalOf(args.contextValue), signal, args);
      const free = slots.take(context.principal.id);
      if (free === null) {
        ended.abort();
        return setResultAndStopExecution({ errors: [tooMany(subscriptions.perPrincipal)] });
      }
      extendContext(context);
      signal.addEventListener('abort', free, { once: true });
      return {
        onSubscribeResult({ result, setResult }) {
          if (!isAsyncIterable(result)) return ended.abort();
          setResult(
            boundedSubscription(result, {
              ...subscriptions,
              renew: () =>
                Object.assign(args.contextValue, {
                  ...initContextCache(),
                  loaders: createLoaders(graph, { signal }, () => partsOfOperation(args)),
                }),
              maskError,
              closing: live?.closing,
              end: () => ended.abort(),
              hangUp: () => hangUp(args.contextValue),
            }),
          );
        },
      };
    },
    onExecute({ args, executeFn, setExecuteFn, extendContext }) {
      const operation = getOperationAST(args.document, args.operationName)?.operation ?? 'query';
      const kind = operation === 'mutation' ? 'mutation' : 'query';
      const request = requestOf(args.contextValue);
      const end = new AbortController();
      const { signal } = end;
      // What is aborted with says why; nobody but us reads it.
      const late = setTimeout(() => end.abort(tooLate(timeLimits[kind])), timeLimits[kind]);
      late.unref();
      const leave = () => end.abort(clientGone());
      const gone = kind === 'query' ? request?.signal : undefined;
      if (gone?.aborted) leave();
      else gone?.addEventListener('abort', leave, { once: true });
      extendContext(contextOf(principalOf(args.contextValue), signal, args));
      setExecuteFn(async (toExecute) => {
        try {
          return await unlessAborted(Promise.resolve(executeFn(toExecute)), signal);
        } finally {
          clearTimeout(late);
          gone?.removeEventListener('abort', leave);
        }
      });
    },
  };
}

function tooLate(ms: number): GraphQLError {
  return new GraphQLError(
    `The operation took longer than ${ms / 1000} s and was cancelled. Ask for less at a time, or try again later.`,
    { extensions: { code: 'TIMEOUT', http: { status: 504 } } },
  );
}

async function unlessAborted<Result>(
  running: Promise<Result>,
  signal: AbortSignal,
): Promise<Result | { readonly errors: readonly GraphQLError[] }> {
  let stop = () => {};
  const aborted = new Promise<{ readonly errors: readonly GraphQLError[] }>((resolve) => {
    stop = () => resolve({ errors: [signal.reason as GraphQLError] });
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
