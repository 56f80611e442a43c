import type { z } from 'zod';

/** One condition on a list: fixed Cypher that is there or not, and the values that go with it. */
export interface Condition {
  /** Binds the list's variable by a path, without a WHERE of its own; conditions with a `match` may meet a row more than once. */
  readonly match?: string;
  /** Binds the list's variable by a full-text search. */
  readonly search?: string;
  readonly where?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What a list is of and in which order; all Cypher here is constant. */
export interface ListingShape<Item> {
  /** Plural noun, also the name in cursors: "claims". */
  readonly name: string;
  /** The list's variable, as its projection has it: `c`. */
  readonly variable: string;
  readonly label: string;
  /** Expression of the sort key, never null, and a condition that lets its index be used. */
  readonly key: string;
  readonly indexed: string;
  readonly descending: boolean;
  /** Further variables of the anchor's path that key or projection need. */
  readonly carried?: readonly string[];
  readonly projection: string;
  /** Parameters that the projection needs, the same for every page. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly row: z.ZodType<Item>;
  /** For lists that hang on a node: how `anchor` (its id) leads to the rows; without a WHERE, which conditions add. */
  readonly anchors: Readonly<Record<string, string>>;
}

export interface PageRow<Item> {
  readonly anchor: string;
  readonly key: string | number;
  readonly id: string;
  readonly item: Item;
}

export interface CountRow {
  readonly anchor: string;
  readonly total: number;
}
