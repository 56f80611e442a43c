/** One entry of `errors` in an answer. */
export interface ApiErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string } & Readonly<Record<string, unknown>>;
}

/** Root of what the client throws. `code` is that of docs/errors.md, or one of the client's own. */
export abstract class ClientError extends Error {
  abstract readonly code: string;
  /** Worth another try. */
  readonly retriable: boolean = false;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The service cannot be reached, or the connection broke. */
export class UnreachableError extends ClientError {
  readonly code = 'UNREACHABLE';
  override readonly retriable = true;
}

/** What answers does not speak as Gainsay does: a proxy's page, another service. */
export class AnswerError extends ClientError {
  readonly code = 'UNEXPECTED_ANSWER';
  readonly status: number;
  override readonly retriable: boolean;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
    this.retriable = status >= 500;
  }
}

/** The service answers with errors; `code` is that of the first. Those that mutations give as data are not thrown. */
export class ApiError extends ClientError {
  readonly code: string;
  readonly status: number;
  readonly errors: readonly ApiErrorEntry[];
  override readonly retriable: boolean;

  constructor(errors: readonly ApiErrorEntry[], status: number) {
    super(
      errors.map(({ message }) => message).join(' · ') || 'The service refused without a reason.',
    );
    this.errors = errors;
    this.status = status;
    this.code = errors[0]?.extensions?.code ?? 'UNKNOWN';
    this.retriable = this.code === 'STORE_UNAVAILABLE' || status === 429 || status === 503;
  }
}
