import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchClaims } from '../../src/drift/match-claims.ts';
import { cosine, countWords, wordOverlap } from '../../src/drift/similarity.ts';

const claims = (...wordings: readonly string[]) =>
  wordings.map((wording) => ({ wording, embedding: null }));
const told = ({ matches, vanished, appeared }: ReturnType<typeof matchClaims>) => ({
  matches: matches.map(({ before, after, by }) => [before.wording, after.wording, by]),
  vanished: vanished.map(({ wording }) => wording),
  appeared: appeared.map(({ wording }) => wording),
});

test.each([
  ['nothing on either side', [], [], { matches: [], vanished: [], appeared: [] }],
  [
    'the same words, in another order and typography',
    ['the quay is “ready”', 'it rained'],
    ['It rained', 'the quay is "ready"'],
    {
      matches: [
        ['it rained', 'It rained', 'wording'],
        ['the quay is “ready”', 'the quay is "ready"', 'wording'],
      ],
      vanished: [],
      appeared: [],
    },
  ],
  [
    'a number and a modal exchanged',
    ['the ferry will carry 200 people', 'the quay is closed'],
    ['the ferry may carry 1,250.5 people'],
    {
      matches: [
        ['the ferry will carry 200 people', 'the ferry may carry 1,250.5 people', 'similarity'],
      ],
      vanished: ['the quay is closed'],
      appeared: [],
    },
  ],
  [
    'the better match wins, and the other claim is left over',
    ['the ferry will carry many people'],
    ['the ferry will carry few goods', 'the ferry will carry many dogs and people'],
    {
      matches: [
        [
          'the ferry will carry many people',
          'the ferry will carry many dogs and people',
          'similarity',
        ],
      ],
      vanished: [],
      appeared: ['the ferry will carry few goods'],
    },
  ],
  [
    'identical wording goes before a likeness with another',
    ['the quay is ready', 'the quay is not ready'],
    ['the quay is not ready', 'the quay is nearly ready'],
    {
      matches: [
        ['the quay is not ready', 'the quay is not ready', 'wording'],
        ['the quay is ready', 'the quay is nearly ready', 'similarity'],
      ],
      vanished: [],
      appeared: [],
    },
  ],
  [
    'one topic is not one claim',
    ['the ferry sank in the harbour'],
    ['officials want a new ferry by next spring'],
    {
      matches: [],
      vanished: ['the ferry sank in the harbour'],
      appeared: ['officials want a new ferry by next spring'],
    },
  ],
])('%s', (_, before, after, expected) => {
  expect(told(matchClaims(claims(...before), claims(...after)))).toEqual(expected);
});

describe('the stored vectors', () => {
  const before = [{ wording: 'the minister resigned', embedding: [1, 0] }];
  test.each([
    ['bring together a claim said in half other words', [1, 0], 1],
    ['keep apart what has only the words in common', [0, 1], 0],
  ])('%s', (_, embedding, matches) => {
    const after = [{ wording: 'the minister quit', embedding }];
    expect(matchClaims(before, after).matches).toHaveLength(matches);
  });
});

test('every claim stands in exactly one list, whatever the texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '3', 'not'), { maxLength: 4 });
  const side = fc.array(
    text.map((words) => ({ wording: words.join(' '), embedding: null })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(side, side, (before, after) => {
      const { matches, vanished, appeared } = matchClaims(before, after);
      const old = new Set([...matches.map((match) => match.before), ...vanished]);
      const now = new Set([...matches.map((match) => match.after), ...appeared]);
      expect([matches.length + vanished.length, old]).toEqual([before.length, new Set(before)]);
      expect([matches.length + appeared.length, now]).toEqual([after.length, new Set(after)]);
    }),
  );
});

test.each([
  ['', '', 0],
  ['a b', 'a b', 1],
  ['a b', 'c d', 0],
  ['It has 5 boats', 'it has 7,5 boats', 1],
  ['a a b', 'a b b', 2 / 3],
])('the overlap of "%s" and "%s" is %d', (one, other, overlap) => {
  expect(wordOverlap(countWords(one), countWords(other))).toBeCloseTo(overlap);
});

test.each([
  [[1, 0], [1, 0], 1],
  [[1, 0], [0, 1], 0],
  [[2, 0], [-1, 0], -1],
  [[0, 0], [1, 1], 0],
])('the cosine of %j and %j is %d', (a, b, expected) => {
  expect(cosine(a, b)).toBeCloseTo(expected);
});
