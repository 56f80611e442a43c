import { Presets, SingleBar } from 'cli-progress';

export interface StepBar {
  /** So many are done in all. */
  at(done: number): void;
  stop(): void;
}

/** A bar on stderr that shows how much of `total` is done; nothing where stderr is no terminal. */
export function stepBar(what: string, total: number): StepBar {
  if (!process.stderr.isTTY || total === 0) return { at: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: ` ${what} {bar} {percentage} % · {eta_formatted} left`,
      stream: process.stderr,
      fps: 5,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { at: (done) => bar.update(Math.min(done, total)), stop: () => bar.stop() };
}
