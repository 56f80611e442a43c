import type { Span } from '../../model/span.ts';
import { type Html, html } from './html.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The characters of a range of a text, with those that clash in <mark>; spans that overlap are one. */
export function marked(text: string, range: Range, clash: readonly Span[]): Html {
  const parts: Html[] = [];
  let at = range.start;
  for (const { start, end } of clash.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, range.end);
    if (to <= from) continue;
    parts.push(html`${text.slice(at, from)}<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return html`${parts}${text.slice(at, range.end)}`;
}

const AROUND = 280;

/** Where an excerpt around a claim begins and ends: at white space, where there is some near, and within no character. */
export function excerptAround(text: string, { start, end }: Range): Range {
  const before = Math.max(0, start - AROUND);
  const space = text.slice(before, start).search(/\s/);
  const from = before === 0 ? 0 : space < 0 ? start : before + space + 1;
  const after = Math.min(text.length, end + AROUND);
  const last = text.slice(end, after).search(/\s\S*$/);
  const to = after === text.length ? after : last < 0 ? end : end + last;
  return { start: from, end: to };
}
