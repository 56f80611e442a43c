import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionLimits {
  /** Open at once in all, and from one address. */
  readonly total: number;
  readonly perAddress: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = { total: 2_000, perAddress: 256 };

const BODY = JSON.stringify({
  errors: [
    {
      message: 'Too many connections are open. Use one again (keep-alive), or try again later.',
      extensions: { code: 'TOO_MANY_CONNECTIONS' },
    },
  ],
});
const ANSWER = [
  'HTTP/1.1 503 Service Unavailable',
  'Content-Type: application/json; charset=utf-8',
  `Content-Length: ${Buffer.byteLength(BODY)}`,
  'Retry-After: 5',
  'Connection: close',
  '',
  BODY,
].join('\r\n');

/**
 * Bounds the connections that are open: one address cannot take them all. One too many from an address is told so and
 * closed; past the total, connections are closed as they come.
 */
export function limitConnections(server: Server, { total, perAddress }: ConnectionLimits): void {
  const open = new Map<string, number>();
  server.maxConnections = total;
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? 'unknown';
    const others = open.get(address) ?? 0;
    open.set(address, others + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (others < perAddress) return;
    socket.on('error', () => undefined);
    socket.end(ANSWER);
    socket.destroySoon();
  });
}
