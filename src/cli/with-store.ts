import { type Environment, readEnvironment } from '../environment.ts';
import { openStore, type Store } from '../store.ts';
import { progress } from './progress.ts';

/** Runs some work on the graph, started or joined, and lets go of it. */
export async function withStore<Result>(
  command: string,
  work: (store: Store, environment: Environment) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment();
  const store = await openStore({
    environment,
    command: `gainsay ${command}`,
    whenHeld: 'attach',
    onProgress: progress,
  });
  try {
    return await work(store, environment);
  } finally {
    await store.close();
  }
}
