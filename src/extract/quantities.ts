import type { Comparator, Quantity } from '../model/quantity.ts';
import { contains, overlaps, type Span, spanOf } from '../model/span.ts';
import { alternatives } from './alternatives.ts';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE } from './lexicon/comparators.ts';
import { CURRENCY_SIGNS } from './lexicon/currencies.ts';
import { FRACTIONS, SHORT_SCALES } from './lexicon/number-words.ts';
import { fractionOf } from './quantity/fraction.ts';
import { isNoQuantity } from './quantity/not-a-quantity.ts';
import { NUMBER, numberOf } from './quantity/number-phrase.ts';
import { readUnit } from './quantity/unit.ts';
import { draftsAround } from './time/drafts-around.ts';
import type { TimexDraft } from './time/meaning.ts';

const SIGN = alternatives(Object.keys(CURRENCY_SIGNS));
const FRACTION = `(?:(?:an?|one|two|three|four|five)[\\s-]+(?:${alternatives(Object.keys(FRACTIONS))})\\b|half\\b)`;
const SHORT = `(?:${alternatives(Object.keys(SHORT_SCALES))})(?![\\p{L}\\d])`;
const ONE = `(?:(?!half\\s+an?\\s+(?:million|billion|thousand|hundred|dozen|trillion))${FRACTION}|${NUMBER}(?:${SHORT})?)`;
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d.,/:’'-])(?:(${SIGN})\\s?)?(?<low>${ONE})(?:\\s?(?:-|–|—|to|and|or)\\s?(?:(?:${SIGN})\\s?)?(?<high>${NUMBER}(?:${SHORT})?))?(?<sign>\\s?[€£])?`,
  'giu',
);
const SHORT_LAST = new RegExp(`(${SHORT})$`, 'iu');
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(${alternatives(Object.keys(COMPARATORS_BEFORE))}|between|from)\\s+(?:the\\s+|a\\s+)?$`,
  'iu',
);
const AFTER = new RegExp(
  `^\\s*(${alternatives(Object.keys(COMPARATORS_AFTER))}|\\+)(?![\\p{L}])`,
  'iu',
);

/** Reads the amounts of a span: value after scaling words, unit or counted noun, comparator, range. Times are no amounts. */
export function readQuantities(
  text: string,
  span: { readonly start: number; readonly end: number },
  { drafts }: { readonly drafts?: readonly TimexDraft[] } = {},
): readonly Quantity[] {
  const times = draftsAround(text, span, drafts);
  const own = text.slice(span.start, span.end);
  return [...own.matchAll(PATTERN)].flatMap((match) => {
    const quantity = quantityOf(match, { text, span, times });
    return quantity && contains(span, quantity.span) ? [quantity] : [];
  });
}

interface Surroundings {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly times: readonly { readonly start: number; readonly end: number }[];
}

function quantityOf(match: RegExpMatchArray, { text, span, times }: Surroundings): Quantity | null {
  const written = match[0].trimEnd();
  const start = span.start + (match.index ?? 0);
  const numberEnd = start + written.length;
  const before = text.slice(Math.max(span.start, start - 32), start);
  const low = amountOf(match.groups?.low ?? '');
  const joined = match.groups?.high === undefined ? null : amountOf(match.groups.high);
  if (low === null || times.some((time) => overlaps(time, { start, end: numberEnd }))) return null;
  const lead = BEFORE.exec(before);
  const word = lead?.[1]?.toLowerCase().replace(/\s+/g, ' ');
  const isRange =
    (joined !== null && /\d\s?[-–—]|\bto\b|\bor\b/i.test(written)) ||
    (joined !== null && word === 'between');
  if (joined !== null && !isRange) return null;
  const money = match[1] ?? match.groups?.sign?.trim();
  const unit = readUnit(text.slice(numberEnd, span.end), money ?? null);
  if (
    isNoQuantity({ written, before, after: text.slice(numberEnd, numberEnd + 24), unit: unit.name })
  )
    return null;
  const tail = AFTER.exec(text.slice(numberEnd + unit.length, span.end)) ?? null;
  const comparator = comparatorOf(word, tail?.[1], isRange);
  const used =
    word !== undefined && (comparator !== 'exactly' || word === 'exactly' || word === 'precisely');
  const from = used
    ? start -
      (before.length -
        before.search(new RegExp(`${word?.replace(/ /g, '\\s+')}\\s+(?:the\\s+|a\\s+)?$`, 'i')))
    : start;
  const scaled = scaleLow(low, joined, match.groups ?? {});
  return {
    span: spanOf(text, from, numberEnd + unit.length + (tail ? tail[0].length : 0)) satisfies Span,
    value: scaled,
    high: isRange ? joined : null,
    unit: unit.name,
    comparator,
  };
}

function amountOf(written: string): number | null {
  const fraction = fractionOf(written);
  if (fraction !== null) return fraction;
  const short = SHORT_LAST.exec(written);
  const base = numberOf(short ? written.slice(0, -short[0].length) : written);
  return base === null || !short ? base : base * (SHORT_SCALES[short[0].toLowerCase()] ?? 1);
}

/** "2 to 3 million": the scale is said once, after the second number. */
function scaleLow(
  low: number,
  high: number | null,
  groups: Record<string, string | undefined>,
): number {
  if (high === null || low >= 1000) return low;
  const scale = /(million|billion|trillion|thousand|bn|mn|m|k)$/i.exec(groups.high ?? '');
  const own = /(million|billion|trillion|thousand|bn|mn|m|k)$/i.test(groups.low ?? '');
  if (!scale || own) return low;
  const factor = high / (numberOf((groups.high ?? '').replace(/\s?[a-z]+$/i, '')) ?? high);
  return low * factor;
}

function comparatorOf(
  before: string | undefined,
  after: string | undefined,
  range: boolean,
): Comparator {
  if (range) return 'between';
  const tail =
    after === undefined
      ? undefined
      : (COMPARATORS_AFTER[after.toLowerCase().replace(/\s+/g, ' ')] ?? 'at-least');
  return (before === undefined ? undefined : COMPARATORS_BEFORE[before]) ?? tail ?? 'exactly';
}
