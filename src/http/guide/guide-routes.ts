import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { respondHtml } from '../respond.ts';
import type { Route } from '../routes.ts';
import { guidePage } from './guide-page.ts';
import { readSavedQueries } from './saved-queries.ts';

export const GUIDE_PATH = '/guide';
export const STYLE_PATH = '/browser/style.grass';

export interface GuideOptions {
  /** Folder of the saved queries. */
  readonly cypher: string;
  /** The style's file. */
  readonly style: string;
  /** Address of Neo4j Browser, whose pages may read both; null where it is not known. */
  readonly browserUrl: string | null;
}

/**
 * What Neo4j Browser fetches from us: the guide with the saved queries, and the style. Neither holds any data.
 * @throws Error where the files of the package are not there
 */
export function guideRoutes({ cypher, style, browserUrl }: GuideOptions): readonly Route[] {
  const queries = readSavedQueries(cypher);
  const grass = readFileSync(style);
  const origins = browserUrl === null ? [] : originsOf(browserUrl);
  const open = { methods: ['GET'], role: null, origins } as const;
  return [
    {
      ...open,
      path: GUIDE_PATH,
      handle: (request, response) => respondHtml(response, guidePage(queries, originOf(request))),
    },
    {
      ...open,
      path: STYLE_PATH,
      handle: (request, response) => {
        response.writeHead(200, {
          'content-type': 'text/plain; charset=utf-8',
          'content-length': grass.length,
        });
        response.end(request.method === 'HEAD' ? undefined : grass);
      },
    },
  ];
}

/** The commands that Neo4j Browser runs at each log-in, without their colon, in this order. */
export const browserCommands = (origin: string): readonly string[] => [
  'config autoComplete: false',
  'config useReadTransactions: true',
  // What Browser shows of its own, and of the two above.
  'clear',
  `style ${origin}${STYLE_PATH}`,
  `play ${origin}${GUIDE_PATH}`,
];

/** Its own origin, and the other name of this machine. */
function originsOf(browserUrl: string): readonly string[] {
  const { origin, protocol, hostname, port } = new URL(browserUrl);
  if (hostname !== '127.0.0.1') return [origin];
  return [origin, `${protocol}//localhost:${port}`];
}

const originOf = ({ headers: { host = '' } }: IncomingMessage) =>
  /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : 'http://localhost';
