/** What went wrong, for machines; stable, documented in docs/errors.md. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'PIPELINE'
  | 'STORE_UNAVAILABLE'
  | 'STORE_REFUSED'
  | 'QUERY_FAILED'
  | 'ROW_SHAPE'
  | 'SETUP'
  | 'MODEL'
  | 'EXTERNAL_SERVICE'
  | 'BUDGET_SPENT';

interface ErrorOptionsWithDetails extends ErrorOptions {
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Root of every error that Gainsay throws on purpose. The message says what happened and what to do about it. */
export abstract class GainsayError extends Error {
  abstract readonly code: ErrorCode;
  readonly retriable: boolean = false;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, options: ErrorOptionsWithDetails = {}) {
    super(message, options);
    this.name = new.target.name;
    this.details = options.details ?? {};
  }
}

/** The caller's input cannot be used; nothing was written. */
export class InputError extends GainsayError {
  readonly code = 'INVALID_INPUT';
}
/** A file, page or text that is no article: empty, binary, too large, wrong encoding … */
export class ArticleRejectedError extends InputError {}
export class InvalidCursorError extends InputError {}
export class InvalidRangeError extends InputError {}

export class NotFoundError extends GainsayError {
  readonly code = 'NOT_FOUND';
}

/** Nobody has said who asks, or the key or token is not good (any more). */
export class UnauthenticatedError extends GainsayError {
  readonly code = 'UNAUTHENTICATED';
}
/** Whoever asks is known, and has not the role for it. */
export class ForbiddenError extends GainsayError {
  readonly code = 'FORBIDDEN';
}

export class ConflictError extends GainsayError {
  readonly code = 'CONFLICT';
}

/** A stage failed on one article; the article was not stored. */
export class PipelineError extends GainsayError {
  readonly code = 'PIPELINE';
}

/** A model file is missing, damaged or of another make. */
export class ModelError extends GainsayError {
  readonly code = 'MODEL';
}

/** The machine lacks something, a port is taken, a folder is held by another process, the disk is full … */
export class SetupError extends GainsayError {
  readonly code = 'SETUP';
}

/** A service of somebody else's that we were told to use cannot be reached, refuses, or answers what it should not. */
export class ExternalServiceError extends GainsayError {
  readonly code = 'EXTERNAL_SERVICE';
  override readonly retriable: boolean;

  constructor(
    message: string,
    {
      retriable = false,
      ...options
    }: ErrorOptionsWithDetails & { readonly retriable?: boolean } = {},
  ) {
    super(message, options);
    this.retriable = retriable;
  }
}

/** What may be spent on a language model is spent. */
export class BudgetSpentError extends GainsayError {
  readonly code = 'BUDGET_SPENT';
}

export abstract class StoreError extends GainsayError {}
/** Neo4j cannot be reached or asks for a retry. */
export class StoreUnavailableError extends StoreError {
  readonly code = 'STORE_UNAVAILABLE';
  override readonly retriable = true;
}
/** Neo4j answered and refuses: wrong password, no such database, no right. */
export class StoreRefusedError extends StoreError {
  readonly code = 'STORE_REFUSED';
}
/** A bug: a query of ours failed. `details.query` is its name. */
export class QueryFailedError extends StoreError {
  readonly code = 'QUERY_FAILED';
}
/** A bug: a row did not have the shape its query promises. */
export class RowShapeError extends StoreError {
  readonly code = 'ROW_SHAPE';
}
