import { BODY_SUFFIXES } from '../lexicon/body-suffixes.ts';
import type { EntitySpan } from '../mentions/names.ts';

const CAPITAL = /\p{Lu}/u;
/** What stands right after a name and belongs to it: "West Yorkshire | Police", "St Anne | 's Hospital". */
const REST_OF_NAME = /^(?:['’]s)?[ ](\p{Lu}\p{Ll}+|FC|PLC)(?![\p{L}\p{N}])/u;
const POST_NOMINALS = /\s(?:KC|QC|SC|MP|MEP|MSP|OBE|MBE|CBE|CMG|PhD|FRS)$/u;
const ONE_WORD = /^\p{Lu}[\p{L}’'-]+$/u;
/** A headline in title case that was taken for a name. */
const LONGEST_NAME = 7;
const TITLE_WORD = /^(?:\p{Lu}|\d)/u;

function isHeadline(text: string, { start, end }: EntitySpan): boolean {
  const words = text.slice(start, end).split(/\s+/u);
  if (words.length <= LONGEST_NAME) return false;
  const verbs = words.filter((word) => TITLE_WORD.test(word)).length;
  return verbs > words.length * 0.7 && (start === 0 || text.charAt(start - 1) === '\n');
}

/** "Norwegian engineering group": common nouns at the end are no part of a name. */
function withoutCommonNouns(text: string, span: EntitySpan): EntitySpan {
  let { end } = span;
  const last = () => /\s(\p{Ll}[\p{L}-]*)$/u.exec(text.slice(span.start, end));
  if (!BODY_SUFFIXES.has(last()?.[1] ?? '')) return span;
  for (let word = last(); word !== null; word = last()) end -= word[0].length;
  return { ...span, end };
}

function withRest(text: string, span: EntitySpan): EntitySpan {
  const rest = REST_OF_NAME.exec(text.slice(span.end, span.end + 30));
  if (rest === null || !BODY_SUFFIXES.has((rest[1] ?? '').toLowerCase())) return span;
  return { ...span, label: 'ORG', end: span.end + rest[0].length };
}

/** A name of several words that ends like a body's is one. */
function withLabel(text: string, span: EntitySpan): EntitySpan {
  const words = text.slice(span.start, span.end).split(/\s+/u);
  const last = words.at(-1)?.toLowerCase() ?? '';
  return words.length > 1 && BODY_SUFFIXES.has(last) ? { ...span, label: 'ORG' } : span;
}

/** Two single words side by side that begin with a person's name are one person's. */
function joined(text: string, spans: readonly EntitySpan[]): readonly EntitySpan[] {
  const list: EntitySpan[] = [];
  for (const span of spans) {
    const before = list.at(-1);
    const first = before === undefined ? '' : text.slice(before.start, before.end);
    const second = text.slice(span.start, span.end);
    if (
      before?.label === 'PER' &&
      span.label === 'ORG' &&
      text.slice(before.end, span.start) === ' ' &&
      ONE_WORD.test(first) &&
      ONE_WORD.test(second) &&
      !BODY_SUFFIXES.has(second.toLowerCase()) &&
      second !== second.toUpperCase()
    ) {
      list[list.length - 1] = { ...before, end: span.end };
    } else if (before === undefined || span.start >= before.end) list.push(span);
  }
  return list;
}

/** Brings names into the shape that names have, where the tagger's labels, one a word, broke them. */
export function shapeNames(text: string, spans: readonly EntitySpan[]): readonly EntitySpan[] {
  const named = spans
    .filter((span) => CAPITAL.test(text.slice(span.start, span.end)) && !isHeadline(text, span))
    .map((span) => withLabel(text, withRest(text, withoutCommonNouns(text, span))))
    .map((span) => {
      const nominal = POST_NOMINALS.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
      return span.label === 'PER' ? { ...span, end: span.end - nominal } : span;
    });
  return joined(text, named);
}
