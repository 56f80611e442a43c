import { expect, test } from '@jest/globals';
import { sidesOf } from '../../src/contradict/sides.ts';
import { readSourceName } from '../../src/contradict/source-name.ts';
import { evidence } from './make-evidence.ts';

test.each([
  ['Ida Holm, Brandt campaign manager', 'ida holm', ['brandt']],
  ['the campaign of Otto Brandt', 'campaign of otto brandt', ['otto brandt']],
  ['Ida Holm, of the harbour treaty', 'ida holm', []],
  ['critics of Otto Brandt', 'critics of otto brandt', []],
  ['Ida Holm', 'ida holm', []],
])('reads “%s”', (written, name, affiliations) => {
  expect(readSourceName(written)).toEqual({ name, affiliations });
});

test.each([
  ['Ida Holm, of the harbour treaty', 'Ida Holm', 'same-actor'],
  ['Ida Holm, Brandt campaign manager', 'Otto Brandt', 'same-side'],
  ['a Brandt spokesman', 'Ida Holm, Brandt campaign manager', 'same-side'],
  ['critics of Otto Brandt', 'Otto Brandt', 'different'],
  ['White House officials', 'House staff', 'different'],
  ['Ida Holm', 'Nils Holm', 'different'],
])('“%s” and “%s” are %s, either way round', (a, b, sides) => {
  const [left, right] = [
    evidence({ text: 'one thing', speaker: a }),
    evidence({ text: 'another', speaker: b }),
  ];
  expect(sidesOf(left, right)).toBe(sides);
  expect(sidesOf(right, left)).toBe(sides);
});
