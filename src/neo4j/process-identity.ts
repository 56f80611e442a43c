import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process, told apart from a later one that was given the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the platform's own terms; only to be compared. */
  readonly started: string;
}

/** Identity of a living process; null where none lives (a zombie is dead). */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  const started = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
  return started === null ? null : { pid, started };
}

/** Whether the very process that was recorded still lives. */
export async function isAlive(recorded: ProcessIdentity): Promise<boolean> {
  return (await identify(recorded.pid))?.started === recorded.started;
}

/** proc(5): the state is field 3 and the start in clock ticks since boot field 22; the name in brackets may hold anything. */
async function fromProc(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (ticks === undefined || state === 'Z' || state === 'X') return null;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return `${ticks}@${boot.trim()}`;
  } catch {
    return null;
  }
}

/** The locale and time zone are fixed so that two readers agree on the text. */
async function fromPs(pid: number): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(
      '/bin/ps',
      ['-o', 'stat=,lstart=', '-p', `${pid}`],
      {
        env: { LC_ALL: 'C', TZ: 'UTC' },
      },
    );
    const match = /^\s*(\S+)\s+(.+?)\s*$/.exec(stdout);
    return match?.[2] === undefined || match[1]?.startsWith('Z') ? null : match[2];
  } catch {
    return null;
  }
}
