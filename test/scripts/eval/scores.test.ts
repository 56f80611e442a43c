import { expect, test } from '@jest/globals';
import { conllTexts, joinTokens } from '../../../scripts/eval/entity-texts.ts';
import { isMet, missedFloors, readFloors } from '../../../scripts/eval/floors.ts';
import { share } from '../../../scripts/eval/format.ts';
import { countAttributions } from '../../../scripts/eval/scores/attribution-score.ts';
import { countAsCitron, noCitronCounts } from '../../../scripts/eval/scores/citron-score.ts';
import {
  assignment,
  bCubed,
  ceafE,
  conll,
  muc,
} from '../../../scripts/eval/scores/cluster-score.ts';
import { figures, noCounts } from '../../../scripts/eval/scores/counts.ts';
import { countSpans, noSpanCounts } from '../../../scripts/eval/scores/span-score.ts';
import {
  countTimexes,
  noTimexCounts,
  timexFigures,
} from '../../../scripts/eval/scores/timex-score.ts';
import type { GoldAttribution } from '../../../scripts/polnear.ts';

const span = (start: number, end: number) => ({ start, end });
const gold = (
  source: [number, number][],
  cue: [number, number][],
  content: [number, number][],
): GoldAttribution => ({ source, cue, content });

test('nothing found and nothing to find is 0, not a division by nothing', () => {
  expect(figures(noCounts())).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('exact needs both ends, overlap one shared character, and a span counts once however often it is given', () => {
  const counts = noSpanCounts();
  countSpans(
    counts,
    [span(0, 5), span(10, 20)],
    [span(0, 5), span(0, 5), span(19, 30), span(5, 10)],
  );
  expect(counts.exact).toEqual({ gold: 2, found: 3, goldRight: 1, foundRight: 1 });
  expect(counts.overlap).toEqual({ gold: 2, found: 3, goldRight: 2, foundRight: 2 });
});

const said = gold([[0, 4]], [[5, 9]], [[10, 20]]);

test.each([
  ['all three overlap', { source: span(2, 4), cue: span(5, 9), contents: [span(15, 25)] }, 1],
  ['another source', { source: span(30, 34), cue: span(5, 9), contents: [span(15, 25)] }, 0],
  ['no source where gold has one', { source: null, cue: span(5, 9), contents: [span(15, 25)] }, 0],
  ['another cue', { source: span(0, 4), cue: span(20, 22), contents: [span(15, 25)] }, 0],
  [
    'contents that only touch the end',
    { source: span(0, 4), cue: span(5, 9), contents: [span(20, 25)] },
    0,
  ],
])('a whole attribution: %s', (_, found, right) => {
  const counts = noCounts();
  countAttributions(counts, [said], [found]);
  expect(counts).toEqual({ gold: 1, found: 1, goldRight: right, foundRight: right });
});

test('one found attribution stands for one of gold only, and gold without a source wants none', () => {
  const counts = noCounts();
  const twin = gold([], [[5, 9]], [[10, 20]]);
  const found = { source: null, cue: span(5, 9), contents: [span(10, 20)] };
  countAttributions(counts, [twin, twin], [found]);
  expect(counts).toEqual({ gold: 2, found: 1, goldRight: 1, foundRight: 1 });
});

test('as Citron: an exact source needs an overlapping cue; overlap is counted in words', () => {
  const text = 'Ann Ray said rain is due. Bob Okoye said no.';
  const counts = noCitronCounts();
  countAsCitron(counts, {
    text,
    gold: [gold([[0, 7]], [[8, 12]], [[13, 24]])],
    found: [
      { source: span(0, 7), cue: span(8, 12), contents: [span(16, 24)] },
      { source: span(0, 7), cue: span(36, 40), contents: [span(41, 43)] },
    ],
  });
  expect(counts.source.exact).toEqual({ gold: 1, found: 2, goldRight: 1, foundRight: 1 });
  expect(counts.content.exact).toEqual({ gold: 1, found: 2, goldRight: 0, foundRight: 0 });
  // "rain is due" against "is due", "due" ends where the span ends.
  expect(counts.content.overlap).toMatchObject({ gold: 3, goldRight: 2 });
  expect(counts.all.exact.goldRight).toBe(0);
});

test('value F1 is the relaxed F1 times the share of matched expressions with the right value', () => {
  const counts = noTimexCounts();
  const time = (start: number, end: number, value: string) => ({ start, end, value, type: 'DATE' });
  countTimexes(
    counts,
    [time(0, 5, '2013'), time(10, 16, '2013-03'), time(20, 26, '2013-04')],
    [time(0, 5, '2013'), time(12, 16, '2012-03'), time(40, 45, '2010')],
  );
  const { strict, relaxed, typeF1, valueF1 } = timexFigures(counts);
  expect(strict.f1).toBeCloseTo(1 / 3);
  expect(relaxed.f1).toBeCloseTo(2 / 3);
  expect(typeF1).toBeCloseTo(2 / 3);
  expect(valueF1).toBeCloseTo((2 / 3) * (1 / 2));
});

const clustering = (...clusters: readonly string[]) =>
  new Map(clusters.flatMap((members, i) => [...members].map((m) => [m, `c${i}`] as const)));

test('coreference: a right partition scores 1 whatever its clusters are called', () => {
  const key = clustering('abc', 'de', 'f');
  const response = clustering('f', 'ed', 'cab');
  for (const { f1 } of [bCubed(key, response), muc(key, response), ceafE(key, response)])
    expect(f1).toBeCloseTo(1);
  expect(conll(key, response)).toBeCloseTo(1);
});

// Worked by hand after Luo 2005, figure 1: key {1..5} {6,7} {8..C}, response joins the last two, or all, of them.
test('coreference: the worked example of Luo 2005', () => {
  const key = clustering('12345', '67', '89ABC');
  const joined = clustering('12345', '6789ABC');
  expect(bCubed(key, joined).precision).toBeCloseTo((5 + 4 / 7 + 25 / 7) / 12);
  expect(bCubed(key, joined).recall).toBeCloseTo(1);
  expect(muc(key, joined).precision).toBeCloseTo(9 / 10);
  expect(muc(key, joined).recall).toBeCloseTo(1);
  expect(ceafE(key, joined).recall).toBeCloseTo((1 + 10 / 12) / 3);
  expect(ceafE(key, joined).precision).toBeCloseTo((1 + 10 / 12) / 2);
});

test('coreference: singletons left alone keep precision and lose recall', () => {
  const { precision, recall } = bCubed(clustering('abcd'), clustering('a', 'b', 'c', 'd'));
  expect([precision, recall]).toEqual([1, 0.25]);
});

test('an alignment takes the best sum, not the best pair first', () => {
  expect(
    assignment([
      [0.9, 0.8],
      [0.8, 0.1],
    ]),
  ).toBeCloseTo(1.6);
  expect(assignment([[0.2, 0.5, 0.1]])).toBeCloseTo(0.5);
  expect(assignment([])).toBe(0);
});

test('tokens joined by spaces keep their places, with quotation marks as news has them', () => {
  const { text, places } = joinTokens(['``', 'Go', "''", '.']);
  expect(text).toBe('“ Go ” .');
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['“', 'Go', '”', '.']);
});

test('entities of a CoNLL file go from their B to their last I', () => {
  const [first, second] = conllTexts(
    'Ann\tB-person\nRay\tI-person\nsings\tO\n\nAcme\tB-corporation\n',
  );
  expect(first).toEqual({ text: 'Ann Ray sings', entities: [{ start: 0, end: 7, label: 'PER' }] });
  expect(second?.entities).toEqual([{ start: 0, end: 4, label: 'ORG' }]);
});

test('a missed floor gives one line; what was not measured gives none; NaN meets nothing', () => {
  const floors = [
    { figure: 'a', must: 'at-least', value: 0.5, because: 'x' },
    { figure: 'b', must: 'above', value: 0.5, because: 'x' },
    { figure: 'c', must: 'below', value: 700, because: 'x' },
  ] as const;
  expect(missedFloors(floors, { a: 0.5, b: 0.5 }).lines).toEqual([
    'MISSED b: 0.5000, must be above 0.5 (x)',
  ]);
  expect(floors.map((floor) => isMet(floor, Number.NaN))).toEqual([false, false, false]);
});

test('every floor that is written down has a figure, a bound and a reason', () => {
  const floors = readFloors();
  expect(new Set(floors.map(({ figure }) => figure)).size).toBe(floors.length);
  expect(floors.every(({ because }) => because.length > 0)).toBe(true);
});

test('shares are printed with three digits', () => {
  expect([0, 0.8449, 1].map(share)).toEqual(['.000', '.845', '1.000']);
});
