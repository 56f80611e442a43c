import { setTimeout as sleep } from 'node:timers/promises';

interface Line {
  running: number;
  /** When the next request may start. */
  nextAt: number;
  /** Before this the host does not want to be asked. */
  heldUntil: number;
  readonly waiting: (() => void)[];
}

/** A place at a host: call it when the answer is read. Or since when the host may be asked again, where that is too long off. */
export type Turn =
  | { readonly done: () => void; readonly busyUntil: null }
  | { readonly done: null; readonly busyUntil: number };

export interface HostLines {
  /**
   * Waits for a turn to ask a host.
   * @param gap milliseconds that the next one has to keep from this one
   */
  turn(host: string, gap: number, signal: AbortSignal | undefined): Promise<Turn>;
  /** Nobody asks the host for this many milliseconds. */
  hold(host: string, milliseconds: number): void;
}

/** Lines that are empty and whose times are over are forgotten from here on. */
const MANY = 1_000;

/** One line of requests a host, so that none is asked more, or more often, than it wants. */
export function openHostLines({
  perHost,
  longestWait,
  clock,
}: {
  readonly perHost: number;
  readonly longestWait: number;
  readonly clock: () => number;
}): HostLines {
  const lines = new Map<string, Line>();
  const lineOf = (host: string): Line => {
    const known = lines.get(host);
    if (known !== undefined) return known;
    if (lines.size >= MANY) forget();
    const line: Line = { running: 0, nextAt: 0, heldUntil: 0, waiting: [] };
    lines.set(host, line);
    return line;
  };
  function forget(): void {
    const now = clock();
    for (const [host, { running, waiting, nextAt, heldUntil }] of lines) {
      if (running + waiting.length === 0 && Math.max(nextAt, heldUntil) < now) lines.delete(host);
    }
  }
  return {
    async turn(host, gap, signal) {
      const line = lineOf(host);
      while (line.running >= perHost) {
        signal?.throwIfAborted();
        await place(line, signal);
      }
      line.running += 1;
      const done = () => {
        line.running -= 1;
        line.waiting.shift()?.();
      };
      try {
        signal?.throwIfAborted();
        const now = clock();
        if (line.heldUntil - now > longestWait) {
          done();
          return { done: null, busyUntil: line.heldUntil };
        }
        const at = Math.max(now, line.nextAt, line.heldUntil);
        line.nextAt = at + gap;
        if (at > now) await sleep(at - now, undefined, signal === undefined ? {} : { signal });
        return { done, busyUntil: null };
      } catch (error) {
        done();
        throw error;
      }
    },
    hold(host, milliseconds) {
      const line = lineOf(host);
      line.heldUntil = Math.max(line.heldUntil, clock() + milliseconds);
    },
  };
}

/** Waits to be called; who goes away leaves the line. */
function place({ waiting }: Line, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const called = () => {
      signal?.removeEventListener('abort', gone);
      resolve();
    };
    function gone() {
      const at = waiting.indexOf(called);
      if (at >= 0) waiting.splice(at, 1);
      reject(signal?.reason);
    }
    waiting.push(called);
    signal?.addEventListener('abort', gone, { once: true });
  });
}
