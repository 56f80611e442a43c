import type { Keyset, Page, PageRequest } from '../graph/page.ts';

/** A page of rows that are all at hand, the highest key first, equals by id. */
export function pageOf<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Keyset,
  { size, after, before, backward }: PageRequest,
): Page<Item> {
  const within = items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => after === null || comesBefore(after, place))
    .filter(({ place }) => before === null || comesBefore(place, before));
  const rows = backward ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
  return { rows, more: within.length > rows.length };
}

const comesBefore = (a: Keyset, b: Keyset) => a.key > b.key || (a.key === b.key && a.id < b.id);
