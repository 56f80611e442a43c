import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A few pages on the loopback, for programs that are let in by GAINSAY_FETCH_ALLOW. */
export interface DeskSite {
  readonly origin: string;
  /** Text of a page that was edited, by path. */
  readonly edited: Map<string, string>;
  /** Further answers, by path. */
  readonly files: Map<string, { readonly type: string; readonly body: string }>;
  readonly asked: string[];
  close(): Promise<void>;
}

export const PLEDGE =
  'Mayor Ada Quill said on Monday that the harbour bridge will open on 3 November.';
const NOTICE = 'The harbour office said 40 ships had entered the port since Monday.';
const LONG = 'Nobody at the quay was hurt, and the work went on until the evening. ';

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2025-10-21T09:30:00Z"><meta property="og:site_name" content="The Desk"></head><body><article><h1>${title}</h1><p>${text}</p><p>${LONG.repeat(3)}</p></article></body></html>`;

/** What a feed lists beside its two articles, and why each is refused. */
export const REFUSED = {
  '/private/2': 'robots',
  '/gone': 'status',
  '/picture': 'content-type',
  '/to-metadata?listed': 'private-address',
  'http://10.0.0.1/x': 'private-address',
  'http://[::1]/x': 'private-address',
} as const;

export async function deskSite(): Promise<DeskSite> {
  const texts = new Map([
    ['/articles/bridge', ['The bridge', PLEDGE]],
    ['/articles/ships', ['Ships', NOTICE]],
    ['/articles/port', ['The port', NOTICE.replace('40 ships', '12 barges')]],
  ]);
  const site: Omit<DeskSite, 'origin' | 'close'> = {
    edited: new Map(),
    files: new Map(),
    asked: [],
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    site.asked.push(path);
    const send = (body: string | Buffer, headers: Record<string, string>, status = 200) =>
      response.writeHead(status, headers).end(body);
    const file = site.files.get(path);
    if (file !== undefined) {
      const length = String(Buffer.byteLength(file.body));
      return send(file.body, { 'content-type': file.type, 'content-length': length });
    }
    const [title = '', text = ''] = texts.get(path) ?? [];
    if (title !== '') {
      const html = page(title, site.edited.get(path) ?? text);
      return send(gzipSync(html), {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
      });
    }
    if (path === '/robots.txt') {
      return send('User-agent: *\nDisallow: /private/\n', { 'content-type': 'text/plain' });
    }
    if (path === '/feed.xml') {
      const links = ['/articles/ships', '/articles/port', ...Object.keys(REFUSED)];
      const items = links.map((link) => `<item><title>Listed</title><link>${link}</link></item>`);
      return send(
        `<rss version="2.0"><channel><title>The Desk</title>${items.join('')}</channel></rss>`,
        { 'content-type': 'application/rss+xml' },
      );
    }
    if (path.startsWith('/to-metadata')) {
      return send('', { location: 'http://169.254.169.254/latest/meta-data/' }, 302);
    }
    if (path === '/picture') return send('PNG', { 'content-type': 'image/png' });
    return send('', { 'content-type': 'text/html' }, 404);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    ...site,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
