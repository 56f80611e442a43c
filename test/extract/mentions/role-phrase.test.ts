import { expect, test } from '@jest/globals';
import { rolePhraseBefore, singular } from '../../../src/extract/mentions/role-phrase.ts';

test.each<[string, string | null, string | null, number]>([
  ['Norwegian Foreign Minister', 'foreign minister', 'Norway', 3],
  ['U.K. Secretary of State', 'secretary of state', 'United Kingdom', 4],
  ['South Korean President', 'president', 'South Korea', 3],
  ['former Prime Minister', 'former prime minister', null, 3],
  ['former Danish foreign minister', 'former foreign minister', 'Denmark', 4],
  ['France’s president', 'president', 'France', 2],
  ['Sen.', 'senator', null, 1],
  ['Mr.', null, null, 1],
  ['Gen.', 'general', null, 1],
  ['ex-president', 'former president', null, 1],
  ['Danish former foreign minister', 'former foreign minister', 'Denmark', 4],
])('%s', (words, role, nationality, taken) => {
  const phrase = rolePhraseBefore(words.split(' '));
  expect(phrase).toEqual({ role, nationality, words: taken });
});

test.each(['and', 'met', 'to host', 'in', 'Monday'])('nothing is read off: … %s', (words) => {
  expect(rolePhraseBefore(words.split(' '))).toEqual({ words: 0, role: null, nationality: null });
});

test.each([
  ['ministers', 'minister'],
  ['spokeswomen', 'spokeswoman'],
  ['authorities', 'authority'],
  ['boss', 'boss'],
])('singular of %s', (plural, one) => {
  expect(singular(plural)).toBe(one);
});
