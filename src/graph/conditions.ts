import { InputError, InvalidRangeError } from '../errors.ts';
import type { Timestamp } from '../model/time.ts';
import type { Condition } from './listing-shape.ts';
import { luceneTerms } from './lucene-terms.ts';

/** Days or instants, both included; null is open. */
export interface TimeRange {
  readonly from?: Timestamp | null | undefined;
  readonly to?: Timestamp | null | undefined;
}

/** A range as strings that stored times are compared with. */
export interface RangeParams {
  readonly from: string;
  readonly to: string;
  /** The day of `from`: what is known by its day alone is not lost to an instant of that day. */
  readonly day: string;
}

/** Sorts behind every instant of its day, and behind every key that begins with its instant. */
const END_OF_DAY = 'T~';
const END = '~';

/**
 * A range as strings to compare stored times with; a day as its end takes in the whole day.
 * @throws InvalidRangeError where it ends before it starts; it names `field`
 */
export function rangeParams(range: TimeRange, field = 'range'): RangeParams {
  const from = range.from == null ? '0' : stored(range.from);
  const to = range.to == null ? '9999-12-31' : stored(range.to);
  const end = `${to}${to.includes('T') ? END : END_OF_DAY}`;
  if (from > end) throw upsideDown(field, range);
  return { from, to: end, day: from.slice(0, 10) };
}

/**
 * A range of system time, which is stored to the millisecond, as two instants.
 * @throws InvalidRangeError where it ends before it starts; it names `field`
 */
export function instantParams(range: TimeRange, field: string) {
  const from = range.from == null ? '0001-01-01T00:00:00.000Z' : firstInstant(range.from);
  const to = range.to == null ? '9999-12-31T23:59:59.999Z' : lastInstant(range.to);
  if (from > to) throw upsideDown(field, range);
  return { from, to };
}

/** The last instant of a day, or the instant itself. */
export const lastInstant = (time: Timestamp) =>
  time.includes('T') ? stored(time) : `${time}T23:59:59.999Z`;
const firstInstant = (time: Timestamp) =>
  time.includes('T') ? stored(time) : `${time}T00:00:00.000Z`;

/** As times are stored: a day, or an instant with milliseconds. */
function stored(time: Timestamp): string {
  const at = time.includes('T') ? Date.parse(time) : Number.NaN;
  return Number.isNaN(at) ? time : new Date(at).toISOString();
}

function upsideDown(field: string, { from, to }: TimeRange): InvalidRangeError {
  const problem = `ends (${to}) before it starts (${from})`;
  return new InvalidRangeError(`The range "${field}" ${problem}. Exchange the two.`, {
    details: { problems: [{ field, problem }], from, to },
  });
}

/** The list's property is one of the values; nothing where none are asked for. */
export function oneOf(
  expression: string,
  param: string,
  values: readonly string[] | null | undefined,
): readonly Condition[] {
  if (values === null || values === undefined) return [];
  return [{ where: `${expression} IN $${param}`, params: { [param]: values } }];
}

/**
 * As `oneOf`, for a property that an index has in front of the sort key of these orders: a single value is then read in
 * the order of the list, however rare it is.
 */
export function oneOfLeading(
  expression: string,
  param: string,
  { values, orders }: { values: readonly string[] | null | undefined; orders: readonly string[] },
): readonly Condition[] {
  const [value, ...others] = values ?? [];
  if (value === undefined || others.length > 0) return oneOf(expression, param, values);
  return [
    {
      where: `${expression} = $${param}`,
      params: { [param]: value },
      lead: { expression, orders },
    },
  ];
}

/** How many of the nearest texts a search looks at. */
const SEARCH_LIMIT = 1000;

/**
 * The full-text search of an index, which binds `variable`.
 * @throws InputError where there is no word to search for, or too many
 */
export function search(
  { index, variable }: { readonly index: string; readonly variable: string },
  typed: string | null | undefined,
): readonly Condition[] {
  if (typed === null || typed === undefined) return [];
  const terms = luceneTerms(typed);
  if (terms === null) {
    const problem = 'has no word in it';
    throw new InputError(
      `The text to search for ${problem}. Give at least one, or leave "text" out.`,
      { details: { problems: [{ field: 'text', problem }] } },
    );
  }
  return [
    {
      search: `CALL db.index.fulltext.queryNodes('${index}', $text, {limit: ${SEARCH_LIMIT}}) YIELD node AS ${variable}`,
      params: { text: terms },
    },
  ];
}
