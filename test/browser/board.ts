import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { gainsay, scratchEnvironment, start } from '../end-to-end/gainsay.ts';
import { openChromium, type Screen } from './open-chromium.ts';
import { testService } from './service.ts';

/** How long a page may take to show something: generous, as everything runs on one small machine. */
export const PATIENCE_MS = 180_000;

export interface Board {
  readonly url: string;
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

/** The run's service, and what its API says. */
export function testBoard(): Board {
  const { url } = testService();
  return {
    url,
    async ask<Data>(query: string, variables: object = {}): Promise<Data> {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
      if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

export interface Guarded {
  readonly url: string;
  /** Secret of a key that may only read. */
  readonly key: string;
  close(): Promise<void>;
}

/** Another service over the same graph, which asks who asks and serves stored queries alone. */
export async function serveGuarded(): Promise<Guarded> {
  const { boltUri, password } = testService();
  const env = {
    ...(await scratchEnvironment()),
    NEO4J_URI: boltUri,
    NEO4J_USER: 'neo4j',
    NEO4J_PASSWORD: password,
    GAINSAY_AUTH: 'required',
    GAINSAY_ONLY_PERSISTED: '1',
  };
  const made = await gainsay(['keys', 'create', '--name', 'reader', '--role', 'reader'], { env });
  const serving = start(['serve'], env);
  const [, url = ''] = await serving.until(/GraphiQL\s+(http:\S+)\/graphql/);
  return {
    url,
    key: made.stdout.trim(),
    async close() {
      serving.child.kill('SIGTERM');
      await serving.ended();
    },
  };
}

/** An entry of the browser's layout-shift observer. */
interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

declare global {
  interface Window {
    shifted?: number;
  }
}

export interface Visit {
  readonly page: Page;
  /** Errors of the console, exceptions, and what the page's policy forbade. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const WIDE: Screen = { width: 1280, height: 900 };

/** A page of a fresh profile, whose complaints are kept. */
export async function visit(url: string, screen: Screen = WIDE): Promise<Visit> {
  const { context, close } = await openChromium(screen);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`CSP: ${violatedDirective} ${blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        if (!entry.hadRecentInput) window.shifted = (window.shifted ?? 0) + entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  return { page, complaints, close };
}

/** What axe-core finds that is serious or critical, as "rule: element". */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const { violations } = await (globalThis as any).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      );
  });
}

/** How many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** How far a page has jumped by itself so far (Cumulative Layout Shift); up to 0.1 counts as good on the web. */
export const jumps = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifted ?? 0)));
      }),
  );
