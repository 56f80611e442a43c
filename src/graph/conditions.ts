import { InputError, InvalidRangeError } from '../errors.ts';
import type { Timestamp } from '../model/time.ts';
import type { Condition } from './listing-shape.ts';
import { luceneTerms } from './lucene-terms.ts';

/** Days or instants, both included; null is open. */
export interface TimeRange {
  readonly from?: Timestamp | null | undefined;
  readonly to?: Timestamp | null | undefined;
}

/** Sorts behind every instant of its day. */
const END_OF_DAY = 'T~';

/**
 * A range as two strings to compare stored times with; a day as its end takes in the whole day.
 * @throws InvalidRangeError where it ends before it starts
 */
export function rangeParams(range: TimeRange): { readonly from: string; readonly to: string } {
  const from = range.from ?? '0';
  const to = range.to ?? '9999-12-31';
  const end = to.includes('T') ? to : `${to}${END_OF_DAY}`;
  if (from > end) {
    throw new InvalidRangeError(
      `The range ends (${to}) before it starts (${from}). Exchange them.`,
      {
        details: { from, to },
      },
    );
  }
  return { from, to: end };
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

/** How many of the nearest texts a search looks at. */
const SEARCH_LIMIT = 1000;

/**
 * The full-text search of an index, which binds `variable`.
 * @throws InputError where there is no word to search for
 */
export function search(
  { index, variable }: { readonly index: string; readonly variable: string },
  typed: string | null | undefined,
): readonly Condition[] {
  if (typed === null || typed === undefined) return [];
  const terms = luceneTerms(typed);
  if (terms === null) {
    throw new InputError(
      'The text to search for has no word in it. Give at least one, or leave "text" out.',
    );
  }
  return [
    {
      search: `CALL db.index.fulltext.queryNodes('${index}', $text, {limit: ${SEARCH_LIMIT}}) YIELD node AS ${variable}`,
      params: { text: terms },
    },
  ];
}
