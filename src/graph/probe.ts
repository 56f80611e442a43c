import { openGraph } from './runner.ts';

/**
 * Logs in and runs one trivial query; the ready check of the embedded server.
 * @throws StoreUnavailableError, StoreRefusedError
 */
export async function probeGraph(connection: {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}): Promise<void> {
  const graph = await openGraph(connection);
  await graph.close();
}
