import { pagesByUrls, savePage } from '../graph/pages.ts';
import type { Graph } from '../graph/runner.ts';
import type { Page } from '../model/feed.ts';

/** What is remembered of addresses. */
export interface PageStore {
  known(urls: readonly string[]): Promise<ReadonlyMap<string, Page>>;
  /** @param feed id of the feed that lists it, if one does */
  save(page: Page, feed: string | null): Promise<void>;
}

/** Remembers in the graph. */
export function graphPages(graph: Pick<Graph, 'run' | 'write'>): PageStore {
  return {
    known: (urls) => pagesByUrls(graph, urls),
    save: (page, feed) => graph.write('pages.save', (tx) => savePage(tx, page, feed)),
  };
}
