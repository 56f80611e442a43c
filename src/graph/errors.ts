import neo4j, { type Neo4jError } from 'neo4j-driver';
import {
  ConflictError,
  GainsayError,
  QueryFailedError,
  StoreRefusedError,
  StoreUnavailableError,
} from '../errors.ts';

/** What an error message has to name: where the server is and where its password comes from. */
export interface ErrorContext {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
  /** "the variable NEO4J_PASSWORD", or the path of the password file. */
  readonly passwordFrom: string;
  /** The query or unit of work that was under way. */
  readonly query: string;
}

/** Codes that mean "not now": the server is stopping, switching roles, short of a resource, or out of reach. */
const UNAVAILABLE = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.ClientError.Transaction.Terminated',
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.DatabaseError.General.StorageDamageDetected',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
]);

/** What the driver says without a code of its own: no connection came free in time, or it was closed meanwhile. */
const NO_CODE = 'N/A';
const NO_CONNECTION =
  /^(Connection acquisition timed out|Pool is closed|No connection available|.* on a closed session|Cannot run query in a closed session)/;

const NO_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound';
const CONSTRAINT = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** Turns what the driver throws into an error of ours, by code; errors that are already ours pass through. */
export function storeError(error: unknown, context: ErrorContext): Error {
  if (error instanceof GainsayError) return error;
  if (!(error instanceof neo4j.Neo4jError)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const details = { query: context.query, uri: context.uri, neo4jCode: error.code };
  const options = { cause: error, details };
  if (error.code === NO_DATABASE) {
    return new StoreRefusedError(
      `Neo4j at ${context.uri} has no database "${context.database}". Check the variable NEO4J_DATABASE.`,
      options,
    );
  }
  if (error.code.startsWith('Neo.ClientError.Security.') && !error.retryable) {
    return new StoreRefusedError(
      `Neo4j at ${context.uri} refused the user "${context.user}" (${error.code}). Check the password: it comes from ${context.passwordFrom}.`,
      options,
    );
  }
  if (error.code === CONSTRAINT) {
    return new ConflictError(
      `Another write got in first: ${context.query} would have stored a second node with the same key. Nothing was written; try again.`,
      options,
    );
  }
  if (error.code === NO_CODE && NO_CONNECTION.test(error.message)) {
    return new StoreUnavailableError(
      `No connection to Neo4j at ${context.uri} was free for ${context.query} (${error.message.replace(/\.$/, '')}). Nothing was written. Neo4j or this machine has more to do than it can: try again later.`,
      options,
    );
  }
  if (isUnavailable(error)) {
    return new StoreUnavailableError(
      `Neo4j at ${context.uri} cannot be used now (${error.code}) while running ${context.query}. Nothing was written. Check that it is running and has disk space, then try again.`,
      options,
    );
  }
  return new QueryFailedError(
    `The query ${context.query} failed with ${error.code}. This is a bug in Gainsay: please report it with the query's name.`,
    options,
  );
}

function isUnavailable(error: Neo4jError): boolean {
  return error.retryable || UNAVAILABLE.has(error.code);
}

/** Whether the driver threw it: inside a transaction such an error must reach the driver, which tries again. */
export const isDriverError = (error: unknown): boolean => error instanceof neo4j.Neo4jError;
