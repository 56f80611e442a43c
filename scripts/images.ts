import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { readEnvironment } from '../src/environment.ts';
import { defaultBoardFolder } from '../src/http/default-board-folder.ts';
import { startService } from '../src/server.ts';
import { choose, openNeo4jBrowser, runSaved } from '../test/browser/neo4j-browser.ts';
import { HOW_TO_GET_CHROMIUM, hasChromium, openChromium } from '../test/browser/open-chromium.ts';
import { ingestSeeds } from './ingest-seeds.ts';
import { openModels } from './open-models.ts';

// Takes the pictures of docs/images anew: Neo4j Browser and the board over a graph that holds the two seed articles and
// nothing else. Arguments choose: `npm run images -- neo4j` or `-- board`.

const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const SCREEN = { width: 1440, height: 900 } as const;
/** Pictures move until their forces have come to rest. */
const REST_MS = 6_000;

const chosen = process.argv.slice(2);
const wants = (what: string) => chosen.length === 0 || chosen.includes(what);

if (!hasChromium()) throw new Error(`There is no Chromium: ${HOW_TO_GET_CHROMIUM}`);
await mkdir(IMAGES, { recursive: true });
const data = await mkdtemp(join(tmpdir(), 'gainsay-images-'));
const free = { GAINSAY_PORT: '0', GAINSAY_BOLT_PORT: '0', GAINSAY_BROWSER_PORT: '0' };
const environment = readEnvironment({ ...process.env, NEO4J_URI: '', GAINSAY_DATA: data, ...free });
const inference = openModels('node_modules/.cache/gainsay/seeds.tsv');
const service = await startService({
  environment,
  inference,
  onProgress: tell,
  onError: (line, error) => tell(`${line}: ${error}`),
  signal: new AbortController().signal,
});
try {
  await ingestSeeds(service.store.graph, inference);
  if (wants('neo4j')) await ofNeo4jBrowser();
  if (wants('board')) await ofBoard();
} finally {
  await service.close();
  await inference.close();
  await rm(data, { recursive: true, force: true });
}

async function ofNeo4jBrowser(): Promise<void> {
  const url = service.store.browserUrl ?? '';
  const { chromium, page } = await openNeo4jBrowser({ url, data, screen: SCREEN });
  try {
    await choose(page);
    await page.locator('[data-exec^="guide "]').first().click();
    await page
      .locator('[data-testid=guidesDrawer] pre.runnable, [data-testid=guidesDrawer] h3')
      .first()
      .waitFor();
    for (const [title, file] of [
      ['Who contradicts whom about an event', 'neo4j-browser.png'],
      ['From a contradiction down to the characters', 'neo4j-browser-path.png'],
    ] as const) {
      await runSaved(page, title, 'guideNextSlide');
      await page.waitForTimeout(REST_MS);
      await page.mouse.move(0, 0);
      await take(page, file);
    }
  } finally {
    await chromium.close();
  }
}

const found = z.object({
  data: z.object({
    contradictions: z.object({
      nodes: z.tuple([
        z.object({
          id: z.string(),
          evidence: z.array(
            z.object({
              speakers: z.array(
                z.object({ actor: z.object({ id: z.string(), type: z.string() }) }),
              ),
            }),
          ),
        }),
      ]),
    }),
    mostContested: z.object({
      nodes: z.tuple([z.object({ event: z.object({ id: z.string() }) })]),
    }),
  }),
});

const FIND = `{
  contradictions(first: 1) { nodes { id evidence { speakers { actor { id type } } } } }
  mostContested(first: 1) { nodes { event { id } } }
}`;

async function ofBoard(): Promise<void> {
  if (!existsSync(join(defaultBoardFolder(), 'index.html'))) {
    return tell('The board is not built (npm run build): no pictures of it.');
  }
  const answer = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIND }),
  });
  const { contradictions, mostContested } = found.parse(await answer.json()).data;
  const [{ id, evidence }] = contradictions.nodes;
  const [{ event }] = mostContested.nodes;
  const speakers = evidence.flatMap((side) => side.speakers.map(({ actor }) => actor));
  const speaker = speakers.find(({ type }) => type === 'PERSON') ?? speakers[0];
  const { context, close } = await openChromium(SCREEN);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    for (const [path, file] of [
      [`/contradictions/${id}`, 'board.png'],
      [`/actors/${speaker?.id}`, 'ledger.png'],
      [`/events/${event.id}`, 'timeline.png'],
      [`/graph/${id}`, 'graph.png'],
    ] as const) {
      await page.goto(service.url + path);
      await page.locator('main h1, main h2').first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(REST_MS);
      await take(page, file);
    }
  } finally {
    await close();
  }
}

async function take(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: join(IMAGES, file) });
  tell(`docs/images/${file}`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
