import { watch } from 'chokidar';
import { isArticleFile } from './article-files.ts';

/** Milliseconds that a file must have kept its size before it is read: what is half written is not. */
const SETTLED = 2_000;

/**
 * The article files of a folder and below: those there are, then each that comes or changes, once it is written to its
 * end. Ends when the signal fires.
 */
export async function* watchFolder(
  folder: string,
  signal: AbortSignal,
  settled = SETTLED,
): AsyncGenerator<string, void, void> {
  const found: string[] = [];
  let wake = () => {};
  const watcher = watch(folder, {
    ignored: (path, stats) =>
      stats?.isFile() === true && !isArticleFile(path.split(/[\\/]/).at(-1) ?? ''),
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.min(200, settled) },
    followSymlinks: false,
  });
  let failure: unknown = null;
  const add = (path: string) => {
    if (!found.includes(path)) found.push(path);
    wake();
  };
  watcher.on('add', add);
  watcher.on('change', add);
  watcher.on('error', (error) => {
    failure = error;
    wake();
  });
  const stop = () => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      if (failure !== null) throw failure;
      const next = found.shift();
      if (next !== undefined) yield next;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await watcher.close();
  }
}
