import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@jest/globals';
import { chromium } from 'playwright-core';
import { CHROMIUM, hasChromium } from '../browser/open-chromium.ts';

if (!hasChromium()) {
  if (process.env.CI === 'true') throw new Error('There is no Chromium to look at reports with.');
  process.stderr.write('\n*** REPORTS ARE NOT RENDERED: there is no Chromium.\n\n');
}

/**
 * Opens a page in Chromium as a phone has it: nothing of it runs (hostile text of the tests sets `window.hit`), it asks for nothing, its
 * policy has nothing to stop, it fits the screen, and prints.
 */
export async function rendersQuietly(page: string): Promise<void> {
  if (!hasChromium()) return;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args, timeout: 120_000 });
  try {
    const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const seen: string[] = [];
    const refused: string[] = [];
    tab.on('request', (request) => seen.push(request.url()));
    tab.on('console', (message) => refused.push(message.text()));
    tab.on('dialog', () => seen.push('a dialog'));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await tab.goto(address, { timeout: 120_000 });
    for (const each of await tab.locator('figure').all()) await each.hover();
    expect(await tab.evaluate('window.hit')).toBeUndefined();
    expect(seen.filter((url) => url !== address && !url.endsWith('favicon.ico'))).toEqual([]);
    expect(refused.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
      true,
    );
    const mark = 'getComputedStyle(document.querySelector("mark")).textDecorationLine';
    expect(await tab.evaluate(mark)).toBe('underline');
    expect((await tab.pdf()).length).toBeGreaterThan(1_000);
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
