import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

interface PrintedSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PrintedClaim extends PrintedSpan {
  readonly quotation: string;
  readonly source: PrintedSpan | null;
  readonly cue: PrintedSpan | null;
  readonly content: PrintedSpan | null;
}

export interface PrintedAttribution {
  readonly source: PrintedSpan | null;
  readonly cue: PrintedSpan | null;
  readonly content: PrintedSpan;
}

export interface PrintedArticle {
  readonly article: { readonly text: string };
  readonly claims: readonly PrintedClaim[];
  readonly attributions: readonly PrintedAttribution[];
}

export interface CliRun {
  readonly articles: readonly PrintedArticle[];
  readonly seconds: number;
  /** Processor seconds of all its threads; null where there is no /proc. */
  readonly cpuSeconds: number | null;
  /** Peak resident memory of the process in MB, as the kernel counts it (VmHWM); null where there is no /proc. */
  readonly peakMegabytes: number | null;
}

/** Runs the built `gainsay extract --jsonl` on files as a process of its own, and watches its memory. */
export async function runCli(files: readonly string[], modelsFolder: string): Promise<CliRun> {
  if (!existsSync(CLI)) {
    throw new Error(
      `${CLI} is not there: run "npm run build" first, or "npm run eval", which does.`,
    );
  }
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, 'extract', '--jsonl', ...files], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GAINSAY_MODELS: modelsFolder },
  });
  let peak: number | null = null;
  let cpu: number | null = null;
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
    cpu = cpuOf(child.pid) ?? cpu;
  }, 20);
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    const [output, code] = await Promise.all([buffer(child.stdout), ended]);
    if (code !== 0) throw new Error(`gainsay extract ended with exit code ${code}.`);
    return {
      seconds: (performance.now() - started) / 1000,
      articles: output
        .toString('utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as PrintedArticle),
      cpuSeconds: cpu,
      peakMegabytes: peak,
    };
  } finally {
    clearInterval(watch);
  }
}

function peakOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] =
      /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    // The process has just ended, or the system has no /proc.
    return null;
  }
}

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
const TICKS = 100;

function cpuOf(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; user and system time are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}
