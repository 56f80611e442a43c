import type { Locator, Page } from 'playwright-core';
import { type Chromium, openChromium, type Screen } from './open-chromium.ts';

/** Generous: Browser, Neo4j and Chromium share one small machine with whatever else runs. */
const PATIENCE_MS = 240_000;

export interface Explored {
  readonly chromium: Chromium;
  readonly page: Page;
}

export interface BrowserAccess {
  /** Neo4j Browser with address and user filled in. */
  readonly url: string;
  readonly password: string;
  readonly screen: Screen;
}

/** Logs in to Neo4j Browser in a fresh Chromium, and waits until the guide that comes by itself is there. */
export async function openNeo4jBrowser({
  url,
  password,
  screen,
}: BrowserAccess): Promise<Explored> {
  const chromium = await openChromium(screen);
  const page = await chromium.context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url, { timeout: PATIENCE_MS });
  await page.fill('[data-testid=password]', password);
  await page.click('[data-testid=connect]');
  await page.waitForSelector('[data-exec^="param "]');
  await page.waitForSelector('[data-testid=styleResetButton]');
  // From here on less is to be waited for, and a test that waits in vain should say for what.
  page.setDefaultTimeout(PATIENCE_MS / 2);
  return { chromium, page };
}

/** Runs a command of Browser or Cypher by hand. */
export async function type(page: Page, text: string): Promise<void> {
  await page.click('[data-testid=activeEditor] .monaco-editor');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.click('[data-testid=editor-Run]');
}

/** Where the guide stands: in the stream of frames, or at the left. */
export type GuidePlace = 'stream' | 'left';

const GUIDES: Readonly<
  Record<GuidePlace, { readonly box: string; readonly turns: readonly string[] }>
> = {
  stream: { box: '[data-testid=carousel]', turns: ['previousSlide', 'nextSlide'] },
  left: { box: '[data-testid=guidesDrawer]', turns: ['guidePreviousSlide', 'guideNextSlide'] },
};

const exactly = (text: string) =>
  new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** Turns the guide to the slide of a title, back and then on, and gives it. */
export async function turnTo(
  page: Page,
  title: string,
  place: GuidePlace = 'stream',
): Promise<Locator> {
  const { box, turns } = GUIDES[place];
  const heading = page
    .locator(`${box} h3`)
    .filter({ hasText: exactly(title) })
    .first();
  await page.locator(`${box} h3`).first().waitFor();
  for (const turn of turns) {
    const button = page.locator(`[data-testid=${turn}]`).last();
    for (let turned = 0; turned < 20 && !(await heading.isVisible()); turned += 1) {
      if (!(await button.isVisible()) || !(await button.isEnabled())) break;
      await button.click();
      await page.waitForTimeout(100);
    }
  }
  await heading.waitFor();
  const titled = page.locator('h3').filter({ hasText: exactly(title) });
  return page.locator(`${box} .slide`).filter({ has: titled }).first();
}

/** Lets the guide choose who and what the questions are asked of. */
export async function choose(page: Page): Promise<void> {
  await page.locator('[data-exec^="param "]').first().click();
  await page.getByText('Successfully set your parameters').waitFor();
}

/** Clicks a saved query in the guide and runs it in the editor, as a reader does; gives the frame of its picture. */
export async function runSaved(
  page: Page,
  title: string,
  place: GuidePlace = 'stream',
): Promise<Locator> {
  const slide = await turnTo(page, title, place);
  await slide.locator('pre.runnable').first().click();
  await page.click('[data-testid=editor-Run]');
  const frame = page
    .locator('[data-testid=frame]')
    .filter({ hasText: `// ${title}` })
    .first();
  // Browser begins with the view that was last looked at.
  await frame.locator('[data-testid=cypherFrameSidebarVisualization]').click();
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
