import type { Sentence } from '../model/article.ts';

/** A stretch of the article that the tagger reads at once. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The tagger was trained on runs of whole sentences of up to this many word pieces. */
const WINDOW_PIECES = 160;
/** A sentence alone may be longer; past this it is cut, well under the model's 512. */
const SENTENCE_PIECES = 300;

const TOKEN = /[a-z]+|\d+|\s+|[^a-z\d\s]/giu;
const SPACE = /^\s/;

/** Word pieces that an uncased WordPiece of 30,000 entries makes of one token, a little on the safe side. */
function piecesOf(token: string): number {
  if (SPACE.test(token)) return 0;
  if (/^\d/.test(token)) return Math.max(1, Math.ceil(token.length / 3));
  if (token.length <= 7) return 1;
  return token.length <= 11 ? 1.3 : token.length / 5;
}

function measure(text: string): number {
  let pieces = 0;
  for (const [token] of text.matchAll(TOKEN)) pieces += piecesOf(token);
  return pieces;
}

/** Cuts at token boundaries into parts of at most `SENTENCE_PIECES`. */
function cut(text: string, { start, end }: Window): readonly Window[] {
  const parts: Window[] = [];
  let from = start;
  let pieces = 0;
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    pieces += piecesOf(match[0]);
    if (pieces > SENTENCE_PIECES && at > from) {
      parts.push({ start: from, end: at });
      from = at;
      pieces = piecesOf(match[0]);
    }
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** Windows of whole consecutive sentences for the tagger; together they cover every sentence once. */
export function windowsOf(text: string, sentences: readonly Sentence[]): readonly Window[] {
  const windows: Window[] = [];
  let open: Window | null = null;
  let filled = 0;
  for (const { start, end } of sentences) {
    if (start === end) {
      // A passage that is not read parts the windows around it.
      if (open) windows.push(open);
      open = null;
      continue;
    }
    const pieces = measure(text.slice(start, end));
    if (open && filled + pieces <= WINDOW_PIECES) {
      open = { start: open.start, end };
      filled += pieces;
      continue;
    }
    if (open) windows.push(open);
    open = null;
    if (pieces > SENTENCE_PIECES) {
      windows.push(...cut(text, { start, end }));
      continue;
    }
    open = { start, end };
    filled = pieces;
  }
  if (open) windows.push(open);
  return windows;
}
