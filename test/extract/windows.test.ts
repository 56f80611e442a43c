import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { windowsOf } from '../../src/extract/windows.ts';
import { spanOf } from '../../src/model/span.ts';

const sentence = fc.stringMatching(/^[A-Za-z0-9 ,.é🚢-]{1,120}$/u).filter((s) => s.trim() !== '');

test('windows cover every sentence once, in order, and never cut a character in two', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (parts) => {
      const text = parts.join('\n');
      let at = 0;
      const sentences = parts.map((part, paragraph) => {
        const span = spanOf(text, at, at + part.length);
        at += part.length + 1;
        return { ...span, paragraph };
      });
      const windows = windowsOf(text, sentences);
      expect(windows.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      windows.forEach(({ start }) => {
        expect(text.charCodeAt(start) >= 0xdc00 && text.charCodeAt(start) <= 0xdfff).toBe(false);
      });
    }),
  );
});

test('a sentence too long for the tagger is cut between tokens', () => {
  const text = `${'harbour '.repeat(900)}ends.`;
  const windows = windowsOf(text, [{ ...spanOf(text, 0, text.length), paragraph: 0 }]);
  expect(windows.length).toBeGreaterThan(2);
  expect(windows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  for (const { start } of windows.slice(1)) {
    expect(text.slice(start - 1, start + 1)).toMatch(/\s/);
  }
});

test('a run of letters without spaces is still cut', () => {
  const text = '日'.repeat(2000);
  for (const { start, end } of windowsOf(text, [{ ...spanOf(text, 0, 2000), paragraph: 0 }])) {
    expect(end - start).toBeLessThan(512);
  }
});

test('no sentences give no windows', () => {
  expect(windowsOf('', [])).toEqual([]);
});
