import { SetupError } from '../errors.ts';

/**
 * Runs work that ends early, in good order, when SIGINT or SIGTERM comes; a second signal ends the process at once.
 * @throws SetupError saying so where it was interrupted
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = new AbortController();
  const onSignal = (name: NodeJS.Signals) => {
    if (interrupt.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
    process.stderr.write(`\ngainsay: ${name}, stopping (once more to stop at once) …\n`);
    interrupt.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await work(interrupt.signal);
  } catch (cause) {
    if (!interrupt.signal.aborted) throw cause;
    throw new SetupError(
      'Interrupted. What was stored stays; run the same command again to go on.',
      {
        cause,
      },
    );
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
