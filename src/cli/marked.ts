import pc from 'picocolors';
import type { Span } from '../model/span.ts';

/** Control characters of outside text must not reach a terminal, where they can move the cursor or rewrite lines. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** `text` for a terminal with some of its spans (offsets into it) in reverse; with no colour, between »guillemets«. */
export function marked(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): string {
  const ordered = [...spans].sort((x, y) => x.start - y.start);
  let out = '';
  let at = 0;
  for (const { start, end } of ordered) {
    if (start < at || end > text.length) continue;
    const hit = printable(text.slice(start, end));
    out +=
      printable(text.slice(at, start)) +
      (pc.isColorSupported ? pc.yellow(pc.bold(hit)) : `»${hit}«`);
    at = end;
  }
  return out + printable(text.slice(at));
}
