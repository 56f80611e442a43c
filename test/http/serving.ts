import type { IncomingHttpHeaders, OutgoingHttpHeaders, Server } from 'node:http';
import { request } from 'node:http';
import type { Graph } from '../../src/graph/runner.ts';
import { closeGracefully } from '../../src/http/graceful-close.ts';
import { createHttpServer, type HttpServerOptions } from '../../src/http/http-server.ts';
import { listen } from '../../src/http/listen.ts';

export interface Serving {
  readonly url: string;
  readonly server: Server;
  readonly logged: unknown[];
  close(): Promise<void>;
}

/** The HTTP side on a free port, over a graph. */
export async function serveHttp(
  graph: Graph,
  options: Partial<HttpServerOptions> & Pick<HttpServerOptions, 'access'>,
): Promise<Serving> {
  const logged: unknown[] = [];
  const server = createHttpServer({
    graph,
    ingest: () => Promise.reject(new Error('This test ingests nothing.')),
    log: { error: (entry) => logged.push(entry) },
    host: '127.0.0.1',
    neo4j: null,
    ...options,
  });
  const url = await listen(server, { host: '127.0.0.1', port: 0, portConfigured: true });
  return { url, server, logged, close: () => closeGracefully(server, 100) };
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly body: any;
}

interface Call {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: unknown;
  /** Address of this machine to come from: 127.0.0.2. */
  readonly from?: string;
}

/** One request on a connection of its own, with any headers: fetch() may not set all. */
export function call(url: string, { method, headers = {}, body, from }: Call = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const type = text === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request(
      url,
      {
        method: method ?? (text === undefined ? 'GET' : 'POST'),
        headers: { ...type, ...headers },
        agent: false,
        ...(from === undefined ? {} : { localAddress: from }),
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const whole = Buffer.concat(parts).toString();
          const isJson = (response.headers['content-type'] ?? '').includes('json');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: isJson ? JSON.parse(whole) : whole,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

/** The code of an answer's first error. */
export const codeOf = ({ body }: Answered): unknown => body.errors?.[0]?.extensions?.code;
