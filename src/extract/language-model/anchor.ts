import type { Range } from '../claims/claim-span.ts';
import type { Said } from './answer.ts';
import type { Chunk } from './chunks.ts';
import { type FoldedText, foldText } from './folded-text.ts';

/** Gives the places where words stand that a model claims to have copied; none: it did not copy them. */
export type Anchor = (said: Said) => readonly Range[];

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Looks words up in the sentences that were sent. The sentence named decides among several places; where they do not stand
 * in it, a place elsewhere counts only if it is the only one. Words must be whole: "it" does not stand in "with".
 */
export function anchorIn(text: string, { sentences }: Chunk): Anchor {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return () => [];
  const place = foldText(text, first.start, last.end);
  const readable = (range: Range) =>
    sentences.some(({ start, end }) => start <= range.start && range.start < end);
  return (said) => {
    const all = occurrences(text, place, said.text).filter(readable);
    const named = sentences.find(({ n }) => n === said.sentence);
    const inside = named
      ? all.filter(({ start }) => named.start <= start && start < named.end)
      : [];
    if (inside.length > 0) return inside;
    return all.length === 1 ? all : [];
  };
}

function occurrences(
  text: string,
  { folded, places }: FoldedText,
  words: string,
): readonly Range[] {
  const copied = words.normalize('NFC');
  const needle = foldText(copied, 0, copied.length).folded.trim();
  if (!WORD.test(needle)) return [];
  const found: Range[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const start = places[at] ?? 0;
    const end = (places[at + needle.length - 1] ?? 0) + 1;
    if (isWhole(text, start, end)) found.push({ start, end });
  }
  return found;
}

const isWhole = (text: string, start: number, end: number) =>
  !(joins(text, start) || joins(text, end));

/** Whether the characters on both sides of a place belong to one word. */
function joins(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return WORD.test(before) && WORD.test(after);
}
