import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ROOT } from '../end-to-end/gainsay.ts';
import { overflow, seriousFindings, testBoard } from './board.ts';
import { visitsOf } from './visits.ts';

const board = testBoard();
const { open } = visitsOf(board);

/** Presses Tab until what has the focus meets a selector; how often, and what had no outline on the way. */
async function tabTo(page: Page, selector: string): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const { isThere, name, isSeen } = await page.evaluate((wanted) => {
      const at = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return {
        isThere: at.matches(wanted),
        name: at.outerHTML.slice(0, 120),
        // The page itself, before anything in it has the focus, needs no outline.
        isSeen: at === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px'),
      };
    }, selector);
    if (!isSeen) unseen.push(name);
    if (isThere) return unseen;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

test('by keyboard alone: past the frame, through a filter, to a disagreement, its article and back, the focus always in sight', async () => {
  const { page, complaints } = await open('/');
  await page.locator('[data-row]').first().waitFor();
  expect(await tabTo(page, 'a.skip')).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await tabTo(page, '.filters-button')).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await tabTo(page, 'input[type=checkbox]')).toEqual([]);
  await page.keyboard.press('Space');
  await page.waitForURL(/kind=CONTRADICTION/);
  expect(await tabTo(page, '[data-row]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/contradictions\/.+kind=CONTRADICTION/);
  expect(await tabTo(page, '.side .facts a[href^="/articles/"]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/articles\/.+claim=/);
  await page.locator('.beside blockquote').first().waitFor();
  await page.goBack();
  await page.locator('.side blockquote').first().waitFor();
  expect(complaints).toEqual([]);
});

test('an order is chosen, stands in the address, and the list keeps it', async () => {
  const { page } = await open('/');
  await page.locator('[data-row]').first().waitFor();
  await page.getByLabel('Sort by').selectOption('PUBLISHED_AT');
  await page.waitForURL(/sort=PUBLISHED_AT/);
  await page.locator('.list-pane[aria-busy="false"]').waitFor();
  const days = async () =>
    (await page.locator('.row-score').allTextContents()).map((text) =>
      Date.parse(`${text.split(' · ')[0]} UTC`),
    );
  const newestFirst = await days();
  expect(newestFirst.length).toBeGreaterThan(3);
  expect(newestFirst).toEqual(newestFirst.toSorted((a, b) => b - a));
  await page.getByRole('button', { name: /Order/ }).click();
  await page.waitForURL(/dir=ASC/);
  await page.locator('.list-pane[aria-busy="false"]').waitFor();
  const oldestFirst = await days();
  expect(oldestFirst).toEqual(oldestFirst.toSorted((a, b) => a - b));
});

test('at 400 px the list and one disagreement take turns, and a review fits', async () => {
  const { page, complaints } = await open('/', { width: 400, height: 800 });
  await page.locator('[data-row]').first().click();
  await page.waitForURL(/contradictions\/./);
  await page.locator('.side blockquote').nth(1).waitFor();
  await page.getByRole('button', { name: /^Retype/ }).click();
  await page.locator('.retype select').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: /All of them/ }).click();
  await page.locator('[data-row]').first().waitFor();
  expect(complaints).toEqual([]);
});

test('where the service does not answer, that is said, and asking again brings the list', async () => {
  const { page } = await open('/help');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: 'Contradictions' }).click();
  await page.getByRole('heading', { name: 'No answer' }).first().waitFor();
  await page.getByText('The service cannot be reached').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.locator('[data-row]').first().waitFor();
});

test('an empty graph says what to do', async () => {
  const { page } = await open('/help');
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('query Contradictions(')) return route.continue();
    const pageInfo = { hasNextPage: false, endCursor: null };
    return route.fulfill({ json: { data: { contradictions: { nodes: [], pageInfo } } } });
  });
  await page.getByRole('link', { name: 'Contradictions' }).click();
  await page.getByRole('heading', { name: 'No disagreements yet' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Add an article' }).click();
  await page.getByLabel(/paste it/).waitFor();
});

test.each([
  ['no such disagreement', '/contradictions/none', 'There is no such disagreement'],
  ['no such article', '/articles/none', 'There is no such article'],
  ['no such actor', '/actors/none', 'There is no such actor'],
  ['no such event', '/events/none', 'There is no such event'],
  ['no graph', '/graph/none', 'There is no such disagreement'],
  ['no job', '/add/none', 'There is no such job any more'],
])('%s is said at its address', async (_what, path, says) => {
  const { page } = await open(path);
  await page.getByRole('heading', { name: says }).waitFor();
});

test('colours are as the system has them until others are chosen, and those are kept', async () => {
  const { page } = await open('/help', { width: 1280, height: 900, colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: /^Colours/ }).click();
  expect(await background()).not.toBe(dark);
  await page.reload();
  await page.getByRole('heading', { name: 'Help' }).waitFor();
  expect(await background()).not.toBe(dark);
});

test('what is loaded before the graph is asked for is small, and the graph comes when asked for', async () => {
  const folder = join(ROOT, 'dist', 'web', 'assets');
  const isGraph = (name: string) => name.startsWith('graph-view');
  const sizes = readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name) && !isGraph(name))
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  expect(sizes.length).toBeGreaterThan(5);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  process.stderr.write(`The board without its graph view: ${kilobytes.toFixed(1)} kB gzipped.\n`);
  expect(kilobytes).toBeLessThan(350);

  const { page } = await open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('.side blockquote').first().waitFor();
  expect(asked.filter((path) => path.includes('graph-view'))).toEqual([]);
  await page.getByRole('link', { name: 'Graph around it' }).click();
  await page.locator('.canvas canvas').first().waitFor();
  expect(asked.filter((path) => path.includes('graph-view'))).not.toEqual([]);
});
