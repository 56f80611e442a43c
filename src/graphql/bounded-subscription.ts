import { type ExecutionResult, GraphQLError } from 'graphql';

export interface Bounds {
  /** Milliseconds that a client may take to read one event. */
  readonly slowAfter: number;
  /** Called before each event: what the last one read may have changed since. */
  readonly renew: () => void;
  readonly maskError: (error: unknown) => Error;
  /** Fires when the service closes. */
  readonly closing: AbortSignal | undefined;
  /** Stops the source and gives the slot back; may be called more than once. */
  readonly end: () => void;
  /** Closes the connection. */
  readonly hangUp: () => void;
}

/**
 * Events that are made only when the client has read the one before. A client that reads none for too long is told so and
 * ended, and cut off where it does not read even that; one that is still there at the end of the service is told that too.
 * Both may come back with the cursor of the last event they have read.
 */
export function boundedSubscription(
  source: AsyncIterable<ExecutionResult>,
  { slowAfter, renew, maskError, closing, end, hangUp }: Bounds,
): AsyncIterableIterator<ExecutionResult> {
  const events = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  let last: GraphQLError | null = null;
  let isOver = false;

  const finish = () => {
    isOver = true;
    clearTimeout(timer);
    end();
    // A source that waits for its next event must not keep anybody waiting.
    void Promise.resolve(events.return?.()).catch(() => undefined);
    return { done: true as const, value: undefined };
  };
  const startClock = () => {
    timer = setTimeout(() => {
      last = TOO_SLOW(slowAfter);
      end();
      timer = setTimeout(hangUp, slowAfter);
      timer.unref();
    }, slowAfter);
    timer.unref();
  };
  const told = (error: GraphQLError) => {
    finish();
    return { done: false as const, value: { errors: [error] } };
  };

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      clearTimeout(timer);
      if (isOver) return { done: true, value: undefined };
      if (last !== null) return told(last);
      renew();
      try {
        const event = await events.next();
        if (closing?.aborted) return told(CLOSING());
        if (event.done) return finish();
        startClock();
        return event;
      } catch (error) {
        if (closing?.aborted) return told(CLOSING());
        const shown = maskError(error);
        return told(shown instanceof GraphQLError ? shown : new GraphQLError(shown.message));
      }
    },
    async return() {
      return finish();
    },
    async throw(error: unknown) {
      finish();
      throw error;
    },
  };
}

const TOO_SLOW = (ms: number) =>
  new GraphQLError(
    `Events were not read for ${ms / 1000} s. Subscribe again with the cursor of the last one you have read; nothing is lost.`,
    { extensions: { code: 'SUBSCRIBER_TOO_SLOW' } },
  );

const CLOSING = () =>
  new GraphQLError(
    'The service is closing. Subscribe again later with the cursor of the last event you have read; nothing is lost.',
    { extensions: { code: 'SERVICE_CLOSING', retriable: true } },
  );
