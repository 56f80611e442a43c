import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { SetupError } from '../errors.ts';
import { spawnSupervised } from './supervise.ts';

const TAIL = 40;

/** @throws SetupError in one line where Maven is missing */
export async function requireMaven(): Promise<void> {
  try {
    await promisify(execFile)('mvn', ['-version']);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new SetupError(
      missing
        ? 'Maven is missing: it fetches Neo4j once; install it (Debian and Ubuntu: sudo apt-get install maven; macOS: brew install maven) or set NEO4J_URI to use a Neo4j of your own.'
        : 'Maven is found but `mvn -version` fails: run it to see why (often JAVA_HOME points nowhere), or set NEO4J_URI to use a Neo4j of your own.',
      { cause },
    );
  }
}

export interface CopyDependencies {
  /** Folder that holds the pom.xml; Maven runs in it. */
  readonly project: string;
  readonly into: string;
  readonly onJar: (jars: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies every jar that the pom needs; Maven inherits our environment, so MAVEN_OPTS and settings.xml hold.
 * @throws SetupError with Maven's own first complaint
 */
export async function copyDependencies(options: CopyDependencies): Promise<void> {
  const { project, into, onJar, signal } = options;
  const child = spawnSupervised(
    [
      'mvn',
      '-B',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      '-Dstyle.color=never',
      `-DoutputDirectory=${into}`,
    ],
    { cwd: project, output: 'pipe' },
  );
  const abort = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', abort, { once: true });
  const lines: string[] = [];
  let jars = 0;
  const take = (line: string) => {
    lines.push(line);
    if (/^\[INFO\] Copying \S+\.jar |^\[INFO\] Downloaded from .*\.jar /.test(line)) onJar(++jars);
  };
  for (const input of [child.stdout, child.stderr]) {
    if (input !== null) createInterface({ input }).on('line', take);
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (code !== 0) throw mavenFailed(lines);
}

/** The error for a failed Maven run, from what it printed. */
export function mavenFailed(lines: readonly string[]): SetupError {
  const complaint =
    lines.find((line) => line.startsWith('[ERROR]'))?.replace(/^\[ERROR\]\s*/, '') ??
    lines.at(-1) ??
    'it printed nothing';
  const all = lines.join('\n');
  const advice = /No space left on device/i.test(all)
    ? 'The disk is full: free at least 400 MB, or set XDG_CACHE_HOME to a folder elsewhere.'
    : /Could not transfer|Unknown host|UnknownHost|timed out|Connection refused|offline mode/i.test(
          all,
        )
      ? 'Check the way to Maven Central (proxies and mirrors are set in ~/.m2/settings.xml or MAVEN_OPTS), then try again.'
      : 'Try again, or set NEO4J_URI to use a Neo4j of your own.';
  return new SetupError(`Maven could not fetch Neo4j: ${complaint.slice(0, 400)}. ${advice}`, {
    details: { output: lines.slice(-TAIL) },
  });
}
