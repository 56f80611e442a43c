import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { identify, type ProcessIdentity } from './process-identity.ts';

/**
 * The shell starts a watcher that reads a pipe whose other end only we hold, then becomes the command itself ($$ stays
 * its pid). When we die, however we die, the pipe closes and the watcher stops the command: first kindly, then not.
 * A line on the pipe says that the command is gone already. The redirection through 3 is needed because a shell gives
 * background commands /dev/null as their standard input.
 */
const SUPERVISOR = `
exec 3<&0
command=$$
(
  trap '' HUP INT TERM
  if read -r line <&3; then exit 0; fi
  kill -TERM "$command" 2>/dev/null || exit 0
  seconds=0
  while kill -0 "$command" 2>/dev/null; do
    if [ "$seconds" -ge 60 ]; then kill -KILL "$command" 2>/dev/null; exit 0; fi
    sleep 1
    seconds=$((seconds + 1))
  done
) >/dev/null 2>&1 &
exec 3<&-
exec "$@" </dev/null
`;

/** Starts a command that cannot outlive this process, in a session of its own: Ctrl-C on the terminal reaches us alone. */
export function spawnSupervised(
  command: readonly string[],
  options: { readonly cwd: string; readonly output: number | 'pipe' },
): ChildProcess {
  const child = spawn('/bin/sh', ['-c', SUPERVISOR, 'gainsay', ...command], {
    cwd: options.cwd,
    detached: true,
    stdio: ['pipe', options.output, options.output],
  });
  child.stdin?.on('error', () => undefined);
  child.once('exit', () => child.stdin?.end('ended\n'));
  return child;
}

export interface Supervised {
  readonly identity: ProcessIdentity | null;
  /** Resolves when the command has ended, with how. */
  readonly ended: Promise<string>;
  /** Asks it to end; after `graceMs` it is made to. Resolves when it is gone. */
  stop(graceMs: number): Promise<void>;
}

/** Starts a supervised command whose output goes to a file, which is begun anew. */
export async function supervise(
  command: readonly string[],
  options: { readonly log: string; readonly cwd: string },
): Promise<Supervised> {
  const log = await open(options.log, 'w', 0o600);
  let child: ChildProcess;
  try {
    child = spawnSupervised(command, { cwd: options.cwd, output: log.fd });
  } finally {
    await log.close();
  }
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) =>
      done(signal === null ? `exit code ${code}` : `signal ${signal}`),
    );
  });
  const stop = async (graceMs: number) => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(timer);
  };
  return { identity: child.pid === undefined ? null : await identify(child.pid), ended, stop };
}
