import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SearchText } from './questions.ts';

/** What a server process is told. */
export interface ServerTask {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly texts: readonly SearchText[];
}

/** The task lies in a file, since its vectors are too large for an argument. */
export const readTask = (): ServerTask =>
  JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ServerTask;

/** What a server process tells when asked. */
export interface Tally {
  /** Cypher queries sent so far. */
  readonly runs: number;
  readonly rssMb: number;
  /** Milliseconds of processor time that the process has taken so far, on all threads. */
  readonly cpuMs: number;
}

/** Counts every query that a driver of this process sends; `driverFrom` is a file whose imports find that driver. */
export function countRuns(driverFrom: string): () => number {
  let runs = 0;
  const fromHere = createRequire(driverFrom);
  const fromDriver = createRequire(fromHere.resolve('neo4j-driver'));
  const core = fromDriver('neo4j-driver-core') as Record<string, { prototype: Runs }>;
  for (const name of ['Session', 'Transaction']) {
    const prototype = core[name]?.prototype;
    if (prototype === undefined) throw new Error(`neo4j-driver-core has no ${name}.`);
    const { run } = prototype;
    prototype.run = function counted(...given) {
      runs += 1;
      return run.apply(this, given);
    };
  }
  return () => runs;
}

interface Runs {
  run: (...given: unknown[]) => unknown;
}

/** Says where the server listens, and answers the bench's questions about it. */
export function report(url: string, runs: () => number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      runs: runs(),
      rssMb: process.memoryUsage.rss() / 1e6,
      cpuMs: (user + system) / 1000,
    } satisfies Tally);
  });
  // An exit of its own, so that a profile that was asked for is written.
  process.on('SIGTERM', () => process.exit(0));
  process.send?.({ url });
}
