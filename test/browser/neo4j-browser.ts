import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Chromium, openChromium, type Screen } from './open-chromium.ts';

/** Generous: Browser, Neo4j and Chromium share one small machine with whatever else runs. */
const PATIENCE_MS = 120_000;

export interface Explored {
  readonly chromium: Chromium;
  readonly page: Page;
}

export interface BrowserAccess {
  /** Neo4j Browser with address and user filled in. */
  readonly url: string;
  /** Data folder of the embedded Neo4j, where the password lies. */
  readonly data: string;
  readonly screen: Screen;
}

/** Logs in to Neo4j Browser in a fresh Chromium, and waits until the guide that comes by itself is there. */
export async function openNeo4jBrowser({ url, data, screen }: BrowserAccess): Promise<Explored> {
  const chromium = await openChromium(screen);
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url, { timeout: PATIENCE_MS });
  await page.fill(
    '[data-testid=password]',
    (await readFile(join(data, 'neo4j-password'), 'utf8')).trim(),
  );
  await page.click('[data-testid=connect]');
  await page.waitForSelector('[data-exec^="param "]');
  await page.waitForSelector('[data-testid=styleResetButton]');
  return { chromium, page };
}

/** Runs a command of Browser or Cypher by hand. */
export async function type(page: Page, text: string): Promise<void> {
  await page.click('[data-testid=activeEditor] .monaco-editor');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.click('[data-testid=editor-Run]');
}

/** Turns the guide to the slide of a title, and gives it. */
export async function turnTo(page: Page, title: string, next = 'nextSlide'): Promise<Locator> {
  const place = next.startsWith('guide') ? '[data-testid=guidesDrawer]' : '[data-testid=carousel]';
  const heading = page.locator(`${place} h3`).filter({ hasText: title }).first();
  for (let turned = 0; turned < 20 && !(await heading.isVisible()); turned++) {
    await page.locator(`[data-testid=${next}]`).last().click();
    await page.waitForTimeout(150);
  }
  await heading.waitFor();
  return page
    .locator(`${place} .slide`)
    .filter({ has: page.locator('h3', { hasText: title }) })
    .first();
}

/** Lets the guide choose who and what the questions are asked of. */
export async function choose(page: Page): Promise<void> {
  await page.locator('[data-exec^="param "]').first().click();
  await page.getByText('Successfully set your parameters').waitFor();
}

/** Clicks a saved query in the guide and runs it in the editor, as a reader does; gives the frame of its picture. */
export async function runSaved(page: Page, title: string, next?: string): Promise<Locator> {
  const slide = await turnTo(page, title, next);
  await slide.locator('pre.runnable').first().click();
  await page.click('[data-testid=editor-Run]');
  const frame = page
    .locator('[data-testid=frame]')
    .filter({ hasText: `// ${title}` })
    .first();
  await frame.locator('.node').first().waitFor();
  return frame;
}

export interface Drawn {
  readonly nodes: readonly { readonly caption: string; readonly fill: string }[];
  readonly edges: readonly string[];
}

/** What stands in a picture: the words in each circle with its colour, and those on each arrow. */
export async function drawnIn(frame: Locator): Promise<Drawn> {
  const nodes = await frame.locator('g.node').evaluateAll((all) =>
    all.map((node) => ({
      caption: [...node.querySelectorAll('text')]
        .map((line) => line.textContent ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
      fill: node.querySelector('circle.b-outline')?.getAttribute('fill') ?? '',
    })),
  );
  const edges = await frame
    .locator('g.relationship')
    .evaluateAll((all) => all.map((edge) => (edge.textContent ?? '').trim()));
  return { nodes, edges };
}
