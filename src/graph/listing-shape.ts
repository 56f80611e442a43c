import type { z } from 'zod';
import type { Along, Parts } from './read-along.ts';

/** One condition on a list: fixed Cypher that is there or not, and the values that go with it. */
export interface Condition {
  /** Binds the list's variable by a path, without a WHERE of its own; conditions with a `match` may meet a row more than once. */
  readonly match?: string;
  /** Binds the list's variable by a full-text search. */
  readonly search?: string;
  readonly where?: string;
  /** What stands for `where` in lists that hang on these anchors. */
  readonly whereOf?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, unknown>>;
  /** `where` fixes this expression to one value, and an index has it in front of the sort key of these orders. */
  readonly lead?: { readonly expression: string; readonly orders: readonly string[] };
  /** A Cypher map that goes over the item: what it was at the time that is asked for. */
  readonly overlay?: string;
}

/** By what a list is sorted. */
export interface Order {
  /** Expression of the sort key, never null, and a condition that lets its index be used. */
  readonly key: string;
  readonly indexed: string;
  /** Which way it goes unless told. */
  readonly descending: boolean;
  /** The key is a date-time, which cursors hold as a string. */
  readonly isTime?: boolean;
}

/** Which of a list's orders, and which way. */
export interface OrderRequest {
  readonly by: string;
  /** Null: as is natural for the order. */
  readonly descending: boolean | null;
}

/** What a list is of and in which order unless told; all Cypher here is constant. */
export interface ListingShape<Item> extends Order {
  /** Plural noun, also the name in cursors: "claims". */
  readonly name: string;
  /** The list's variable, as its projection has it: `c`. */
  readonly variable: string;
  readonly label: string;
  /** What the order that is in the shape itself is called. */
  readonly order?: string;
  /** Other orders, by name. */
  readonly orders?: Readonly<Record<string, Order>>;
  /** Further variables of the anchor's path that key or projection need. */
  readonly carried?: readonly string[];
  /** Cypher of a row, as `row` reads it; where it is a function, with what will be asked of it. */
  readonly projection: string | ((parts: Parts) => string);
  /** The same packed, which stands for it where no overlay has to go over it. */
  readonly packed?: string;
  /** Parameters that the projection needs, the same for every page. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly row: z.ZodType<Item>;
  /** Cypher map of what the rows lead to, as `alongRow` reads it; null where none of the parts is theirs. */
  readonly along?: (parts: Parts) => string | null;
  /** For lists that hang on a node: how `anchor` (its id) leads to the rows; without a WHERE, which conditions add. */
  readonly anchors: Readonly<Record<string, string>>;
}

export interface PageRow<Item> {
  readonly anchor: string;
  readonly key: string | number;
  readonly id: string;
  readonly item: Item;
  readonly along: Along | null;
  readonly total: number | null;
}

export interface CountRow {
  readonly anchor: string;
  readonly total: number;
}
