import { expect, test } from '@jest/globals';
import { type PlotPoint, placeOnLanes, shorten } from '../../web/src/parts/lanes.ts';

const point = (id: string, lane: string, words = 'some words of a claim'): PlotPoint => ({
  id,
  lane,
  words,
  at: '2025-10-21',
  label: words,
  href: '/',
  isMarked: false,
});
const X: Readonly<Record<string, number>> = { early: 40, early2: 44, late: 760 };
const xOf = ({ id }: PlotPoint) => X[id] ?? 0;
const rows = (words: number) =>
  placeOnLanes([point('late', 'a'), point('early', 'a'), point('early2', 'a')], ['a'], {
    xOf,
    words,
  }).placed.map(({ point: { id }, y }) => [id, y] as const);

test('without words, points that would cover each other are stacked, and others stand in one row', () => {
  const y = new Map(rows(0));
  expect(y.get('early2')).toBeGreaterThan(y.get('early') ?? 0);
  expect(y.get('late')).toBe(y.get('early'));
});

test('with words, each point has its row, in the order of time', () => {
  const ordered = rows(400).toSorted(([, a], [, b]) => a - b);
  expect(ordered.map(([id]) => id)).toEqual(['early', 'early2', 'late']);
  expect(new Set(ordered.map(([, y]) => y)).size).toBe(3);
});

test('words are cut to the room there is', () => {
  const long = point('early', 'a', 'x'.repeat(500));
  const [placed] = placeOnLanes([long], ['a'], { xOf, words: 330 }).placed;
  expect(placed?.words).toBe(`${'x'.repeat(49)}…`);
});

test('lanes lie below each other, each as high as its stack, and an empty one still has room for its name', () => {
  const two = [point('early', 'a'), point('early2', 'a')];
  const { lanes, height } = placeOnLanes(two, ['a', 'b'], { xOf, words: 0 });
  expect(lanes[0]?.height).toBeGreaterThan(lanes[1]?.height ?? 0);
  expect(lanes[1]?.top).toBe(lanes[0]?.height);
  expect(height).toBe((lanes[0]?.height ?? 0) + (lanes[1]?.height ?? 0));
  expect(lanes[1]?.height).toBeGreaterThan(30);
});

test.each([
  ['short', 10, 'short'],
  ['a longer text', 8, 'a longe…'],
  ['a longer text', 3, ''],
])('%j within %i letters is %j', (text, most, expected) => {
  expect(shorten(text, most)).toBe(expected);
});
