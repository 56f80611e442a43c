import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { GainsayError, StoreUnavailableError } from '../errors.ts';

/** Where errors that clients must not see are written. */
export interface ErrorLog {
  error(entry: { readonly id: string; readonly error: unknown; readonly path: string }): void;
}

/** Codes whose messages are written for the caller; all others are faults of ours. */
const FOR_THE_CALLER: ReadonlySet<string> = new Set([
  'INVALID_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'PIPELINE',
  'STORE_UNAVAILABLE',
]);

/** The error that GraphQL may show for one of ours, or null where it must stay hidden. */
export function toGraphQLError(error: GainsayError): GraphQLError | null {
  if (!FOR_THE_CALLER.has(error.code)) return null;
  return new GraphQLError(error.message, {
    extensions: {
      code: error.code,
      type: error.name,
      ...(error.retriable ? { retriable: true } : {}),
      ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
      ...(error instanceof StoreUnavailableError ? { http: { status: 503 } } : {}),
    },
  });
}

/**
 * Makes the function Yoga calls for each error: those meant for the caller pass, what a client's leaving cut
 * short is "CLIENT_GONE", all others become "INTERNAL_SERVER_ERROR" with an id under which the log has the truth.
 */
export function errorMask(log: ErrorLog, newId: () => string = randomUUID) {
  return (error: unknown): Error => {
    const located = error instanceof GraphQLError ? error : null;
    const cause = located?.originalError ?? error;
    const place = located === null ? {} : placeOf(located);
    if (cause instanceof GainsayError) {
      const shown = toGraphQLError(cause);
      if (shown !== null) {
        return new GraphQLError(shown.message, { ...place, extensions: shown.extensions });
      }
    } else if (cause instanceof GraphQLError) return located ?? cause;
    else if (isAborted(cause)) return clientGone();
    const id = newId();
    log.error({ id, error: cause, path: located?.path?.join('.') ?? '' });
    return new GraphQLError(
      `Something went wrong on our side. The server's log has it under ${id}.`,
      { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', id } },
    );
  };
}

/** Nobody reads it; 499 is what proxies write in their logs for it. */
export const clientGone = () =>
  new GraphQLError('The client went away.', {
    extensions: { code: 'CLIENT_GONE', http: { status: 499 } },
  });

/** A page that is left ends its requests: no fault of ours, and nobody reads the answer. */
const isAborted = (cause: unknown) => cause instanceof Error && cause.name === 'AbortError';

function placeOf(error: GraphQLError) {
  return {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
  };
}
