import type { Span } from './span.ts';

export type Comparator =
  | 'exactly'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'between';

/**
 * A number as written and what it stands for. `value` is in `unit` after scaling words are applied ("1.2 million" is
 * 1200000); `high` is set only for `between`. `unit` is a currency code, '%', a normalised measure, or the counted
 * noun in lower case and singular ("missile"); null where none is written.
 */
export interface Quantity {
  readonly span: Span;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string | null;
  readonly comparator: Comparator;
}
