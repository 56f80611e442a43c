import { expect, test } from '@jest/globals';
import { claimChanges, numberChanges } from '../../src/drift/claim-changes.ts';
import { compareRevisions } from '../../src/drift/compare-revisions.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { actorOf, articleOf, claimOf } from '../support/model-objects.ts';

const TEXT = 'The ferry will sail on Monday with 200 people. The quay is closed. It rained.';
const { revision } = articleOf(TEXT);
const [quill, lind] = [actorOf('Ada Quill'), actorOf('B. Lind')];
const said = (given: Partial<Claim> = {}) =>
  claimOf(revision, 'The ferry will sail on Monday with 200 people', given);
const by = (...actors: (typeof quill)[]) => ({
  attributions: actors.map(({ id: actor }, position) => ({
    position,
    source: null,
    cue: null,
    actor,
  })),
});
const number = (value: number, given: Partial<Quantity> = {}): Quantity => ({
  span: { start: 0, end: 1, text: String(value) },
  value,
  high: null,
  unit: 'person',
  comparator: 'exactly',
  ...given,
});
const as = (
  modality: Claim['commitment']['modality'],
  polarity: Claim['commitment']['polarity'] = 'positive',
) => ({ commitment: { modality, polarity, cues: [] } });
const during = (from: string) => ({
  times: [
    {
      span: { start: 0, end: 1, text: 'T' },
      interval: { from, to: from },
      anchor: 'none' as const,
    },
  ],
});

test.each<[string, Partial<Claim>, Partial<Claim>, readonly string[]]>([
  ['nothing', {}, {}, []],
  ['asserted → possible', as('asserted'), as('possible'), ['softened']],
  ['asserted → intended', as('asserted'), as('intended'), ['softened']],
  ['proposed → intended', as('proposed'), as('intended'), ['hardened']],
  ['denied knowledge → conditional', as('denied-knowledge'), as('conditional'), ['hardened']],
  ['intended → expected', as('intended'), as('expected'), ['modality']],
  ['will → will not', as('intended'), as('intended', 'negative'), ['reversed']],
  ['will → may not', as('intended'), as('possible', 'negative'), ['reversed']],
  ['200 → 300', { quantities: [number(200)] }, { quantities: [number(300)] }, ['number']],
  [
    '200 → about 200',
    { quantities: [number(200)] },
    { quantities: [number(200, { comparator: 'about' })] },
    ['number'],
  ],
  ['a number taken out', { quantities: [number(200)] }, {}, ['number']],
  ['Monday → Tuesday', during('2025-10-20'), during('2025-10-21'), ['time']],
  ['another speaker', by(quill), by(lind), ['reattributed']],
  ['a speaker put behind another', by(quill), by(lind, quill), ['reattributed']],
  ['the speaker taken out', by(quill), by(), ['reattributed']],
  ['quoted → reported', { quotation: 'direct' }, { quotation: 'indirect' }, ['quotation']],
  ['other words', { wording: 'a' }, { wording: 'b' }, ['reworded']],
  [
    'several at once',
    { ...as('asserted'), ...by(quill), quantities: [number(1)] },
    { ...as('possible'), ...by(lind), quantities: [number(2)], wording: 'b' },
    ['softened', 'number', 'reattributed', 'reworded'],
  ],
])('%s', (_, before, after, expected) => {
  expect(claimChanges(said(before), said(after))).toEqual(expected);
});

test('numbers stand beside those of the same unit; what has no partner stands alone', () => {
  const [metres, people] = [number(5, { unit: 'm' }), number(200)];
  const [more, dollars] = [number(300), number(9, { unit: 'USD' })];
  expect(numberChanges([metres, people], [dollars, more])).toEqual([
    { before: metres, after: null },
    { before: people, after: more },
    { before: null, after: dollars },
  ]);
  expect(numberChanges([people, metres], [metres, people])).toEqual([]);
});

test('an edit is told claim by claim', () => {
  const ferry = said({ wording: 'the ferry will sail with 200 people', quantities: [number(200)] });
  const ferryNow = said({
    wording: 'the ferry may sail with 300 people',
    quantities: [number(300)],
    ...as('possible'),
  });
  const quay = claimOf(revision, 'The quay is closed');
  const rain = claimOf(revision, 'It rained');
  const snow = claimOf(revision, 'It rained', { wording: 'snow fell everywhere' });
  const bare = (claims: readonly Claim[]) => claims.map((claim) => ({ claim, embedding: null }));
  const drift = compareRevisions(bare([ferry, quay, rain]), bare([quay, snow, ferryNow]));
  expect(drift).toEqual({
    appeared: [snow],
    vanished: [rain],
    changed: [
      {
        before: ferry,
        after: ferryNow,
        changes: ['softened', 'number', 'reworded'],
        numbers: [{ before: number(200), after: number(300) }],
        similarity: expect.closeTo(6 / 7),
      },
    ],
    unchanged: 1,
  });
});
