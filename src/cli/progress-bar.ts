import { Presets, SingleBar } from 'cli-progress';
import { progress } from './progress.ts';

export interface Bar {
  /** One more is done; `line` says what became of it. */
  step(line: string): void;
  stop(): void;
}

/** Progress over `total` things on stderr: a bar with the lines above it on a terminal, the lines alone elsewhere. */
export function progressBar(total: number): Bar {
  if (!process.stderr.isTTY || total < 2) return { step: progress, stop: () => undefined };
  const bar = new SingleBar(
    { format: ' {bar} {value}/{total} · {eta_formatted} left', stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step(line) {
      process.stderr.write('\r\u001b[K'); // the line goes where the bar stands, which is drawn again below it
      progress(line);
      bar.increment();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
