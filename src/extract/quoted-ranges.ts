/** A stretch between quotation marks; the marks themselves are outside `start`–`end`. */
export interface QuotedRange {
  readonly start: number;
  readonly end: number;
}

/** Two apostrophes or backticks are one mark, the way of old wire services. */
const MARK = /''|``|[“”„‟"«»‘’']/gu;
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['"', '"”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ["''", "''"],
  ['``', "''"],
]);
/** Single quotes hold a phrase or a sentence; without a bound a text of apostrophes would take quadratic time. */
const LONGEST_SINGLE = 500;
const WORD = /[\p{L}\p{N}]/u;
/** A quote that is never closed reaches this far at most within its paragraph's first sentences. */
const SENTENCE_END = /[.!?…]["”’']?(?=\s|$)/u;

const wordBefore = (text: string, at: number) => at > 0 && WORD.test(text.charAt(at - 1));
const wordAfter = (text: string, at: number) => WORD.test(text.charAt(at + 1));

/** A straight mark right after a word or a stop, and right before a space, closes what was never opened. */
function onlyCloses(text: string, at: number, mark: string): boolean {
  if (mark !== '"') return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return /[\p{L}\p{N}.,!?;…’')]/u.test(before) && (after === '' || /\s/u.test(after));
}

/** A straight mark right after a space, and right before a word, opens: what is open still was never closed. */
function onlyOpens(text: string, at: number, mark: string): boolean {
  if (mark !== '"') return false;
  return /^(?:\s|)$/u.test(text.charAt(at - 1)) && wordAfter(text, at);
}

function opens(text: string, at: number, mark: string): boolean {
  if (onlyCloses(text, at, mark)) return false;
  if (mark === '‘' || mark === "'") {
    return (
      !wordBefore(text, at) && /[^\s]/u.test(text.charAt(at + 1)) && closesLater(text, at, mark)
    );
  }
  return CLOSERS.has(mark);
}

/** A single opening mark counts only where its partner follows in the paragraph, for it may be an apostrophe ("’90s"). */
function closesLater(text: string, at: number, mark: string): boolean {
  const closer = CLOSERS.get(mark) ?? mark;
  const limit = Math.min(text.length, at + LONGEST_SINGLE);
  for (let i = at + 2; i < limit; i++) {
    const character = text.charAt(i);
    if (character === '\n' || (character === mark && mark !== closer)) return false;
    if (closer.includes(character) && !wordAfter(text, i)) return true;
  }
  return false;
}

/** A doubled mark closes only a doubled one; of single marks any in the list closes. */
const isCloser = (closer: string, mark: string) =>
  closer === "''" || mark.length > 1 ? closer === mark : closer.includes(mark);

interface OpenMark {
  readonly at: number;
  readonly mark: string;
}

function rangesOfParagraph(text: string, goesOn: boolean): readonly QuotedRange[] {
  const ranges: QuotedRange[] = [];
  let open: OpenMark | null = null;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (open === null) {
      if (opens(text, index, mark)) open = { at: index, mark };
      continue;
    }
    if (open.mark === '"' && onlyOpens(text, index, mark)) {
      ranges.push(unclosed(text.slice(0, index), open, false));
      open = { at: index, mark };
      continue;
    }
    const closer = CLOSERS.get(open.mark) ?? '';
    const apostrophe = (mark === '’' || mark === "'") && wordAfter(text, index);
    if (isCloser(closer, mark) && !apostrophe) {
      ranges.push({ start: open.at + open.mark.length, end: index });
      open = null;
    }
  }
  if (open !== null) ranges.push(unclosed(text, open, goesOn || open.at === 0));
  return ranges;
}

/** What is opened and never closed: to the end of its first sentence, or of the text where that is `whole` one quote. */
function unclosed(text: string, { at, mark }: OpenMark, whole: boolean): QuotedRange {
  const stop = SENTENCE_END.exec(text.slice(at + 1));
  return {
    start: at + mark.length,
    end: whole || !stop ? text.length : at + 1 + stop.index + 1,
  };
}

/**
 * Where the text is in quotation marks, of any style. A quote left open at the end of a paragraph goes on where the next
 * paragraph opens again (the convention of long quotes); else it is held to end with its sentence.
 */
export function quotedRanges(text: string): readonly QuotedRange[] {
  const ranges: QuotedRange[] = [];
  let offset = 0;
  const paragraphs = text.split('\n');
  const goesOn = opensAfter(paragraphs);
  paragraphs.forEach((paragraph, index) => {
    for (const { start, end } of rangesOfParagraph(paragraph, goesOn[index] ?? false)) {
      if (end > start) ranges.push({ start: offset + start, end: offset + end });
    }
    offset += paragraph.length + 1;
  });
  return ranges;
}

/** For each paragraph whether the next one that is not blank opens with a quote. */
function opensAfter(paragraphs: readonly string[]): readonly boolean[] {
  const answers: boolean[] = new Array(paragraphs.length).fill(false);
  let next = '';
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    answers[i] = /^\s*(?:["“„«]|''|``)/u.test(next);
    const own = paragraphs[i] ?? '';
    if (own.trim() !== '') next = own;
  }
  return answers;
}
