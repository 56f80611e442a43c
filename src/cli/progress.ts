import { readEnvironment } from '../environment.ts';

const QUIET = new Set(['silent', 'error', 'warn']);

/** A line about what is being done, on stderr; not where GAINSAY_LOG asks for less. */
export function progress(line: string): void {
  if (!QUIET.has(readEnvironment().log)) process.stderr.write(`${line}\n`);
}
