import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a local server was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sends headers and half the body, and then nothing. */
  readonly hangs?: boolean;
}

export interface LocalServer {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** An HTTP server on a free port of the loopback; null: it never answers. */
export async function localServer(
  answer: (asked: Asked, number: number) => Reply | null | Promise<Reply | null>,
): Promise<LocalServer> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      asked.push(one);
      const reply = await answer(one, asked.length);
      if (reply === null) return;
      const { status = 200, headers = {}, body = '', hangs = false } = reply;
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      if (hangs) response.write(body.slice(0, body.length / 2));
      else response.end(body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
