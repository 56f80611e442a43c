import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Graph } from '../graph/runner.ts';
import { createGraphqlServer, type GraphqlServerOptions } from '../graphql/graphql-server.ts';
import { live, ready } from './health.ts';
import { guardRequest } from './request-guard.ts';
import { respondError, respondHtml } from './respond.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { type BrowserLink, startPage } from './start-page.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface HttpServerOptions extends GraphqlServerOptions {
  readonly graph: Graph;
  /** The address the server will listen on; on loopback only local host names are answered. */
  readonly host: string;
  readonly neo4j: BrowserLink | null;
}

/** Milliseconds a client may take to send its headers, and the whole of its request. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 60_000;

/** The HTTP side: /graphql, /health/live, /health/ready and a start page, on a server that is not yet listening. */
export function createHttpServer(options: HttpServerOptions): Server {
  const page = startPage({ neo4j: options.neo4j });
  const routes: Readonly<Record<string, Handler>> = {
    '/': (_request, response) => respondHtml(response, page),
    '/graphql': createGraphqlServer(options),
    '/health/live': live,
    '/health/ready': ready(
      () => options.graph.verify(),
      () => !server.listening,
    ),
  };
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      if (!server.listening) response.setHeader('connection', 'close');
      void answer({ request, response, routes, options });
    },
  );
  return server;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly routes: Readonly<Record<string, Handler>>;
  readonly options: HttpServerOptions;
}

async function answer({ request, response, routes, options }: Exchange): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  setSecurityHeaders(response, path === '/graphql' ? 'graphiql' : 'plain');
  try {
    const refusal = guardRequest(request, options.host) ?? refuseRoute(request, path, routes);
    if (refusal !== null) return respondError(response, refusal);
    await routes[path]?.(request, response);
  } catch (error) {
    options.log.error({ id: 'http', error, path });
    if (response.headersSent) response.destroy();
    else respondError(response, FAILED);
  }
}

const FAILED = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: "Something went wrong on our side. The server's log tells what.",
} as const;

function refuseRoute(request: IncomingMessage, path: string, routes: Exchange['routes']) {
  if (!Object.hasOwn(routes, path)) {
    const message =
      'There is nothing here. GraphQL is at /graphql, health at /health/live and /health/ready.';
    return { status: 404, code: 'NO_SUCH_PAGE', message };
  }
  if (path !== '/graphql' && request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, code: 'METHOD_NOT_ALLOWED', message: `${path} can only be read (GET).` };
  }
  return null;
}
