import type { IncomingMessage } from 'node:http';
import { hostName, isLoopback } from '../access/loopback.ts';

/** Why a request is turned away before anything reads it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GuardOptions {
  /** The address the server listens on. */
  readonly boundTo: string;
  /** Origins whose pages may call us. */
  readonly origins: readonly string[];
}

/**
 * Refuses what a hostile page in the user's browser could send: a foreign name that was pointed at this machine
 * (DNS rebinding), a request from another site, a body of a type that browsers send without asking first.
 */
export function guardRequest(
  request: Pick<IncomingMessage, 'headers' | 'method'>,
  { boundTo, origins }: GuardOptions,
): Refusal | null {
  const { host, origin } = request.headers;
  if (isLoopback(boundTo) && (host === undefined || !isLoopback(hostName(host)))) {
    return {
      status: 421,
      code: 'WRONG_HOST',
      message:
        'This service answers to localhost and 127.0.0.1 only. Set GAINSAY_HOST to serve it under other names.',
    };
  }
  if (
    origin !== undefined &&
    originHost(origin) !== host?.toLowerCase() &&
    !origins.includes(origin.toLowerCase())
  ) {
    return {
      status: 403,
      code: 'CROSS_ORIGIN',
      message:
        'Requests from pages of other sites are not served. GAINSAY_CORS_ORIGINS names those that are.',
    };
  }
  return null;
}

/** Refuses a body that is not JSON, which forms and links can send without asking first. */
export function guardBody(request: Pick<IncomingMessage, 'headers' | 'method'>): Refusal | null {
  if (request.method !== 'POST' || isJson(request.headers['content-type'])) return null;
  return {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the body as JSON: content-type: application/json.',
  };
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return null;
  }
}

const isJson = (contentType: string | undefined) =>
  /^application\/(json|graphql\+json)\s*(;|$)/i.test(contentType ?? '');
