import type { Along } from './read-along.ts';

/** A place in a sorted list: the sort key of a row and the id that breaks ties. */
export interface Keyset {
  readonly key: string | number;
  readonly id: string;
}

/** Which rows of a sorted list are wanted. `backward` reads from the end; rows still come in list order. */
export interface PageRequest {
  readonly size: number;
  readonly after: Keyset | null;
  readonly before: Keyset | null;
  readonly backward: boolean;
}

export interface PlacedRow<Item> {
  readonly item: Item;
  readonly place: Keyset;
}

/** Rows in list order; `more`: others follow on the side that was read towards. */
export interface Page<Item> {
  readonly rows: readonly PlacedRow<Item>[];
  readonly more: boolean;
  /** What was read along with the rows; absent: nothing. */
  readonly along?: readonly Along[];
  /** Rows of the whole list, where the page was asked to count them and could do so at no cost. */
  readonly total?: number | null;
}

export const EMPTY_PAGE: Page<never> = { rows: [], more: false };
