import type { JudgeVote } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { Span } from '../model/span.ts';
import type { Context } from './context.ts';
import { nameOf } from './sides.ts';

const MAX_QUOTE = 70;

/** One sentence that names both speakers, the words that clash, and why they do. */
export function explainClash({ pair }: Context, leading: JudgeVote): string {
  const left = `${nameOf(pair.a)} says ${quote(pair.a, leading.spans.a)}`;
  const right = `${nameOf(pair.b)} says ${quote(pair.b, leading.spans.b)}`;
  return `${left}, ${right}: ${leading.reason.charAt(0).toLowerCase()}${leading.reason.slice(1)}`;
}

/** The clashing words from the first to the last, or the claim's opening where they lie too far apart. */
function quote({ claim }: ClaimEvidence, spans: readonly Span[]): string {
  const inside = spans.filter(
    ({ start, end }) => start >= claim.span.start && end <= claim.span.end,
  );
  const outside = spans.filter((span) => !inside.includes(span)).map(({ text }) => text);
  const [first] = inside;
  const start = Math.min(...inside.map((span) => span.start));
  const end = Math.max(...inside.map((span) => span.end));
  const words = !first
    ? shorten(claim.span.text)
    : end - start <= MAX_QUOTE
      ? claim.span.text.slice(start - claim.span.start, end - claim.span.start)
      : inside.map(({ text }) => shorten(text)).join(' … ');
  const lead = outside.length > 0 ? `${outside.join(', ')} ` : '';
  return `${lead}“${plainQuotes(words)}”`;
}

/** Outer quotation marks go, inner ones become single, so that the quotation reads as one. */
function plainQuotes(words: string): string {
  return words
    .replace(/^[“"‘'«]+|[”"’'»,;]+$/g, '')
    .replace(/[“"]/g, '‘')
    .replace(/”/g, '’');
}

function shorten(text: string): string {
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE).replace(/\s+\S*$/, '')} …`;
}
