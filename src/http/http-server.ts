import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Access } from '../access/choose-access.ts';
import { StoreUnavailableError } from '../errors.ts';
import type { Graph } from '../graph/runner.ts';
import { createGraphqlServer, type GraphqlServerOptions } from '../graphql/graphql-server.ts';
import { admit } from './admit.ts';
import { boardRoutes } from './board.ts';
import type { BoardFiles } from './board-files.ts';
import { answerClientErrors } from './client-errors.ts';
import { CONNECTION_LIMITS, type ConnectionLimits, limitConnections } from './connection-limits.ts';
import { openToOrigins } from './cross-origin.ts';
import { live, ready } from './health.ts';
import { guardRequest, type Refusal } from './request-guard.ts';
import { respondError, respondHtml } from './respond.ts';
import { findRoute, type Handler, type Route, refuseForm } from './routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { type BrowserLink, startPage } from './start-page.ts';

export interface HttpServerOptions extends Omit<GraphqlServerOptions, 'introspection'> {
  readonly graph: Graph;
  /** The address the server will listen on; on loopback only local host names are answered. */
  readonly host: string;
  readonly neo4j: BrowserLink | null;
  readonly access: Access;
  /** Origins, in lower case, whose pages may read answers. */
  readonly corsOrigins?: readonly string[];
  /** The board, shown at /; null or absent: the start page is shown there too. */
  readonly board?: BoardFiles | null;
  /** Beside /graphql, health, the board and the start page. */
  readonly routes?: readonly Route[];
  readonly connections?: ConnectionLimits;
  readonly timeouts?: HttpTimeouts;
}

/** Milliseconds a client may take to send its headers, the whole of its request, and between two requests. */
export interface HttpTimeouts {
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
}

const TIMEOUTS: HttpTimeouts = { headers: 10_000, request: 60_000, idle: 5_000 };
const MAX_HEADER_BYTES = 32_768;

/** The HTTP side: /graphql, /health/live, /health/ready, the board and a start page, on a server that is not yet listening. */
export function createHttpServer(options: HttpServerOptions): Server {
  const { graph, access, timeouts = TIMEOUTS } = options;
  const routes = [...ownRoutes(options, () => !server.listening), ...(options.routes ?? [])];
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: timeouts.idle,
      connectionsCheckingInterval: Math.min(2_000, timeouts.headers),
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    (request, response) => {
      if (!server.listening) response.setHeader('connection', 'close');
      void answer({ request, response, routes, options: { ...options, graph, access } });
    },
  );
  limitConnections(server, options.connections ?? CONNECTION_LIMITS);
  answerClientErrors(server);
  return server;
}

/** GraphiQL is a page without data: it may be opened by whoever has yet to say who asks. */
const asksForGraphiql = ({ method, url = '', headers }: IncomingMessage) =>
  method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');

function ownRoutes(options: HttpServerOptions, isClosing: () => boolean): readonly Route[] {
  const page = startPage({ neo4j: options.neo4j });
  const graphql = createGraphqlServer({ ...options, introspection: options.access.introspection });
  const check = ready(() => options.graph.verify(), isClosing);
  const open = { methods: ['GET'], role: null } as const;
  const showStart: Handler = (_request, response) => respondHtml(response, page);
  return [
    ...boardRoutes(options.board ?? new Map()),
    { ...open, path: '/', handle: showStart },
    { ...open, path: '/start', handle: showStart },
    { ...open, path: '/health/live', handle: live },
    { ...open, path: '/health/ready', handle: check },
    {
      path: '/graphql',
      methods: ['GET', 'POST'],
      anyMethod: true,
      role: 'reader',
      isPage: asksForGraphiql,
      handle: async (request, response, { principal, charge }) => {
        // Points that nobody counts need not be worked out.
        const counting = options.access.limit === null ? {} : { charge };
        await graphql(request, response, { principal, ...counting });
      },
    },
  ];
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly routes: readonly Route[];
  readonly options: HttpServerOptions;
}

async function answer({ request, response, routes, options }: Exchange): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const { corsOrigins = [], access, host } = options;
  const found = findRoute(routes, path);
  const refusing = (refusal: Refusal) => refuse(request, response, refusal, found?.route);
  const origins = [...corsOrigins, ...(found?.route.origins ?? [])];
  setSecurityHeaders(response, path === '/graphql' ? 'graphiql' : 'plain');
  try {
    const foreign = guardRequest(request, { boundTo: host, origins });
    if (foreign !== null) return refusing(foreign);
    if (openToOrigins(request, response, origins)) return;
    if (found === null) return refusing(NO_SUCH_PAGE);
    const { route, rest } = found;
    const form = refuseForm(request, route);
    if (form !== null) return refusing(form);
    const admitted = await admit(request, response, { route, access });
    if ('refusal' in admitted) return refusing(admitted.refusal);
    await route.handle(request, response, { ...admitted, path, rest });
  } catch (error) {
    options.log.error({ id: 'http', error, path });
    if (response.headersSent) response.destroy();
    else await refusing(error instanceof StoreUnavailableError ? awayOf(error) : FAILED);
  }
}

/** What is read and thrown away of a body that was refused, so that its sender gets to read why. */
const MOST_WASTED = { bytes: 64_000_000, ms: 5_000 } as const;

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  route: Route | undefined,
): Promise<void> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const isEndless = encoding !== undefined || Number(length ?? 0) > MOST_WASTED.bytes;
  if (isEndless) response.setHeader('connection', 'close');
  else if (Number(length ?? 0) > 0) await readAway(request);
  (route?.refuse ?? respondError)(response, refusal);
}

function readAway(request: IncomingMessage): Promise<void> {
  if (request.complete) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(done, MOST_WASTED.ms);
    const settle = () => {
      clearTimeout(timer);
      done();
    };
    request.once('close', settle).once('end', settle).resume();
  });
}

const awayOf = ({ code, message }: StoreUnavailableError): Refusal => ({
  status: 503,
  code,
  message,
  headers: { 'retry-after': '5' },
});

const FAILED: Refusal = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: "Something went wrong on our side. The server's log tells what.",
};

const NO_SUCH_PAGE: Refusal = {
  status: 404,
  code: 'NO_SUCH_PAGE',
  message:
    'There is nothing here. GraphQL is at /graphql, health at /health/live and /health/ready.',
};
