import { join } from 'node:path';
import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import {
  buildDist,
  type Going,
  gainsay,
  ROOT,
  scratchEnvironment,
  start,
} from '../end-to-end/gainsay.ts';
import { testNeo4j } from '../support/test-neo4j.ts';
import { type Chromium, openChromium, type Screen } from './open-chromium.ts';

/** How long a page may take to show something: generous, as everything runs on one small machine. */
export const PATIENCE_MS = 60_000;

export interface Board {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  ask<Data>(query: string, variables?: object): Promise<Data>;
  close(): Promise<void>;
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  readonly key?: string;
}

/** The built service over the run's Neo4j, with the seeds ingested. */
export async function serveBoard({ env: given = {}, key }: Options = {}): Promise<Board> {
  const neo4j = testNeo4j();
  if (neo4j === null) throw new Error('Browser tests need Neo4j, which does not start.');
  const env = await boardEnvironment(given);
  const serving: Going = start(['serve', '--ingest', join(ROOT, 'seeds')], env);
  const [, url = ''] = await serving.until(/GraphiQL\s+(http:\S+)\/graphql/, 240_000);
  return {
    url,
    env,
    async ask<Data>(query: string, variables: object = {}): Promise<Data> {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
      if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      serving.child.kill('SIGTERM');
      await serving.ended();
    },
  };
}

/** The environment of a service of its own over the run's Neo4j. */
export async function boardEnvironment(given: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const neo4j = testNeo4j();
  return {
    ...(await scratchEnvironment()),
    NEO4J_URI: neo4j?.uri,
    NEO4J_USER: neo4j?.user,
    NEO4J_PASSWORD: neo4j?.password,
    ...given,
  };
}

export { buildDist, gainsay };

export interface Visit {
  readonly page: Page;
  /** Errors of the console, exceptions, and what the page's policy forbade. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const WIDE: Screen = { width: 1280, height: 900 };

/** A page of a fresh browser, whose complaints are kept. */
export async function visit(url: string, screen: Screen = WIDE): Promise<Visit> {
  const chromium: Chromium = await openChromium(screen);
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
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
  });
  await page.goto(url);
  return { page, complaints, close: () => chromium.close() };
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
