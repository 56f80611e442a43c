/** One request to a JSON service that the operator configured. */
export interface JsonRequest {
  readonly url: string;
  /** Null: GET. */
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for one try, the reading of the answer included. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** Sends requests; fails with ExternalServiceError alone (or the reason of the caller's signal). */
export type SendJson = (request: JsonRequest) => Promise<unknown>;
