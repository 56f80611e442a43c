import type { IncomingMessage, ServerResponse } from 'node:http';

const DAY_S = '86400';
const READABLE = 'RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate';
const SENDABLE =
  'Accept, Authorization, Cache-Control, Content-Type, Last-Event-ID, Pragma, X-Api-Key';

/**
 * Lets pages of the named origins read answers, and answers their browsers' question beforehand (preflight); the guard
 * has turned all other pages away by now. No cookie is ever sent or read.
 * @returns whether the request was such a question, and is answered
 */
export function openToOrigins(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): boolean {
  if (origins.length === 0) return false;
  response.appendHeader('vary', 'Origin');
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin.toLowerCase())) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', READABLE);
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  const asksBefore =
    request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (!asksBefore) return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': SENDABLE,
    'access-control-max-age': DAY_S,
  });
  response.end();
  return true;
}
