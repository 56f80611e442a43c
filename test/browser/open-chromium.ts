import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

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

let running: Promise<Browser> | null = null;

/** Pages of a profile of their own in the process's one headless Chromium; closing forgets the profile. */
export async function openChromium({
  width,
  height,
  scale = 1,
  colorScheme = 'light',
}: Screen): Promise<Chromium> {
  running ??= chromium.launch({ executablePath: CHROMIUM, headless: true, args: SWITCHES });
  const context = await (await running).newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  return { context, close: () => context.close() };
}

/** Ends the Chromium, where one was opened. */
export async function quitChromium(): Promise<void> {
  const open = running;
  running = null;
  await (await open)?.close();
}
