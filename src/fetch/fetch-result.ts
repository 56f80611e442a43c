import type { Timestamp } from '../model/time.ts';

/** Why something was not fetched. */
export const REFUSALS = [
  'bad-address',
  'private-address',
  'unresolvable',
  'unreachable',
  'robots',
  'redirect',
  'timeout',
  'too-large',
  'content-type',
  'encoding',
  'malformed',
  'status',
  'busy',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** What was asked for and not taken; never thrown, so that a crawl can list it. */
export interface Refused {
  readonly kind: 'refused';
  /** As it was asked for. */
  readonly url: string;
  /** Where it failed: the same, or where redirects led. */
  readonly at: string;
  readonly reason: RefusalReason;
  /** What happened, and what to do about it where something can be done. */
  readonly message: string;
  /** HTTP status; null where there was none. */
  readonly status: number | null;
  /** When the host may be asked again, where it says so. */
  readonly retryAt: Timestamp | null;
}

/** What a server gave, inflated. */
export interface Fetched {
  readonly kind: 'fetched';
  readonly url: string;
  /** Where redirects led; `url` where there were none. */
  readonly finalUrl: string;
  /** In lower case, without parameters; null where the server does not say. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The server says that it has nothing newer (304). */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly url: string;
  readonly finalUrl: string;
}

export type FetchResult = Fetched | Unchanged | Refused;

/** Within the fetcher: ends one try. */
export class RefusedTry extends Error {
  readonly reason: RefusalReason;
  readonly status: number | null;
  /** Whether the same may work a little later. */
  readonly isTransient: boolean;
  /** Milliseconds the server asks to wait; null where it does not say. */
  readonly waitFor: number | null;

  constructor(
    reason: RefusalReason,
    message: string,
    {
      status = null,
      isTransient = false,
      waitFor = null,
      cause,
    }: {
      readonly status?: number | null;
      readonly isTransient?: boolean;
      readonly waitFor?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause });
    this.name = 'RefusedTry';
    this.reason = reason;
    this.status = status;
    this.isTransient = isTransient;
    this.waitFor = waitFor;
  }
}
