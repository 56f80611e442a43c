import type { GoldAttribution, GoldParts } from '../../polnear.ts';
import type { FoundAttribution } from './attribution-score.ts';
import { type Counts, noCounts } from './counts.ts';
import { meet, type Stretch } from './span-score.ts';

const KINDS = ['source', 'cue', 'content'] as const;
type Kind = (typeof KINDS)[number];
type Quote = Readonly<Record<Kind, readonly Stretch[]>>;

/** Exact counts are of attributions, overlap counts of words. */
export type CitronCounts = Readonly<Record<Kind | 'all', { exact: Counts; overlap: Counts }>>;

export const noCitronCounts = (): CitronCounts => ({
  source: { exact: noCounts(), overlap: noCounts() },
  cue: { exact: noCounts(), overlap: noCounts() },
  content: { exact: noCounts(), overlap: noCounts() },
  all: { exact: noCounts(), overlap: noCounts() },
});

/**
 * Adds one article as Citron reports it (bbc/citron, citron/metrics.py): exact means that an attribution of the other
 * side has the same cue, or an overlapping cue and the same sources, or contents; overlap is words shared, summed over
 * all pairs of attributions, over the words found and the words of gold.
 */
export function countAsCitron(
  counts: CitronCounts,
  {
    text,
    gold,
    found,
  }: { text: string; gold: readonly GoldAttribution[]; found: readonly FoundAttribution[] },
): void {
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ index }) => index);
  const wanted = gold.filter(({ cue }) => cue.length > 0).map(quoteOfGold);
  const given = found.filter(({ cue }) => cue !== null).map(quoteOfFound);
  for (const kind of [...KINDS, 'all'] as const) {
    const { exact, overlap } = counts[kind];
    exact.gold += wanted.length;
    exact.found += given.length;
    exact.goldRight += wanted.filter((a) => given.some((b) => isExact(kind, a, b))).length;
    exact.foundRight += given.filter((a) => wanted.some((b) => isExact(kind, a, b))).length;
    const kinds = kind === 'all' ? KINDS : [kind];
    for (const each of kinds) {
      const length = (quotes: readonly Quote[]) =>
        quotes.reduce((sum, quote) => sum + wordsIn(words, quote[each]), 0);
      const shared = given.reduce(
        (sum, a) =>
          sum + wanted.reduce((inner, b) => inner + sharedWords(words, a[each], b[each]), 0),
        0,
      );
      overlap.gold += length(wanted);
      overlap.found += length(given);
      overlap.goldRight += shared;
      overlap.foundRight += shared;
    }
  }
}

const stretches = (parts: GoldParts) => parts.map(([start, end]) => ({ start, end }));

const quoteOfGold = ({ source, cue, content }: GoldAttribution): Quote => ({
  source: stretches(source),
  cue: stretches(cue),
  content: stretches(content),
});

const quoteOfFound = ({ source, cue, contents }: FoundAttribution): Quote => ({
  source: source ? [source] : [],
  cue: cue ? [cue] : [],
  content: contents,
});

const sameLists = (a: readonly Stretch[], b: readonly Stretch[]) =>
  a.length === b.length &&
  a.every(({ start, end }, i) => b[i]?.start === start && b[i]?.end === end);

const anyMeet = (a: readonly Stretch[], b: readonly Stretch[]) =>
  a.some((one) => b.some((other) => meet(one, other)));

function isExact(kind: Kind | 'all', a: Quote, b: Quote): boolean {
  if (kind === 'all') return KINDS.every((each) => sameLists(a[each], b[each]));
  if (kind === 'cue') return sameLists(a.cue, b.cue);
  return anyMeet(a.cue, b.cue) && sameLists(a[kind], b[kind]);
}

/** Words that start within the stretches; `words` are the places where words start, in order. */
function wordsIn(words: readonly number[], spans: readonly Stretch[]): number {
  return spans.reduce((sum, { start, end }) => sum + before(words, end) - before(words, start), 0);
}

function sharedWords(
  words: readonly number[],
  a: readonly Stretch[],
  b: readonly Stretch[],
): number {
  return a.reduce(
    (sum, one) =>
      sum +
      wordsIn(
        words,
        b
          .filter((other) => meet(one, other))
          .map((other) => ({
            start: Math.max(one.start, other.start),
            end: Math.min(one.end, other.end),
          })),
      ),
    0,
  );
}

/** How many of the sorted places are below `limit`. */
function before(places: readonly number[], limit: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
