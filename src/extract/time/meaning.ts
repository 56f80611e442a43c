import type { Unit } from '../lexicon/time-words.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** "last", "this" or "next" before a name. */
export type Which = 'last' | 'this' | 'next';

/** What a parser read off the words, before it is set against any date. */
export type Meaning =
  /** Complete by itself: "1953", "2013-03-22", "the 1990s", "now", "every day". */
  | { readonly kind: 'value'; readonly type: TimexType; readonly value: string }
  /** A calendar date that may lack its year or its day. */
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number;
      readonly day: number | null;
      readonly which: Which | null;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which | null }
  /** A named part of a year: season ("SU"), quarter ("Q3") or half ("H1"). */
  | {
      readonly kind: 'part-of-year';
      readonly part: string;
      readonly year: number | null;
      readonly which: Which | null;
    }
  | {
      readonly kind: 'holiday';
      readonly name: string;
      readonly year: number | null;
      readonly which: Which | null;
    }
  /** So many units away. amount null: a number not said ("a few years ago"). */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly amount: number | null;
      readonly sign: -1 | 0 | 1;
      readonly from: 'publication' | 'mentioned';
    }
  | {
      readonly kind: 'duration';
      readonly unit: Unit;
      readonly amount: number | null;
      /** Where the stretch lies against the anchor: "the past two weeks", "the next two weeks". */
      readonly side: 'before' | 'after' | null;
    }
  /** A clock time or part of the day of a day said nearby: "8 PM", "noon". `suffix` is what TIMEX3 puts after the day. */
  | { readonly kind: 'clock'; readonly suffix: string };

/** A stretch of text read as a time expression. */
export interface TimexDraft {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** TIMEX3 time of day put after the day ("TNI", "T08:00"), null where none is said. */
  readonly clock: string | null;
}

/** One pattern of expressions, in the manner of chrono's parsers: null where the words are no time after all. */
export interface TimexParser {
  readonly name: string;
  /** Source of the pattern; flags are g and i. Linear: it runs on hostile text. */
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpExecArray,
    text: string,
  ) =>
    | (Omit<TimexDraft, 'start' | 'end'> & {
        /** Characters to leave out at the start and end of the match. */
        readonly trim?: readonly [number, number];
      })
    | null;
}
