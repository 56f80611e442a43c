import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { testNeo4j } from '../support/test-neo4j.ts';

export const ROOT = join(__dirname, '..', '..');
export const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
/** Less than jest's own limit, so that what was said is told. */
const GIVE_UP_AFTER_MS = 5 * 60_000;

/** Builds dist/, which these tests run as users do; GAINSAY_BUILT=1 says that it has just been built. */
export async function buildDist(): Promise<void> {
  if (process.env.GAINSAY_BUILT === '1') return;
  await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: ROOT });
}

/** For a JVM that lives for a minute or two, in which its optimising compiler would cost more than it gives: less than 0.6 of the work. */
export const SHORT_LIVED_JVM = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** A data folder of its own, with ports of its own, so that nothing meets the developer's service. */
export async function scratchEnvironment(): Promise<NodeJS.ProcessEnv> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    GAINSAY_DATA: await mkdtemp(join(tmpdir(), 'gainsay-e2e-')),
    GAINSAY_PORT: '0',
    GAINSAY_BOLT_PORT: '0',
    GAINSAY_BROWSER_PORT: '0',
    GAINSAY_HEAP: '512m',
    JAVA_TOOL_OPTIONS: SHORT_LIVED_JVM,
    NO_COLOR: '1',
  };
  delete environment.NEO4J_URI;
  return environment;
}

/** The environment of a program that uses the run's Neo4j, with a data folder of its own. */
export function environmentOnTestNeo4j(
  data: string,
  settings: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv {
  const { uri, user, password } = testNeo4j() ?? { uri: '', user: '', password: '' };
  return {
    ...process.env,
    GAINSAY_DATA: data,
    ...settings,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NO_COLOR: '1',
  };
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the built binary to its end. */
export async function gainsay(
  args: readonly string[],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string;
    readonly cwd?: string;
  } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: options.env ?? { ...process.env, NO_COLOR: '1' },
    cwd: options.cwd ?? tmpdir(),
  });
  child.stdin.end(options.input ?? '');
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const code = child.exitCode ?? (await new Promise<number>((done) => child.once('close', done)));
  return { code: code ?? -1, stdout, stderr };
}

/** One process of the built program that runs many commands, as starting it takes longer than most of them. */
export interface Session {
  /** Runs a command after those asked before; it reads no stdin. */
  run(args: readonly string[]): Promise<Ran>;
  /** Waits until the process has ended by itself. @throws Error where it ended badly, or wrote what no command wrote */
  close(): Promise<void>;
}

export function openSession(env: NodeJS.ProcessEnv): Session {
  const child = spawn(process.execPath, [join(__dirname, 'session.mjs')], { env, cwd: tmpdir() });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const complaints = textOf(child.stderr);
  const closed = new Promise<number | null>((done) => child.once('close', done));
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(args) {
      const asked = last.then(async (): Promise<Ran> => {
        child.stdin.write(`${JSON.stringify(args)}\n`);
        const { value, done } = await answers.next();
        if (done) throw new Error(`It ended at ${args.join(' ')}: ${await complaints}`);
        return JSON.parse(value);
      });
      last = asked.catch(() => undefined);
      return asked;
    },
    async close() {
      child.stdin.end();
      const [code, said] = [await closed, await complaints];
      if (code !== 0 || said !== '') throw new Error(`It ended with ${code}: ${said}`);
    },
  };
}

/** A command that goes on: what it has said so far, and a wait for words in it. */
export interface Going {
  readonly child: ChildProcess;
  said(): string;
  until(words: RegExp, milliseconds?: number): Promise<RegExpExecArray>;
  ended(): Promise<number | null>;
}

export function start(args: readonly string[], env: NodeJS.ProcessEnv): Going {
  const child = spawn(process.execPath, [MAIN, ...args], { env, cwd: tmpdir() });
  let text = '';
  const closed = new Promise<number | null>((done) => child.once('close', done));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  return {
    child,
    said: () => text,
    async until(words, milliseconds = GIVE_UP_AFTER_MS) {
      const deadline = Date.now() + milliseconds;
      for (;;) {
        const found = words.exec(text);
        if (found) return found;
        if (Date.now() > deadline) throw new Error(`${words} was not said in time:\n${text}`);
        if (child.exitCode !== null) throw new Error(`It ended (${child.exitCode}):\n${text}`);
        await new Promise((next) => setTimeout(next, 20));
      }
    },
    ended: () => closed,
  };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const part of stream.setEncoding('utf8')) text += part;
  return text;
}

/** Process ids whose command line holds the words: the JVM of a data folder names that folder. */
export async function processesWith(words: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(words) && line.includes('java'))
    .map((line) => line.trim().split(/\s+/, 1)[0] ?? '');
}
