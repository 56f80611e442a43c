import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  choose,
  drawnIn,
  type Explored,
  openNeo4jBrowser,
  type as run,
  runSaved,
  turnTo,
} from './neo4j-browser.ts';
import { quitChromium } from './open-chromium.ts';
import { testService } from './service.ts';

const FILL = {
  claim: '#fef3c7',
  actor: '#1d4ed8',
  contradiction: '#b91c1c',
  event: '#15803d',
  article: '#e0e7ff',
  outlet: '#4338ca',
};

let explored: Explored;

beforeAll(async () => {
  const { browserUrl: url, password } = testService();
  explored = await openNeo4jBrowser({ url, password, screen: { width: 1440, height: 1000 } });
});

afterAll(() => quitChromium());

test('after log-in stand the guide and the style, and nothing went wrong', async () => {
  const { page } = explored;
  expect(await page.locator('.slide h3').first().textContent()).toBe('Who contradicts whom');
  await page.getByText('1 / 12').waitFor();
  expect(
    await page.locator('[data-testid=frame]').filter({ hasText: ':style' }).first().innerText(),
  ).toContain('node.Contradiction');
  expect(
    await page
      .locator('[data-testid=frame]')
      .filter({ hasText: /ERROR|Could not|not allowed/ })
      .count(),
  ).toBe(0);
});

test('one click chooses who and what is asked of', async () => {
  const { page } = explored;
  await choose(page);
  const shown = await page.locator('[data-testid=frame]').first().innerText();
  expect(shown).toContain('"actor": "Donald Trump"');
  expect(shown).toContain('"event": "Trump–Putin meeting, Budapest"');
});

test.each([
  ['Most contested events', ['event', 'contradiction', 'claim'], /^Trump–Putin/, 'one side'],
  ['Who contradicts whom about an event', ['claim', 'actor'], /^Donald Trump$/, 'contradiction'],
  ['Who contradicts an actor', ['claim', 'actor'], /^White House$/, 'contradiction'],
  [
    'From a contradiction down to the characters',
    ['contradiction', 'claim', 'article', 'outlet', 'actor'],
    /^seed-outlet/,
    'said by',
  ],
  ['The ledger of an actor', ['claim', 'actor', 'event'], /^Donald Trump$/, 'said by'],
  ['Who went back on their own words', ['claim', 'actor'], /frustrations/, 'contradiction'],
  ['Where one side is not of one mind', ['claim', 'actor'], /^White House$/, 'speaks for'],
  [
    'Outlets that tell an event differently',
    ['claim', 'article', 'outlet'],
    /^seed-outlet-b$/,
    'by',
  ],
  ['Claims nobody disputes', ['claim', 'event'], /^Trump–Putin/, 'about'],
  ['What is still to be reviewed', ['contradiction', 'claim', 'actor'], /↔/, 'one side'],
] as const)('%s: a click and a run draw it', async (title, kinds, caption, edge) => {
  const { nodes, edges } = await drawnIn(await runSaved(explored.page, title));
  const fills = new Set(nodes.map(({ fill }) => fill));
  for (const kind of kinds)
    expect({ kind, drawn: fills.has(FILL[kind]) }).toEqual({ kind, drawn: true });
  expect(nodes.map((node) => node.caption).filter((text) => caption.test(text))).not.toEqual([]);
  expect(edges.join(' ')).toContain(edge);
  // No id, no program's word: each circle says something a reader knows.
  for (const { caption: text } of nodes) expect(text).toMatch(/^(?!gainsay|[0-9a-f-]{30}).+/);
});

test('the table has the characters of both sides', async () => {
  const frame = await runSaved(explored.page, 'From a contradiction down to the characters');
  await frame.locator('[data-testid=cypherFrameSidebarTable]').click();
  const table = frame.locator('[data-testid=frame-loaded-contents]');
  await table.getByText('characters').first().waitFor();
  expect(await table.innerText()).toMatch(/seed-outlet|Trump-Putin summit/);
});

test('what would write is refused', async () => {
  await run(explored.page, 'CREATE (n:Scratch) RETURN n');
  await explored.page
    .getByText(/Writing in read access mode not allowed/)
    .first()
    .waitFor();
});

test('the guide also stands at the left', async () => {
  const { page } = explored;
  await turnTo(page, 'Who contradicts whom');
  await page.locator('[data-exec^="guide "]').first().click();
  await page.locator('[data-testid=guidesDrawer] h3').getByText('Who contradicts whom').waitFor();
  const frame = await runSaved(page, 'Who contradicts whom about an event', 'left');
  expect((await drawnIn(frame)).edges.join(' ')).toContain('contradiction');
});
