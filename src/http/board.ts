import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BoardFile, BoardFiles } from './board-files.ts';
import { respondError } from './respond.ts';
import type { Route } from './routes.ts';
import { BOARD_POLICY } from './security-headers.ts';

/** The board's own pages; which one a path shows is for its router to say. */
const PAGES = [
  '/',
  '/contradictions/*',
  '/articles/*',
  '/actors/*',
  '/events/*',
  '/graph/*',
  '/add/*',
  '/sign-in',
  '/help',
] as const;
const YEAR_S = 31_536_000;
const OPEN = { methods: ['GET'], role: null } as const;

/** The board at / and at its deep links. Its pages hold no data: they ask /graphql, which asks who asks. */
export function boardRoutes(files: BoardFiles): readonly Route[] {
  const page = files.get('index.html');
  if (page === undefined) return [];
  return [
    ...PAGES.map(
      (path): Route => ({
        ...OPEN,
        path,
        handle: (request, response) => {
          response.setHeader('content-security-policy', BOARD_POLICY);
          send(request, response, page, 'no-cache');
        },
      }),
    ),
    {
      ...OPEN,
      path: '/assets/*',
      handle: (request, response, { rest }) => {
        const file = files.get(`assets/${rest}`);
        if (file === undefined) return respondError(response, NO_SUCH_FILE);
        // The name of an asset changes with what is in it.
        send(request, response, file, `public, max-age=${YEAR_S}, immutable`);
      },
    },
  ];
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, gzipped, etag }: BoardFile,
  cache: string,
): void {
  response.setHeader('cache-control', cache);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const packed = takesGzip(request.headers['accept-encoding']) ? gzipped : null;
  const sent = packed ?? body;
  if (packed !== null) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-type': type, 'content-length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

const takesGzip = (header: string | string[] | undefined) =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(header ?? ''));

const matches = (header: string | undefined, etag: string) =>
  header
    ?.split(',')
    .some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag) ?? false;

const NO_SUCH_FILE = {
  status: 404,
  code: 'NO_SUCH_FILE',
  message: 'The board has no such file any more; it was built anew. Load the page again.',
};
