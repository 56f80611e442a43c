import type { LookupAddress } from 'node:dns';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { sha256 } from '../../src/identity.ts';
import type { Resolve } from '../../src/outbound/public-address.ts';

/** A site of news on the loopback, under a name of its own. */
export interface LocalSite {
  readonly origin: string;
  /** Leads the site's names to the loopback, and others where the tests need them. */
  readonly resolve: Resolve;
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly headersOf: Map<string, IncomingMessage['headers']>;
  /** How often what must not be reached was reached. */
  secrets: number;
  /** Requests that were being answered at once, at most. */
  sideBySide: number;
  /** Text of pages that were edited. */
  readonly edited: Map<string, string>;
  close(): Promise<void>;
}

export const PAGES = 200;
const BOMB_BYTES = 200 * 1024 * 1024;

const gzipBomb = () => gzipSync(Buffer.alloc(BOMB_BYTES, 0x20), { level: 1 });
const brotliBomb = () =>
  brotliCompressSync(Buffer.alloc(BOMB_BYTES, 0x20), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });

export const titleOf = (n: number) => `Harbour report number ${n}`;

const paragraph = (n: number) =>
  `The harbour master of Pier ${n} said on Tuesday that ${n + 10} ships had entered the port since Monday, and that the café at berth ${n} would close for repairs in November. `;

function pageOf(n: number, text: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: titleOf(n),
    datePublished: '2025-10-21T09:30:00Z',
    author: { '@type': 'Person', name: `Reporter ${n}` },
    publisher: { '@type': 'Organization', name: 'The Local Site' },
  };
  return `<!doctype html><html lang="en"><head><title>x</title><link rel="canonical" href="/article/${n}?utm_source=canonical"><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${titleOf(n)}</h1><p>${text}</p><p>${paragraph(n + 1000)}</p></article></body></html>`;
}

const rss = (items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ships &amp; more</title><ttl>30</ttl>${items.join('')}</channel></rss>`;
export const item = (url: string, extra = '') =>
  `<item><title>Listed &b;</title><link>${url.replaceAll('&', '&amp;')}</link>${extra}</item>`;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** What the first feed lists beside articles, by path or address; each of them must come to the reason given. */
export function hostile(port: number): Readonly<Record<string, string>> {
  return {
    '/bomb/gzip': 'too-large',
    '/bomb/br': 'too-large',
    '/bomb/nested': 'too-large',
    '/endless': 'too-large',
    '/declared-huge': 'too-large',
    '/drip': 'timeout',
    '/stall': 'timeout',
    '/short': 'malformed',
    '/not-gzip': 'encoding',
    '/cut-gzip': 'encoding',
    '/strange-encoding': 'encoding',
    '/huge-header': 'malformed',
    '/not-http': 'malformed',
    '/hangs-up': 'unreachable',
    '/image': 'content-type',
    '/missing': 'status',
    '/broken': 'status',
    '/later': 'status',
    '/private/1': 'robots',
    '/to-private': 'robots',
    '/loop/a': 'redirect',
    '/chain/0': 'redirect',
    '/nowhere': 'redirect',
    '/to-loopback': 'private-address',
    '/to-metadata': 'private-address',
    '/to-ipv6': 'private-address',
    '/to-mapped': 'private-address',
    '/to-localhost': 'private-address',
    '/to-decimal': 'private-address',
    '/to-file': 'bad-address',
    '/to-password': 'bad-address',
    [`http://rebind.example.com:${port}/secret`]: 'private-address',
    [`http://inside.example.com:${port}/secret`]: 'private-address',
    [`http://unknown.example.com:${port}/`]: 'unresolvable',
    [`http://127.0.0.1:${port}/secret`]: 'private-address',
    [`http://closed.example.com:${port}/article/1`]: 'robots',
  };
}

export async function localSite(): Promise<LocalSite> {
  const bombs = { gzip: gzipBomb(), br: brotliBomb() };
  const nested = gzipSync(bombs.gzip);
  const tries = new Map<string, number>();
  let running = 0;
  const server = createServer({ keepAliveTimeout: 1_000 }, (request, response) => {
    running += 1;
    site.sideBySide = Math.max(site.sideBySide, running);
    response.on('close', () => {
      running -= 1;
    });
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://news.example.com:${port}`;

  const HOSTS: Readonly<Record<string, string>> = {
    'news.example.com': '127.0.0.1',
    'closed.example.com': '127.0.0.1',
    'rebind.example.com': '127.0.0.1',
    'inside.example.com': '10.1.2.3',
  };
  const resolve: Resolve = (hostname, _options, done) => {
    const address = HOSTS[hostname];
    if (address !== undefined) return done(null, [{ address, family: 4 } satisfies LookupAddress]);
    done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
  };

  function answer(request: IncomingMessage, response: ServerResponse): unknown {
    const path = request.url ?? '';
    const host = request.headers.host ?? '';
    site.asked.push(path);
    site.headersOf.set(path, request.headers);
    const send = (body: string | Buffer, headers: Record<string, string> = {}, status = 200) => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(body);
    };
    const redirect = (location: string) => send('', { location }, 302);
    if (path === '/secret') {
      site.secrets += 1;
      return send(pageOf(999, paragraph(999)));
    }
    if (path === '/robots.txt') {
      if (host.startsWith('closed')) return send('', {}, 500);
      return send('User-agent: *\nDisallow: /\n\nUser-agent: Gainsay\nDisallow: /private/\n', {
        'content-type': 'text/plain',
      });
    }
    const list = listOf(path);
    if (list !== null) return send(list.body, { 'content-type': list.type });
    const [, folder = '', name = ''] = path.split('/');
    const n = Number(name);
    switch (folder) {
      case 'article':
        return article(n, path, request, send);
      case 'old':
        return redirect(`/article/${n}`);
      case 'private':
        return send(pageOf(n, paragraph(n)));
      case 'loop':
        return redirect(name === 'a' ? '/loop/b' : '/loop/a');
      case 'chain':
        return redirect(`/chain/${n + 1}`);
      case 'bomb':
        if (name === 'nested') return send(nested, { 'content-encoding': 'gzip, gzip' });
        return send(name === 'br' ? bombs.br : bombs.gzip, { 'content-encoding': name });
      default:
        return odd(path, send, redirect, response, request);
    }
  }

  function article(
    n: number,
    path: string,
    request: IncomingMessage,
    send: (body: string | Buffer, headers?: Record<string, string>, status?: number) => unknown,
  ): unknown {
    const text = site.edited.get(path) ?? paragraph(n);
    const etag = `"${sha256(text).slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return send('', { etag }, 304);
    const page = pageOf(n, text);
    const packed: Readonly<Record<number, () => void>> = {
      0: () => send(gzipSync(page), { etag, 'content-encoding': 'gzip' }),
      1: () => send(brotliCompressSync(page), { etag, 'content-encoding': 'br' }),
      2: () => send(deflateSync(page), { etag, 'content-encoding': 'deflate' }),
      3: () => send(deflateRawSync(page), { etag, 'content-encoding': 'deflate' }),
      4: () =>
        send(Buffer.from(page, 'latin1'), {
          etag,
          'content-type': 'text/html; charset=ISO-8859-1',
        }),
    };
    const plainly = () => send(page, { etag });
    return (packed[n % 10] ?? plainly)();
  }

  function odd(
    path: string,
    send: (body: string | Buffer, headers?: Record<string, string>, status?: number) => unknown,
    redirect: (location: string) => unknown,
    response: ServerResponse,
    request: IncomingMessage,
  ): unknown {
    const html = { 'content-type': 'text/html' };
    switch (path) {
      case '/endless': {
        response.writeHead(200, html);
        const piece = Buffer.alloc(65_536, 0x61);
        const more = () => {
          while (!response.destroyed && response.write(piece)) {
            // until the receiver is full
          }
          if (!response.destroyed) response.once('drain', more);
        };
        return more();
      }
      case '/declared-huge':
        response.writeHead(200, { ...html, 'content-length': String(10 ** 12) });
        return response.write('<p>');
      case '/drip': {
        response.writeHead(200, html);
        const timer = setInterval(() => response.write(' '), 100);
        return response.on('close', () => clearInterval(timer));
      }
      case '/stall':
        response.writeHead(200, html);
        return response.write('<p>And then');
      case '/short':
        response.writeHead(200, { ...html, 'content-length': '100000' });
        response.write('<p>Too short');
        return setTimeout(() => request.socket.end(), 50);
      case '/not-gzip':
        return send('this is not packed at all', { ...html, 'content-encoding': 'gzip' });
      case '/cut-gzip':
        return send(gzipSync(pageOf(1, paragraph(1))).subarray(0, 200), {
          ...html,
          'content-encoding': 'gzip',
        });
      case '/strange-encoding':
        return send('x', { ...html, 'content-encoding': 'lzma' });
      case '/huge-header':
        return send('x', { ...html, 'x-huge': 'x'.repeat(100_000) });
      case '/not-http':
        request.socket.write('This is no HTTP at all.\r\n\r\n');
        return request.socket.end();
      case '/hangs-up':
        return request.socket.destroy();
      case '/image':
        return send('PNG', { 'content-type': 'image/png' });
      case '/broken':
        return send('', {}, 500);
      case '/later':
        return send('', { 'retry-after': '3600' }, 404);
      case '/flaky':
      case '/wait': {
        const n = (tries.get(path) ?? 0) + 1;
        tries.set(path, n);
        if (n === 1) {
          return path === '/wait' ? send('', { 'retry-after': '1' }, 429) : send('', {}, 503);
        }
        return redirect(path === '/wait' ? '/article/302' : '/article/301');
      }
      case '/to-private':
        return redirect('/private/2');
      case '/nowhere':
        return send('', {}, 302);
      case '/to-loopback':
        return redirect(`http://127.0.0.1:${port}/secret`);
      case '/to-metadata':
        return redirect('http://169.254.169.254/latest/meta-data/');
      case '/to-ipv6':
        return redirect(`http://[::1]:${port}/secret`);
      case '/to-mapped':
        return redirect(`http://[::ffff:127.0.0.1]:${port}/secret`);
      case '/to-localhost':
        return redirect(`http://localhost:${port}/secret`);
      case '/to-decimal':
        return redirect(`http://2130706433:${port}/secret`);
      case '/to-file':
        return redirect('file:///etc/passwd');
      case '/to-password':
        return redirect(`http://user:secret@news.example.com:${port}/article/1`);
      case '/login':
        return send('<html><body><form>Log in</form></body></html>');
      case '/stolen':
        return send(
          pageOf(303, paragraph(303)).replace('/article/303?', 'https://other.example.org/303?'),
        );
      default:
        return send('', {}, 404);
    }
  }

  function listOf(path: string): { readonly body: string | Buffer; readonly type: string } | null {
    switch (path) {
      case '/rss.xml': {
        const full = `<content:encoded><![CDATA[<p>${paragraph(400).repeat(6)}</p>]]></content:encoded><pubDate>Tue, 21 Oct 2025 09:30:00 GMT</pubDate>`;
        const items = [
          ...range(1, 80).map((n) => item(n % 8 === 0 ? `/old/${n}` : `/article/${n}#top`)),
          ...['/flaky', '/wait', '/login', '/stolen'].map((each) => item(each)),
          item('/private/400', full),
          item('ftp://news.example.com/x'),
          ...Object.keys(hostile(port)).map((each) => item(each)),
        ];
        return { body: rss(items), type: 'application/rss+xml' };
      }
      case '/atom.xml': {
        const entries = range(60, 130).map(
          (n) =>
            `<entry><title>E</title><id>urn:${n}</id><link href="/article/${n}"/><updated>2025-10-21T00:00:00Z</updated></entry>`,
        );
        const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>${entries.join('')}</feed>`;
        return { body, type: 'application/atom+xml' };
      }
      case '/feed.json': {
        const items = range(120, 160).map((n) => ({ id: `${n}`, url: `${origin}/article/${n}` }));
        const body = JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'JSON',
          items,
        });
        return { body, type: 'application/feed+json' };
      }
      case '/sitemap.xml':
        return {
          body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/news.xml.gz</loc></sitemap><sitemap><loc>${origin}/bomb.xml.gz</loc></sitemap></sitemapindex>`,
          type: 'application/xml',
        };
      case '/news.xml.gz': {
        const urls = range(150, PAGES).map(
          (n) => `<url><loc>${origin}/article/${n}</loc><lastmod>2025-10-21</lastmod></url>`,
        );
        const body = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
        return { body: gzipSync(body), type: 'application/gzip' };
      }
      case '/bomb.xml.gz':
        return { body: bombs.gzip, type: 'application/gzip' };
      default:
        return null;
    }
  }

  const site: LocalSite = {
    origin,
    resolve,
    asked: [],
    headersOf: new Map(),
    secrets: 0,
    sideBySide: 0,
    edited: new Map(),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return site;
}
