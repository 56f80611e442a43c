import { z } from 'zod';

/** Control characters, halves of surrogate pairs, marks that turn the direction of text, byte-order marks. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_C}\u{feff}]/gu;
const UNSEEN_BUT_LINES = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_C}\u{feff}]/gu;

const line = (text: string) =>
  text.replace(UNSEEN, ' ').normalize('NFC').replace(/\s+/g, ' ').trim();
const lines = (text: string) => text.replace(UNSEEN_BUT_LINES, ' ').normalize('NFC').trim();

const tooLong = (most: number) => `is longer than ${most} characters`;

/** A line of text from outside, cleaned of what cannot be seen; longer than `most` is refused, not cut. */
export const hostileLine = (most: number) =>
  z
    .string('is no text')
    // Before it is worked on: a megabyte is not worth the cleaning.
    .max(most * 2, tooLong(most))
    .transform(line)
    .pipe(z.string().max(most, tooLong(most)));

/** As `hostileLine`, with its paragraphs. */
export const hostileLines = (most: number) =>
  z
    .string('is no text')
    .max(most * 2, tooLong(most))
    .transform(lines)
    .pipe(z.string().max(most, tooLong(most)));

const MOST_URL = 2_000;

/** An http or https address without a password in it, as URL parsers write it; null where it is none. */
export function webAddress(text: string): string | null {
  if (text.length > MOST_URL || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.href.length <= MOST_URL
    ? url.href
    : null;
}
