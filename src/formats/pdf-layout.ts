import type { PdfItem } from './pdf-answer.ts';

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its last letter ends. */
  readonly right: number;
}

/**
 * The running text of pages: pieces joined to lines and lines to paragraphs in the order in which they were set, which
 * is that of the columns; running heads and page numbers left out; words that were cut at the end of a line made whole.
 */
export function pdfText(pages: readonly (readonly PdfItem[])[]): string {
  const lines = withoutRunningHeads(pages.map(linesOf));
  const whole = lines
    .flat()
    .map(({ text }) => text)
    .join('\n');
  const paragraphs: string[] = [];
  for (const page of lines) {
    for (const [n, block] of blocksOf(page).entries()) {
      const text = joined(block, whole);
      const before = paragraphs.at(-1);
      // A sentence that runs on over the end of a page.
      if (
        n === 0 &&
        before !== undefined &&
        /[\p{Ll},\u00ad-]$/u.test(before) &&
        /^\p{Ll}/u.test(text)
      ) {
        paragraphs[paragraphs.length - 1] = append(before, text, whole);
      } else paragraphs.push(text);
    }
  }
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  let open: PdfItem[] = [];
  const flush = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first === undefined || last === undefined) return;
    const text = textOf(open);
    if (text !== '') {
      const size = Math.max(...open.map((item) => item.size));
      lines.push({ text, x: first.x, y: first.y, size, right: last.x + last.width });
    }
    open = [];
  };
  for (const item of items) {
    const last = open.at(-1);
    if (last !== undefined && item.text.trim() !== '') {
      const isBelow = Math.abs(item.y - last.y) > 0.6 * Math.max(1, last.size);
      if (isBelow || item.x < last.x - last.size) flush();
    }
    if (item.text !== '') open.push(item);
    if (item.endsLine) flush();
  }
  flush();
  return lines;
}

/** Pieces of a line, with a space where there is a gap as wide as one. */
function textOf(items: readonly PdfItem[]): string {
  let text = '';
  let right: number | null = null;
  for (const item of items) {
    const isApart = right !== null && item.x - right > 0.15 * item.size;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' ';
    text += item.text;
    right = item.x + item.width;
  }
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Lines at the head and foot that come again, but for their numbers, on most pages; and bare page numbers there. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const key = (text: string) => text.replace(/\d+/g, '#').toLowerCase();
  const edges = (page: readonly Line[]) => new Set([...highest(page, 2), ...highest(page, -2)]);
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const each of new Set([...edges(page)].map(({ text }) => key(text)))) {
      counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map((page) => {
    const edge = edges(page);
    return page.filter((line) => {
      if (!edge.has(line)) return true;
      if (/^\W*(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\W*$/i.test(line.text)) return false;
      return (counts.get(key(line.text)) ?? 0) < often;
    });
  });
}

/** The n highest lines, or the lowest where n is negative. */
function highest(page: readonly Line[], n: number): readonly Line[] {
  const sorted = [...page].sort((a, b) => (n > 0 ? b.y - a.y : a.y - b.y));
  return sorted.slice(0, Math.abs(n));
}

/** Lines that belong together: no wide gap, no new column's top but in mid-sentence, no other size, no indent. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  const leading = median(
    lines.flatMap((line, n) => {
      const above = lines[n - 1];
      return above !== undefined && above.y > line.y ? [above.y - line.y] : [];
    }),
  );
  for (const line of lines) {
    const block = blocks.at(-1);
    const above = block?.at(-1);
    if (block === undefined || above === undefined || isNewBlock(above, line, block, leading))
      blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

function isNewBlock(above: Line, line: Line, block: readonly Line[], leading: number): boolean {
  if (Math.abs(line.size - above.size) > 0.12 * above.size) return true;
  const drop = above.y - line.y;
  const isSentenceEnd = /[.!?:\u201d"')\]\u2026]$/.test(above.text);
  // The next column begins further up.
  if (drop <= 0) return isSentenceEnd;
  if (drop > 1.35 * leading && drop > 1.35 * line.size) return true;
  const left = Math.min(...block.map(({ x }) => x));
  const isIndented = line.x > left + 0.8 * line.size && block.length > 1;
  return isIndented && isSentenceEnd;
}

function joined(block: readonly Line[], whole: string): string {
  return block.reduce(
    (text, line) => (text === '' ? line.text : append(text, line.text, whole)),
    '',
  );
}

/** Joins what was cut at the end of a line; a hyphen stays where the document has the word with it elsewhere. */
function append(text: string, next: string, whole: string): string {
  const cut = /(\p{L}+)[-\u2010\u00ad]$/u.exec(text);
  const rest = /^\p{Ll}+/u.exec(next);
  if (cut === null || rest === null) return `${text} ${next}`;
  const isHyphenated =
    !text.endsWith('\u00ad') && whole.toLowerCase().includes(`${cut[1]}-${rest[0]}`.toLowerCase());
  return isHyphenated ? text + next : text.slice(0, -1) + next;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
