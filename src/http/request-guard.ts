import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything reads it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

const hostName = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

/** Whether an address to listen on can be reached from this machine alone. */
export const isLoopback = (address: string) =>
  LOOPBACK.has(hostName(address)) || /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';

/**
 * Refuses what a hostile page in the user's browser could send: a foreign name that was pointed at this machine
 * (DNS rebinding), a request from another site, a body of a type that browsers send without asking first.
 * @param boundTo the address the server listens on
 */
export function guardRequest(
  request: Pick<IncomingMessage, 'headers' | 'method'>,
  boundTo: string,
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
  if (origin !== undefined && originHost(origin) !== host?.toLowerCase()) {
    return {
      status: 403,
      code: 'CROSS_ORIGIN',
      message: 'Requests from pages of other sites are not served.',
    };
  }
  if (request.method === 'POST' && !isJson(request.headers['content-type'])) {
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send the operation as JSON: content-type: application/json.',
    };
  }
  return null;
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
