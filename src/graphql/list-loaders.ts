import DataLoader from 'dataloader';
import { actorsNamed } from '../graph/actors.ts';
import type { Listing, ListRequest } from '../graph/listing.ts';
import { outletsNamed } from '../graph/outlets.ts';
import type { Page, PageRequest } from '../graph/page.ts';
import type { Along, Parts } from '../graph/read-along.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';

/** A list that hangs on one node: the listing, the name of its anchor, the node's id, and which rows in which order. */
export interface HangingList<Item> extends Partial<Pick<ListRequest, 'conditions' | 'order'>> {
  readonly listing: Listing<Item>;
  readonly anchor: string;
  readonly id: string;
}

interface WantedPage extends HangingList<unknown> {
  readonly page: PageRequest;
  readonly parts: Parts;
}

/**
 * Reads the same page of lists that hang on many nodes (the claims of each of these actors) in one query; `keep` is
 * given what is read along.
 */
export function createListLoaders(
  graph: Runner,
  options: RunOptions,
  keep: (along: Along) => void,
) {
  const pages = new DataLoader<WantedPage, Page<unknown>, string>(
    (wanted) =>
      together(wanted, kindOfPage, async ({ listing, conditions = [], order, page, parts }, of) => {
        const asked = { of, conditions, order, page, parts };
        const pages = await listing.pages(graph, asked, options);
        for (const { along } of pages) along?.forEach(keep);
        return pages;
      }),
    { cacheKeyFn: (wanted) => `${kindOfPage(wanted)} ${wanted.id}` },
  );
  const counts = new DataLoader<HangingList<unknown>, number, string>(
    (wanted) =>
      together(wanted, kindOfList, ({ listing, conditions = [] }, of) =>
        listing.counts(graph, { of, conditions }, options),
      ),
    { cacheKeyFn: (wanted) => `${kindOfList(wanted)} ${wanted.id}` },
  );
  return {
    page: <Item>(list: HangingList<Item>, page: PageRequest, parts: Parts) =>
      pages.load({ ...list, page, parts }) as Promise<Page<Item>>,
    count: <Item>(list: HangingList<Item>) => counts.load(list),
    /** The ids that a name in a filter means, asked for once however many lists have the filter. */
    actorsNamed: once((name) => actorsNamed(graph, name, options)),
    outletsNamed: once((name) => outletsNamed(graph, name, options)),
  };
}

const kindOfList = ({ listing, anchor, conditions = [] }: HangingList<unknown>) =>
  `${listing.name} ${anchor} ${JSON.stringify(conditions)}`;
const kindOfPage = (wanted: WantedPage) =>
  `${kindOfList(wanted)} ${JSON.stringify([wanted.order ?? null, wanted.page, wanted.parts])}`;

function once<Answer>(read: (name: string) => Promise<Answer>) {
  const asked = new Map<string, Promise<Answer>>();
  return (name: string): Promise<Answer> => {
    const answer = asked.get(name) ?? read(name);
    asked.set(name, answer);
    return answer;
  };
}

/** Groups what differs only by the node, reads each group at once, and gives the answers in the order asked. */
async function together<Wanted extends HangingList<unknown>, Answer>(
  wanted: readonly Wanted[],
  kindOf: (wanted: Wanted) => string,
  read: (sample: Wanted, of: NonNullable<ListRequest['of']>) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const groups = new Map<string, number[]>();
  wanted.forEach((one, n) => {
    const kind = kindOf(one);
    groups.set(kind, [...(groups.get(kind) ?? []), n]);
  });
  const answers = new Map<number, Answer>();
  await Promise.all(
    [...groups.values()].map(async (places) => {
      const members = places.flatMap((n) => wanted[n] ?? []);
      const sample = members[0];
      if (sample === undefined) return;
      const ids = members.map((member) => member.id);
      const found = await read(sample, { anchor: sample.anchor, ids });
      for (const [place, n] of places.entries()) answers.set(n, found[place] as Answer);
    }),
  );
  return wanted.map((_, n) => answers.get(n) as Answer);
}
