import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildDist, type Going, ROOT, scratchEnvironment, start } from '../end-to-end/gainsay.ts';
import { HOW_TO_GET_CHROMIUM, hasChromium } from './open-chromium.ts';
import { TEST_SERVICE, type TestService } from './service.ts';

/** Neo4j may have to be fetched first. */
const GIVE_UP_AFTER_MS = 10 * 60_000;

declare global {
  var stopTestService: (() => Promise<void>) | undefined;
}

/** Jest globalSetup of the browser project: `gainsay serve --ingest seeds` as users run it, once for all files. */
export default async function startService(): Promise<void> {
  if (!hasChromium()) throw new Error(`There is no Chromium: ${HOW_TO_GET_CHROMIUM}`);
  await buildDist();
  const site = await startSite();
  const scratch = await scratchEnvironment();
  const env = { ...scratch, GAINSAY_FETCH_ALLOW: site.origin };
  const data = scratch.GAINSAY_DATA ?? '';
  const serving = start(['serve', '--ingest', join(ROOT, 'seeds')], env);
  globalThis.stopTestService = async () => {
    site.close();
    serving.child.kill('SIGTERM');
    await serving.ended();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const addresses = await addressesOf(serving);
    const password = (await readFile(join(data, 'neo4j-password'), 'utf8')).trim();
    const articleUrl = `${site.origin}/harbour`;
    const service: TestService = { ...addresses, password, articleUrl };
    process.env[TEST_SERVICE] = JSON.stringify(service);
  } catch (error) {
    await globalThis.stopTestService();
    throw error;
  }
}

async function addressesOf(serving: Going) {
  const [, browserUrl = ''] = await serving.until(/Neo4j Browser\s+(http\S+)/, GIVE_UP_AFTER_MS);
  const [, url = ''] = await serving.until(/GraphiQL\s+(http:\S+)\/graphql/);
  const { host } = new URL(new URL(browserUrl).searchParams.get('dbms') ?? '');
  return { url, browserUrl, boltUri: `bolt://${host}` };
}

/** A newspaper with one article, on this machine. */
async function startSite() {
  const server = createServer(({ url }, response) => {
    const isArticle = url === '/harbour';
    response.writeHead(isArticle ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isArticle ? ARTICLE : 'Nothing is here.');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

const ARTICLE = `<!doctype html><html lang="en"><head><title>Harbour of Svolvaer</title>
<meta property="og:site_name" content="Coast Gazette"><meta property="article:published_time" content="2025-11-03">
</head><body><main><article><h1>Harbour of Svolvaer</h1>
<p>The harbour of Svolvaer reopened on Monday, mayor Ingrid Solheim said. The harbour of Svolvaer did not reopen on Monday, port director Lars Lunde said.</p>
<p>Solheim said 40 ships had left the port. Lunde said no ships had left the port.</p>
</article></main></body></html>`;
