import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../src/article/split-sentences.ts';
import { workOf } from '../support/work.ts';

const cut = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('is cut', () => {
  test.each([
    ['a full stop', 'It rained. Nobody came.', ['It rained.', 'Nobody came.']],
    [
      'a quote closed behind it',
      'They wait “two days or so.” The rest left.',
      ['They wait “two days or so.”', 'The rest left.'],
    ],
    ['a line end', 'A headline\nThe story.', ['A headline', 'The story.']],
    [
      'an acronym before a sentence opener',
      'She left the U.S. The party stayed.',
      ['She left the U.S.', 'The party stayed.'],
    ],
    [
      'a month that ends a sentence',
      'It begins in Sept. Nobody knows where.',
      ['It begins in Sept.', 'Nobody knows where.'],
    ],
  ])('after %s', (_, text, sentences) => expect(cut(text)).toEqual(sentences));
});

test.each([
  'Mr. Okafor met Sen. Lindqvist of the U.S. Senate on Jan. 5.',
  'The case of Plessy v. Ferguson is old.',
  'Julie A. Diaz works for Acme Inc. Canada.',
  '“Why now?” he asked.',
  'It cost $1.5 million at 9 a.m. Sunday.',
  'Rep. Clyburn (D-S.C.) spoke.',
])('is not cut: %s', (text) => expect(cut(text)).toEqual([text]));

test('numbers the blocks and passes over blank ones', () => {
  const paragraphs = splitSentences('One. Two.\n\n \nThree.').map(({ paragraph }) => paragraph);
  expect(paragraphs).toEqual([0, 0, 1]);
});

test('every sentence is its slice, trimmed, in order, within a line, and no word is lost', () => {
  const piece = fc.constantFrom(
    'word',
    'Mr. ',
    'U.S. ',
    '. ',
    '? ',
    '.”',
    '…',
    '“',
    '\n',
    ' ',
    '\u00a0',
    '\u200b',
    '😀',
    '👩‍👩‍👧',
    'שלום. ',
    'مرحبا؟ ',
    'e\u0301',
    '\ud83d',
    '。',
    'A. ',
    '3. ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end, text: sentence } of splitSentences(text)) {
        expect(text.slice(start, end)).toBe(sentence);
        expect(sentence).toBe(sentence.trim());
        expect(sentence).not.toMatch(/^$|\n/);
        expect(text.slice(at, start).trim()).toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test.each(['Hello there. ', 'U.S. ', 'Mr. ', 'a'])(
  'a megabyte of %j is cut in seconds',
  async (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const work = await workOf(() => expect(splitSentences(text).length).toBeGreaterThan(0));
    expect(work).toBeLessThan(10_000);
  },
);
