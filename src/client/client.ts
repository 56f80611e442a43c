import {
  AnswerError,
  ApiError,
  type ApiErrorEntry,
  ClientError,
  UnreachableError,
} from './client-error.ts';
import type { Document } from './document.ts';
import {
  ContradictionFound,
  type ContradictionFoundSubscription,
  type ContradictionFoundSubscriptionVariables,
} from './documents.ts';
import { events } from './subscribe.ts';

export interface ClientOptions {
  /** Address of the API: `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** As `gainsay keys create` printed it; absent where none is asked for. */
  readonly apiKey?: string;
  /** Used instead of the platform's. */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

type Variables<V> =
  Readonly<Record<string, never>> extends V
    ? [variables?: V, options?: CallOptions]
    : [variables: V, options?: CallOptions];

type FoundEvent = ContradictionFoundSubscription['contradictionFound'];

export interface Client {
  /**
   * Asks a query or runs a mutation. Errors that a mutation gives as data (`__typename: 'InputError'` …) are in the result.
   * @throws ApiError, AnswerError, UnreachableError
   */
  request<Result, V>(document: Document<Result, V>, ...given: Variables<V>): Promise<Result>;
  /**
   * The results of a subscription as they come; leaving the loop ends it. A connection that breaks is an error.
   * @throws ApiError, AnswerError, UnreachableError
   */
  subscribe<Result, V>(
    document: Document<Result, V>,
    ...given: Variables<V>
  ): AsyncGenerator<Result>;
  /**
   * Disagreements as they are found, over connections that break: it comes back with the cursor of the last event, so that
   * nothing is lost and nothing told twice. Keep the cursor and give it as `after` to go on in another process.
   * @throws ApiError for what another try does not mend
   */
  watchContradictions(
    variables?: ContradictionFoundSubscriptionVariables,
    options?: WatchOptions,
  ): AsyncGenerator<FoundEvent>;
}

export interface WatchOptions extends CallOptions {
  /** Tries in a row that fail before it gives up; without end unless told. */
  readonly retries?: number;
  /** Milliseconds before the first new try, doubled with each up to half a minute; 500 unless told. */
  readonly firstWait?: number;
}

const LONGEST_WAIT = 30_000;

/** What the service says of a subscription that it ends itself: come back. */
const COME_BACK = new Set(['SERVICE_CLOSING', 'SUBSCRIBER_TOO_SLOW', 'TOO_MANY_SUBSCRIPTIONS']);

/** A client of the API, for Node 20 and browsers. */
export function createClient({ url, apiKey, fetch: given }: ClientOptions): Client {
  const send = given ?? fetch;
  const post = async (
    document: Document<unknown, never>,
    variables: unknown,
    { accept, signal }: { readonly accept: string; readonly signal: AbortSignal | undefined },
  ): Promise<Response> => {
    try {
      return await send(url, {
        method: 'POST',
        headers: {
          accept,
          'content-type': 'application/json',
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ query: document.text, operationName: document.name, variables }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw new UnreachableError(`${url} cannot be reached.`, { cause: error });
    }
  };

  const client: Client = {
    async request(document, ...[variables, { signal } = {}]) {
      const accept = 'application/graphql-response+json, application/json';
      const response = await post(document as Document<unknown, never>, variables, {
        accept,
        signal,
      });
      return answerOf(response);
    },
    async *subscribe<Result, V>(
      document: Document<Result, V>,
      ...[variables, { signal } = {}]: Variables<V>
    ) {
      const accept = 'text/event-stream';
      const open = (inner: AbortSignal) =>
        post(document as Document<unknown, never>, variables, { accept, signal: inner });
      for await (const data of events(open, signal)) yield data as Result;
    },
    async *watchContradictions(
      variables = {},
      { signal, retries = Number.POSITIVE_INFINITY, firstWait = 500 } = {},
    ) {
      let after: string | null = variables.after ?? null;
      // What happens before the first event is missed too, unless the place to come back to is known from the start.
      if (after === null)
        after = (await client.request(LATEST, {}, signal ? { signal } : {})).latestChange;
      let failed = 0;
      for (;;) {
        try {
          const call: ContradictionFoundSubscriptionVariables = { ...variables, after };
          for await (const { contradictionFound } of client.subscribe(
            ContradictionFound,
            call,
            signal ? { signal } : {},
          )) {
            failed = 0;
            after = contradictionFound.cursor;
            yield contradictionFound;
          }
          failed += 1;
        } catch (error) {
          signal?.throwIfAborted();
          const again =
            error instanceof ClientError && (error.retriable || COME_BACK.has(error.code));
          failed += 1;
          if (!again || failed > retries) throw error;
        }
        if (failed > retries) return;
        await pause(Math.min(firstWait * 2 ** Math.max(0, failed - 1), LONGEST_WAIT), signal);
      }
    },
  };
  return client;
}

const LATEST: Document<{ readonly latestChange: string }, Record<string, never>> = {
  name: 'LatestChange',
  text: 'query LatestChange { latestChange }',
};

async function answerOf<Result>(response: Response): Promise<Result> {
  const text = await response.text();
  let answer: { readonly data?: Result | null; readonly errors?: readonly ApiErrorEntry[] };
  try {
    answer = JSON.parse(text);
  } catch {
    throw new AnswerError(
      `The answer is no JSON (HTTP ${response.status}). Does the address end in /graphql?`,
      response.status,
    );
  }
  if (answer.errors !== undefined) throw new ApiError(answer.errors, response.status);
  if (answer.data == null) {
    throw new AnswerError(`The answer has no data (HTTP ${response.status}).`, response.status);
  }
  return answer.data;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
