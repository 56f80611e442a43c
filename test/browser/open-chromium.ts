import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where Chromium is: CHROMIUM, else where Debian puts it. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const HOW_TO_GET_CHROMIUM =
  'apt-get install chromium (Debian), or set CHROMIUM to the path of a Chromium or Chrome.';

export const hasChromium = () => existsSync(CHROMIUM);

/** It asks nobody for anything, and has neither a sandbox (we may run as root) nor a graphics card. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Chromium {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Device pixels for a CSS pixel; 1 unless told. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A headless Chromium with a profile of its own, which is deleted with it. */
export async function openChromium({
  width,
  height,
  scale = 1,
  colorScheme = 'light',
}: Screen): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'gainsay-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: SWITCHES,
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
