import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenise } from '../../src/extract/tokens.ts';

const whole = (text: string) => tokenise(text, [{ start: 0, end: text.length }])[0] ?? [];

test('splits contractions, currency and quotation marks, with parts of speech and lemmas', () => {
  const tokens = whole('They won’t pay “€200 million”.');
  expect(tokens.map((token) => token.text)).toEqual([
    'They',
    'wo',
    'n’t',
    'pay',
    '“',
    '€',
    '200',
    'million',
    '”',
    '.',
  ]);
  expect(tokens[2]).toMatchObject({ pos: 'PART', lemma: 'not', lower: "n't" });
});

test('offsets index into the whole text, also after astral characters', () => {
  const text = 'First. 🚀 Launch failed.';
  const [, second] = tokenise(text, [
    { start: 0, end: 6 },
    { start: 7, end: text.length },
  ]);
  for (const token of second ?? []) expect(text.slice(token.start, token.end)).toBe(token.text);
  expect(second?.at(-2)?.text).toBe('failed');
});

test('every token equals its slice, in order, on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      let last = 0;
      for (const token of whole(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(last);
        last = token.end;
      }
    }),
  );
});

test('an empty or blank sentence has no tokens', () => {
  expect(whole('')).toEqual([]);
  expect(whole(' \n ')).toEqual([]);
});

test('what was read before changes nothing', () => {
  const tales = ['Halden’s board met.', "Halden's board met Ray's and AT&T's."];
  const alone = tales.map(whole);
  for (const before of ["The Halden's/Kroll's pact held.", "“Ray's” AT&T's/ Halden's-board’s"]) {
    whole(before);
    expect(tales.map(whole)).toEqual(alone);
  }
});
