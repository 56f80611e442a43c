import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type Environment, readEnvironment } from '../environment.ts';
import { InputError, SetupError } from '../errors.ts';
import { probeGraph } from '../graph/probe.ts';
import { startDetached } from '../neo4j/detached.ts';
import { openEmbedded } from '../neo4j/embedded.ts';
import { type Neo4jStatus, neo4jStatus } from '../neo4j/status.ts';
import { stopNeo4j } from '../neo4j/stop.ts';
import { EXIT } from './exit-codes.ts';

interface Flags {
  readonly json?: boolean;
  readonly foreground?: boolean;
  readonly readOnly?: boolean;
  readonly showPassword?: boolean;
}

/** `gainsay neo4j`: the embedded server by itself, to be shared by other commands and kept between them. */
export function neo4jCommand(): Command {
  const command = new Command('neo4j')
    .description('start, stop and look at the embedded Neo4j of the data folder')
    .addHelpText(
      'after',
      `
A server started here is used by serve, ingest and trace instead of one of their own.
Ports: GAINSAY_BOLT_PORT, GAINSAY_BROWSER_PORT; memory: GAINSAY_HEAP; data: GAINSAY_DATA (./.gainsay).
With NEO4J_URI set, that server is used and none is started.`,
    );
  command
    .command('start')
    .description('start it in the background and return when it is ready; no matter if it runs')
    .option(
      '--read-only',
      'refuse all writes, whoever asks: for explorers; serve and ingest cannot use it',
    )
    .option('--foreground', 'stay until Ctrl-C or SIGTERM, then stop it')
    .option('--json', 'print how to connect as JSON')
    .action(start);
  command
    .command('stop')
    .description('stop it, whichever process runs it; no matter if none does')
    .action(stop);
  command
    .command('status')
    .description('say whether it runs, and who runs it (exit code 3: it does not)')
    .option('--json', 'print as JSON')
    .action(status);
  command
    .command('shell-info')
    .description('print how to log in with Neo4j Browser, cypher-shell or a driver')
    .option('--show-password', 'print the password too')
    .option('--json', 'print as JSON')
    .action(shellInfo);
  return command;
}

async function start(flags: Flags): Promise<void> {
  const environment = embedded(readEnvironment());
  const before = await neo4jStatus(environment.data);
  if (before.running) {
    if (flags.readOnly && !before.readOnly) {
      throw new SetupError(
        `Neo4j runs already and takes writes (${before.holder?.command}): stop it first with \`gainsay neo4j stop\`, or start another on a copy of ${environment.data}.`,
      );
    }
    progress(`Neo4j runs already: ${before.holder?.command} (process ${before.holder?.pid}).`);
    return print(flags, before, loginText(before));
  }
  if (flags.foreground) return stay(environment, flags);
  const [program, main = ''] = process.argv;
  await startDetached({
    data: environment.data,
    command: [
      program ?? process.execPath,
      ...process.execArgv,
      main,
      'neo4j',
      'start',
      '--foreground',
      ...(flags.readOnly ? ['--read-only'] : []),
    ],
    onProgress: progress,
  });
  const after = await neo4jStatus(environment.data);
  print(flags, after, loginText(after));
}

/** Runs the server until a signal comes or it ends by itself. */
async function stay(environment: Environment, flags: Flags): Promise<void> {
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  try {
    const server = await openEmbedded({
      environment,
      probe: probeGraph,
      owner: {
        command: 'gainsay neo4j start',
        shared: true,
        readOnly: flags.readOnly ?? false,
      },
      whenHeld: 'refuse',
      now: () => new Date(),
      onProgress: progress,
      signal: interrupt.signal,
    });
    try {
      const now = await neo4jStatus(environment.data);
      print(flags, now, loginText(now));
      if (!server.owned) return;
      const interrupted = new Promise<null>((done) => {
        interrupt.signal.addEventListener('abort', () => done(null), { once: true });
        if (interrupt.signal.aborted) done(null);
      });
      const failure = await Promise.race([server.failed, interrupted]);
      if (failure !== null) throw failure;
    } finally {
      await server.stop();
    }
    progress('Neo4j is stopped.');
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    progress('Interrupted while starting; Neo4j is stopped.');
    process.exitCode = EXIT.failed;
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal);
  }
}

async function stop(): Promise<void> {
  const { data } = embedded(readEnvironment());
  const stopped = await stopNeo4j(data, progress);
  progress(stopped ? 'Neo4j is stopped.' : `No Neo4j runs on ${data}.`);
}

async function status(flags: Flags): Promise<void> {
  const environment = readEnvironment();
  const { uri, user, password } = environment.neo4j;
  if (uri !== null) {
    await probeGraph({ uri, user, password: password ?? '' });
    return print(
      flags,
      { running: true, boltUri: uri, user },
      `Neo4j at ${uri} answers (NEO4J_URI).`,
    );
  }
  const now = await neo4jStatus(environment.data);
  const { holder } = now;
  const text =
    holder === null
      ? `Neo4j is stopped (data: ${now.data}).`
      : `Neo4j is ${now.state}${now.readOnly ? ' (read-only)' : ''} at ${now.boltUri ?? 'a port yet to be chosen'}, run by ${holder.command} (process ${holder.pid}, since ${holder.since}; data: ${now.data}).`;
  print(flags, now, text);
  if (!now.running) process.exitCode = EXIT.absent;
}

async function shellInfo(flags: Flags): Promise<void> {
  const environment = readEnvironment();
  const { uri, user } = environment.neo4j;
  if (uri !== null) {
    const text = `Bolt      ${uri}\nUser      ${user}\nPassword  the value of NEO4J_PASSWORD`;
    return print(flags, { running: true, boltUri: uri, user }, text);
  }
  const now = await neo4jStatus(environment.data);
  if (!now.running) {
    progress(`Neo4j is ${now.state} (data: ${now.data}): start it with \`gainsay neo4j start\`.`);
    process.exitCode = EXIT.absent;
    return;
  }
  const password = flags.showPassword
    ? (await readFile(now.passwordFile, 'utf8')).trim()
    : undefined;
  const shown = password === undefined ? now : { ...now, password };
  print(flags, shown, loginText(now, password));
}

/** How to log in, for people. */
function loginText(now: Neo4jStatus, password?: string): string {
  const file = now.passwordFile;
  return `Bolt          ${now.boltUri}
Browser       ${now.browserUrl}
User          ${now.user}
Password      ${password ?? `in ${file}`}
cypher-shell  cypher-shell -a ${now.boltUri} -u ${now.user} -p "$(cat '${file}')"`;
}

function embedded(environment: Environment): Environment {
  const { uri } = environment.neo4j;
  if (uri === null) return environment;
  throw new InputError(
    `NEO4J_URI is set (${uri}): that server is used and there is none of ours to start or stop; unset it for the embedded one.`,
  );
}

function print(flags: Flags, value: object, text: string): void {
  process.stdout.write(`${flags.json ? JSON.stringify(value) : text}\n`);
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
