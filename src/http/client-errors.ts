import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

const KNOWN: Readonly<Record<string, readonly [status: number, code: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_TIMEOUT', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'HEADERS_TOO_LARGE', 'The headers of the request are too large.'],
};
const OTHER = [400, 'BAD_REQUEST', 'This is no HTTP request that can be read.'] as const;

/** Answers requests that never became any (too slow, too large a head, no HTTP) in JSON, and closes their connections. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, code, message] = KNOWN[error.code ?? ''] ?? OTHER;
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.on('error', () => undefined);
    socket.end([...head, '', body].join('\r\n'));
  });
}
