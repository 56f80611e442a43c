import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings, testBoard } from './board.ts';
import { visitsOf } from './visits.ts';

const board = testBoard();
const { open } = visitsOf(board);

const rows = (page: Page) => page.locator('[data-row]');
const shownId = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';

test('both sides stand beside each other with their words, votes and explanation, and nothing is complained of', async () => {
  const { contradictions } = await board.ask<{
    contradictions: {
      nodes: [
        {
          id: string;
          explanation: string;
          evidence: { quote: { exact: string }; clash: { text: string }[] }[];
        },
      ];
    };
  }>(
    '{ contradictions(first: 1) { nodes { id explanation evidence { quote { exact } clash { text } } } } }',
  );
  const [first] = contradictions.nodes;
  const { page, complaints } = await open(`/contradictions/${first.id}`);
  await page.getByText(first.explanation).waitFor();
  for (const [index, { quote, clash }] of first.evidence.entries()) {
    const side = page.locator('article.side').nth(index);
    expect(await side.locator('.said').textContent()).toBe(quote.exact);
    expect(await side.locator('mark').allTextContents()).toEqual(clash.map(({ text }) => text));
  }
  expect(await page.locator('table.votes tbody tr').count()).toBeGreaterThan(3);
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('filters and words stand in the address, narrow the list, and are taken back', async () => {
  const { page } = await open('/');
  await rows(page).first().waitFor();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Strict', { exact: true }).check();
  await page.waitForURL(/strength=STRICT/);
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.row-end')];
    return shown.length > 0 && shown.every(({ textContent }) => textContent?.includes('Strict'));
  });
  await page.getByRole('button', { name: /Strict.*remove this filter/ }).click();
  await page.waitForURL((url) => !url.search.includes('strength'));
  await page.getByRole('searchbox').fill('zzzqqq');
  await page.waitForURL(/q=zzzqqq/);
  await page.getByText('None meets these filters').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test('keys go through the list and review: a reason is asked for, and the review is stored and undone', async () => {
  const { page, complaints } = await open('/');
  await rows(page).nth(2).waitFor();
  await page.locator('#detail').waitFor();
  await page.keyboard.press('j');
  await page.waitForURL(/contradictions\/./);
  const second = shownId(page);
  await page.keyboard.press('j');
  await page.waitForURL((url) => !url.pathname.endsWith(second));
  await page.keyboard.press('k');
  await page.waitForURL((url) => url.pathname.endsWith(second));
  await page.waitForFunction(() => document.querySelector('.detail[aria-busy="false"]') !== null);

  const stored = () =>
    board.ask<{ contradiction: { status: string } }>(
      'query ($id: ID!) { contradiction(id: $id) { status } }',
      { id: second },
    );
  const before = (await stored()).contradiction.status;
  await page.keyboard.press('c');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Say why, so that others can follow it.').waitFor();
  const reason = `Both quotes are whole (${Date.now()}).`;
  await page.locator('.review textarea').fill(reason);
  await page.keyboard.press('Control+Enter');
  await page.locator('.detail .tag.confirmed').waitFor();
  await page.locator('.review li', { hasText: reason }).first().waitFor();
  expect((await stored()).contradiction.status).toBe('CONFIRMED');

  await page.locator('.review textarea').waitFor({ state: 'detached' });
  await page.locator('h2#detail').click();
  await page.keyboard.press('u');
  await page.locator('.review textarea').fill(`Undone: ${reason}`);
  await page.keyboard.press('Control+Enter');
  await page.locator('.review li', { hasText: `Undone: ${reason}` }).waitFor();
  expect((await stored()).contradiction.status).toBe(before);
  expect(complaints).toEqual([]);
});

test('retyping changes what it is held to be, and a review of somebody else in between is told, not overwritten', async () => {
  const { contradictions } = await board.ask<{ contradictions: { nodes: { id: string }[] } }>(
    '{ contradictions(first: 1, orderBy: { field: SCORE, direction: ASC }) { nodes { id } } }',
  );
  const id = contradictions.nodes[0]?.id ?? '';
  const review = (reason: string) =>
    board.ask(
      'mutation ($input: ConfirmContradictionInput!) { confirmContradiction(input: $input) { __typename } }',
      {
        input: { contradiction: id, reason },
      },
    );
  await review('First.');
  const { page } = await open(`/contradictions/${id}`);
  await page.locator('.detail .tag.confirmed').waitFor();
  // Somebody else is quicker: between what was seen, which is on its way, and its arrival.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('mutation RetypeContradiction')) {
      await review('Second, by somebody else.');
    }
    await route.continue();
  });
  await page.keyboard.press('t');
  await page.locator('.retype select').first().selectOption('UPDATE');
  await page.getByLabel(/^Why/).fill('The later one tells how it went on.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Not saved\./).waitFor();
  await page.unroute('**/graphql');
  await page.reload();
  await page.locator('.detail .tag.confirmed').waitFor();
  await page.keyboard.press('t');
  await page.locator('.retype select').first().selectOption('UPDATE');
  await page.getByLabel(/^Why/).fill('The later one tells how it went on.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.detail .tag.retyped').waitFor();
  await page.locator('.detail .tag.kind', { hasText: 'Update' }).waitFor();
});

test('r rejects, Escape takes a begun review back, and what is rejected is told in the list', async () => {
  const { contradictions } = await board.ask<{ contradictions: { nodes: { id: string }[] } }>(
    '{ contradictions(last: 2, filter: { statuses: [SUGGESTED] }) { nodes { id } } }',
  );
  const id = contradictions.nodes[0]?.id ?? '';
  const { page, complaints } = await open(`/contradictions/${id}?status=SUGGESTED`);
  await page.locator('.side blockquote').nth(1).waitFor();
  await page.keyboard.press('r');
  await page.locator('.review textarea').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.review textarea').waitFor({ state: 'detached' });
  await page.keyboard.press('r');
  await page.locator('.review textarea').fill('They speak of different days.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.detail .tag.rejected').waitFor();
  // It shows at once; stored it is when it stands among the reviews.
  await page.locator('.review li', { hasText: 'They speak of different days.' }).waitFor();
  const { contradiction } = await board.ask<{ contradiction: { status: string } }>(
    'query ($id: ID!) { contradiction(id: $id) { status } }',
    { id },
  );
  expect(contradiction.status).toBe('REJECTED');
  expect(complaints).toEqual([]);
});

test('new ones are counted without moving the list, and shown when asked for', async () => {
  const { page } = await open('/');
  await rows(page).first().waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  const place = await rows(page).first().boundingBox();
  await board.ask(
    'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename } }',
    {
      input: {
        title: 'Port stays closed',
        publishedAt: '2025-11-02',
        text: `Report ${Date.now()}. The harbour of Varna reopened on Monday, mayor Petra Ilieva said. The harbour of Varna did not reopen on Monday, port director Oleg Danov said. Ilieva said 40 ships had left the port. Danov said no ships had left the port.`,
      },
    },
  );
  await page.getByRole('button', { name: /\d+ new — show/ }).waitFor();
  expect(await rows(page).first().boundingBox()).toEqual(place);
  await page.getByRole('button', { name: /\d+ new — show/ }).click();
  await page.getByRole('button', { name: /\d+ new — show/ }).waitFor({ state: 'detached' });
  await page.getByRole('searchbox').fill('harbour');
  await page.waitForURL(/q=harbour/);
  await page.getByText('Petra Ilieva').first().waitFor();
});

test('the keys are told in a dialog that gives the focus back', async () => {
  const { page } = await open('/', { width: 1280, height: 900, colorScheme: 'dark' });
  await rows(page).first().waitFor();
  await rows(page).first().focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row') !== null)).toBe(
    true,
  );
});
