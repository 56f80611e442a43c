import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { readEnvironment } from '../src/environment.ts';
import { defaultBoardFolder } from '../src/http/default-board-folder.ts';
import { startService } from '../src/server.ts';
import { choose, openNeo4jBrowser, runSaved, turnTo, type } from '../test/browser/neo4j-browser.ts';
import {
  HOW_TO_GET_CHROMIUM,
  hasChromium,
  openChromium,
  quitChromium,
} from '../test/browser/open-chromium.ts';
import { ingestSeeds } from './ingest-seeds.ts';
import { openModels } from './open-models.ts';

// Takes the pictures of docs/images anew: Neo4j Browser and the board over a graph that holds the two seed articles and
// nothing else. Arguments choose: `npm run images -- neo4j` or `-- board`.

const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const SCREEN = { width: 1280, height: 860 } as const;
/** Pictures move until their forces have come to rest. */
const REST_MS = 6_000;
/** What each view is there for. */
const SHOWN = '.side blockquote, .over-time .point, .canvas canvas';

const node = <Shape extends z.ZodType>(shape: Shape) => z.object({ nodes: z.tuple([shape]) });
const speakers = z.array(z.object({ actor: z.object({ id: z.string() }) }));
const found = z.object({
  data: z.object({
    surest: node(z.object({ id: z.string() })),
    reversals: node(z.object({ evidence: z.array(z.object({ speakers })) })),
    mostContested: node(z.object({ event: z.object({ id: z.string() }) })),
  }),
});

const FIND = `{
  surest: contradictions(first: 1) { nodes { id } }
  reversals: contradictions(first: 1, filter: { scopes: [SELF_REVERSAL] }) {
    nodes { evidence { speakers { actor { id } } } }
  }
  mostContested(first: 1) { nodes { event { id } } }
}`;

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
  await quitChromium();
  await service.close();
  await inference.close();
  await rm(data, { recursive: true, force: true });
}

async function ofNeo4jBrowser(): Promise<void> {
  const url = service.store.browserUrl ?? '';
  const password = (await readFile(service.store.passwordHint, 'utf8')).trim();
  const screen = { width: 1440, height: 690 };
  const { chromium, page } = await openNeo4jBrowser({ url, password, screen });
  try {
    await choose(page);
    await turnTo(page, 'Who contradicts whom');
    await page.locator('[data-exec^="guide "]').first().click();
    for (const [title, file] of [
      ['Who contradicts whom about an event', 'neo4j-browser.png'],
      ['From a contradiction down to the characters', 'neo4j-browser-path.png'],
    ] as const) {
      await type(page, ':clear');
      await runSaved(page, title, 'left');
      await page.waitForTimeout(REST_MS);
      await page.locator('[title="Collapse the node properties display"]').first().click();
      await page.locator('[aria-label="zoom-to-fit"]').first().click();
      await page.waitForTimeout(1_000);
      await page.mouse.move(0, 0);
      await take(page, file);
    }
  } finally {
    await chromium.close();
  }
}

async function ofBoard(): Promise<void> {
  if (!existsSync(join(defaultBoardFolder(), 'index.html'))) {
    return tell('The board is not built (npm run build): no pictures of it.');
  }
  const answer = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIND }),
  });
  const { surest, reversals, mostContested } = found.parse(await answer.json()).data;
  const [{ id }] = surest.nodes;
  const [{ event }] = mostContested.nodes;
  const speaker = reversals.nodes[0].evidence[0]?.speakers[0]?.actor.id ?? '';
  for (const [path, file, screen] of [
    [`/contradictions/${id}`, 'board.png', SCREEN],
    [`/contradictions/${id}`, 'board-dark.png', { ...SCREEN, colorScheme: 'dark' }],
    [`/contradictions/${id}`, 'board-narrow.png', { ...SCREEN, width: 400 }],
    [`/actors/${speaker}`, 'ledger.png', { ...SCREEN, height: 770 }],
    [`/events/${event.id}`, 'timeline.png', { ...SCREEN, height: 660 }],
    [`/graph/${id}`, 'graph.png', { ...SCREEN, height: 740 }],
  ] as const) {
    const { context, close } = await openChromium(screen);
    try {
      const page = await context.newPage();
      await page.goto(service.url + path);
      await page.locator(SHOWN).first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(REST_MS);
      await take(page, file);
    } finally {
      await close();
    }
  }
}

async function take(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: join(IMAGES, file) });
  tell(`docs/images/${file}`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
