import type { Page } from 'playwright-core';
import { scrollTo, timeToList } from './in-page.ts';
import type { Sample } from './measure.ts';

/** How far both lists are scrolled: nearly as far as the small one goes. */
const ROWS = 80;
/** What is chosen, by a click where it has a box, else by its address. */
const FILTERS = [
  ['strength', { check: 'Strict' }],
  ['scope', { check: 'Self-reversal' }],
  ['type', { check: 'Negation' }],
  ['kind', { check: 'Update' }],
  ['review, none of which there are', { check: 'Confirmed' }],
  ['score at least 0.9', { search: 'min=0.9' }],
  ['published in a quarter', { search: 'from=2025-01-01&to=2025-03-31' }],
  // All that is chosen is found in both graphs, so that lists of like length are compared.
  ['strict disputes, no updates', { search: 'strength=STRICT&scope=DISPUTE&kind=CONTRADICTION' }],
  ['sort by publication', { search: 'sort=PUBLISHED_AT' }],
  ['sort by finding, oldest first', { search: 'sort=CREATED_AT&dir=ASC' }],
] as const;

/** Numbers of one visit; the page shows the list and its first contradiction. */
export const DEEDS: readonly ((page: Page) => Promise<Sample>)[] = [
  async (page) => {
    await page.waitForFunction(
      () => ['rows', 'sides', 'count'].every((name) => Number.isFinite(window.painted?.[name])),
      null,
      { timeout: 60_000 },
    );
    const painted = await page.evaluate(() => window.painted ?? {});
    return {
      'first paint: the list': painted.rows ?? Number.NaN,
      'first paint: both sides of the first': painted.sides ?? Number.NaN,
      '*first paint: how many there are': painted.count ?? Number.NaN,
    };
  },
  ...FILTERS.map(([name, change]) => async (page: Page) => ({
    [`filter: ${name}`]: await page.evaluate(timeToList, change),
  })),
  async (page) => {
    const name = await page.locator('.row-side strong').first().textContent();
    const search = `actor=${encodeURIComponent(name ?? '')}`;
    return { 'filter: an actor': await page.evaluate(timeToList, { search }) };
  },
  async (page) => {
    const said = (await page.locator('.side .said').first().textContent()) ?? '';
    const word = said.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';
    const search = `q=${encodeURIComponent(word)}`;
    return { 'filter: a word': await page.evaluate(timeToList, { search }) };
  },
  async (page) => {
    const outlet = (await page.locator('.side header p bdi').first().textContent()) ?? '';
    const search = `outlet=${encodeURIComponent(outlet)}`;
    return { 'filter: an outlet': await page.evaluate(timeToList, { search }) };
  },
  async (page) => {
    const { total, waited, frames, longTasks } = await page.evaluate(scrollTo, ROWS);
    const at = (share: number) => frames[Math.floor(frames.length * share)] ?? Number.NaN;
    return {
      [`scroll: down ${ROWS} rows`]: total,
      '*scroll: of that, waiting for rows': waited,
      'scroll: median frame': at(0.5),
      'scroll: 95th percentile of frames': at(0.95),
      '*scroll: long tasks (over 50 ms), sum': longTasks.reduce((sum, each) => sum + each, 0),
    };
  },
  async (page) => {
    const first = new URL(page.url()).pathname;
    // The next one is read beforehand.
    await page.waitForTimeout(500);
    const before = performance.now();
    await page.keyboard.press('j');
    await page.waitForFunction(
      (path) => location.pathname !== path && document.querySelector('.detail[aria-busy="false"]'),
      first,
      { polling: 'raf' },
    );
    return { 'key j: the next one': performance.now() - before };
  },
];
