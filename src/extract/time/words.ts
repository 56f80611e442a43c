import { alternatives } from '../alternatives.ts';
import { MONTHS, PARTS_OF_DAY, SEASONS, UNIT_FORMS, WEEKDAYS } from '../lexicon/time-words.ts';
import type { Which } from './meaning.ts';

const isFull = (word: string) => word.length > 5 || /^(?:march|april|may|june|july)$/.test(word);
const full = (words: Readonly<Record<string, number>>) => Object.keys(words).filter(isFull);
const short = (words: Readonly<Record<string, number>>) =>
  Object.keys(words).filter((word) => !isFull(word));

/** A full stop belongs to an abbreviation only, never to a name at the end of a sentence. */
export const MONTH = `(?:(?:${alternatives(full(MONTHS))})\\b|(?:${alternatives(short(MONTHS))})\\b\\.?)`;
export const WEEKDAY = `(?:(?:${alternatives(full(WEEKDAYS))})\\b|(?:${alternatives(short(WEEKDAYS))})\\.)`;
export const UNIT = `(?:${alternatives(Object.keys(UNIT_FORMS))})`;
export const SEASON = `(?:${alternatives(Object.keys(SEASONS))})`;
export const PART_OF_DAY = `(?:${alternatives(Object.keys(PARTS_OF_DAY))})`;

/** A part of the stretch that is named next: it stays in the span but does not change the value. */
export const EDGE =
  '(?:(?:early|late|mid|earlier|later|sometime)(?:\\s+(?:in|on|of))?[\\s-]+|the\\s+(?:very\\s+)?(?:end|beginning|start|middle|close|rest|remainder|turn)\\s+of\\s+|(?:by\\s+)?(?:year|month)[\\s-]end\\s+)';

const WHICH_WORDS: Readonly<Record<string, Which>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  preceding: 'last',
  'this past': 'last',
  this: 'this',
  current: 'this',
  next: 'next',
  coming: 'next',
  upcoming: 'next',
  following: 'next',
  'this coming': 'next',
};
export const WHICH = `(?:${alternatives(Object.keys(WHICH_WORDS))})`;

/** What a match of WHICH says; null for nothing matched. */
export function whichOf(written: string | undefined): Which | null {
  return written === undefined
    ? null
    : (WHICH_WORDS[written.toLowerCase().replace(/\s+/g, ' ')] ?? null);
}

/** The key under which a written form stands in a lexicon. */
export function keyOf(written: string): string {
  return written.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
}

/** Words that let an ambiguous name before or after them be read as a month. */
export const TIME_PREPOSITION_BEFORE =
  /\b(?:in|of|since|by|until|till|through|during|from|to|before|after|and|or|last|next|this|late|early|mid|each|every|for|between|around|until late|past|ending|beginning)[\s-]+$/i;
