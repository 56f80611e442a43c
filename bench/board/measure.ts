import type { Page } from 'playwright-core';
import { openChromium } from '../../test/browser/open-chromium.ts';
import { DEEDS } from './deeds.ts';
import { watchFirstPaint } from './in-page.ts';

/** A service with the board, and how many contradictions it holds. */
export interface Board {
  readonly url: string;
  readonly contradictions: number;
}

/** What was measured on both, in milliseconds unless its name says otherwise. */
export interface Row {
  readonly name: string;
  /** Whether the large graph has to keep up with the small one here. */
  readonly isGoal: boolean;
  /** One number a round. */
  readonly small: readonly number[];
  readonly large: readonly number[];
}

export interface MeasureOptions {
  readonly small: Board;
  readonly large: Board;
  readonly rounds: number;
  readonly onProgress: (line: string) => void;
}

/** Numbers by what they measure; those whose name begins with * are told, but no goal. */
export type Sample = Readonly<Record<string, number>>;

const SCREEN = { width: 1280, height: 900 } as const;

/** Measures both in turn, one after the other in every round, so that what else the machine does meets both alike. */
export async function measure(options: MeasureOptions): Promise<readonly Row[]> {
  const { small, large, rounds, onProgress } = options;
  const taken = { small: [] as Sample[], large: [] as Sample[] };
  await once(small);
  await once(large);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const);
    for (const side of order) taken[side].push(await once(options[side]));
    onProgress(`round ${round + 1} of ${rounds}`);
  }
  const names = Object.keys(taken.small[0] ?? {});
  return names.map((name) => ({
    name: name.replace(/^\*/, ''),
    isGoal: !name.startsWith('*'),
    small: taken.small.map((sample) => sample[name] ?? Number.NaN),
    large: taken.large.map((sample) => sample[name] ?? Number.NaN),
  }));
}

/** One visit for each thing that is done, in a fresh profile: nothing is cached. */
async function once({ url }: Board): Promise<Sample> {
  const sample: Record<string, number> = {};
  for (const deed of DEEDS) {
    const { context, close } = await openChromium(SCREEN);
    try {
      const page: Page = await context.newPage();
      // tsx names functions by a helper, which the page has not.
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.addInitScript(watchFirstPaint);
      await page.goto(url);
      await page.locator('.side blockquote').nth(1).waitFor();
      Object.assign(sample, await deed(page));
    } finally {
      await close();
    }
  }
  return sample;
}
