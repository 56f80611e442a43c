import { Command } from 'commander';
import { chooseFetcher } from '../choose-fetcher.ts';
import { chooseJudging } from '../choose-judge.ts';
import { chooseReader } from '../choose-reader.ts';
import { chooseReconciler } from '../choose-reconciler.ts';
import { InputError } from '../errors.ts';
import { feedList } from '../graph/feeds.ts';
import type { Graph } from '../graph/runner.ts';
import type { Feed } from '../model/feed.ts';
import { LOCAL_PRINCIPAL } from '../model/principal.ts';
import { openSources, type Sources } from '../sources/open-sources.ts';
import type { PageResult } from '../sources/page-result.ts';
import { printable } from './marked.ts';
import { progress } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withInference } from './with-inference.ts';
import { withStore } from './with-store.ts';

interface Json {
  readonly json?: boolean;
}

/** `gainsay feeds`: lists of articles that the service looks at on a schedule. */
export function feedsCommand(): Command {
  const command = new Command('feeds').description(
    'RSS, Atom, RDF and JSON feeds and sitemaps that "gainsay serve" looks at on a schedule',
  );
  command
    .command('add')
    .argument('<url>', 'address of the feed or sitemap')
    .option('--every <minutes>', 'minutes between two looks, 5 to 10080', '60')
    .option('--json', 'print the feed as JSON')
    .description('have a feed looked at, for the first time at once; again: change its schedule')
    .action((url: string, { every, json }: Json & { readonly every: string }) =>
      withSources('add', async (sources) => {
        if (!/^\d{1,6}$/.test(every)) throw new InputError('--every is a number of minutes.');
        const feed = await sources.addFeed({ url, everyMinutes: Number(every) }, LOCAL_PRINCIPAL);
        print(feed, json);
        progress(`"gainsay serve" looks at it on its schedule; now: gainsay feeds run ${feed.id}`);
      }),
    );
  command
    .command('list')
    .option('--json', 'print as JSON')
    .description('list the feeds, the newest first')
    .action(({ json }: Json) =>
      withSources('list', async (_sources, graph) => {
        const feeds = await allFeeds(graph);
        if (feeds.length === 0 && !json) progress('There are no feeds: gainsay feeds add --help.');
        for (const feed of feeds) print(feed, json);
      }),
    );
  command
    .command('run')
    .argument('[feed]', 'id or address; all where absent')
    .option('--json', 'print what came of each page as JSON, a line each')
    .description('look at feeds now, and tell each address that was refused')
    .action((id: string | undefined, { json }: Json) =>
      withSources('run', async (sources, graph, signal) => {
        const ids = id === undefined ? (await allFeeds(graph)).map((feed) => feed.id) : [id];
        for (const each of ids) {
          const onPage = (page: PageResult) => progress(printable(lineOf(page)));
          const { feed, pages, problems, left, status } = await sources.runFeed(each, {
            signal,
            onPage,
          });
          if (json) for (const page of pages) process.stdout.write(`${jsonOf(page)}\n`);
          for (const { message } of problems) progress(printable(message));
          const count = (kind: PageResult['kind']) =>
            pages.filter((page) => page.kind === kind).length;
          progress(
            `${feed.url}: ${status}; ${count('ingested')} ingested, ${count('unchanged')} unchanged, ${count('refused')} refused, ${count('rejected')} without an article, ${left} left for the next look.`,
          );
          if (status === 'failed') process.exitCode = 1;
        }
      }),
    );
  command
    .command('remove')
    .argument('<feed>', 'id or address')
    .option('--json', 'print the feed as JSON')
    .description('look at a feed no more; what it brought in stays')
    .action((id: string, { json }: Json) =>
      withSources('remove', async (sources) =>
        print(await sources.removeFeed(id, LOCAL_PRINCIPAL), json),
      ),
    );
  return command;
}

function withSources(
  name: string,
  work: (sources: Sources, graph: Graph, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  return untilInterrupted((signal) =>
    withInference((inference) =>
      withStore(`feeds ${name}`, async ({ graph }, environment) => {
        const judging = await chooseJudging(environment);
        const fetcher = chooseFetcher(environment);
        const deps = {
          graph,
          inference,
          reader: chooseReader({ environment, inference }),
          reconciler: chooseReconciler(environment),
          ...judging,
          now: () => new Date().toISOString(),
          signal,
        };
        try {
          await work(openSources(deps, fetcher), graph, signal);
        } finally {
          await fetcher.close();
        }
      }),
    ),
  );
}

async function allFeeds(graph: Graph): Promise<readonly Feed[]> {
  const feeds: Feed[] = [];
  for (let after = null; ; ) {
    const page = { size: 100, after, before: null, backward: false };
    const [read] = await feedList.pages(graph, { of: null, conditions: [], page });
    if (read === undefined) return feeds;
    feeds.push(...read.rows.map(({ item }) => item));
    const last = read.rows.at(-1);
    if (!read.more || last === undefined) return feeds;
    after = last.place;
  }
}

/** Messages of errors are not among what JSON takes of them. */
const jsonOf = (page: PageResult) =>
  JSON.stringify(
    page.kind === 'rejected'
      ? { ...page, error: { code: page.error.code, message: page.error.message } }
      : page,
  );

function lineOf(page: PageResult): string {
  switch (page.kind) {
    case 'ingested':
      return `${page.url}: ${page.report.isNew ? (page.report.revision > 1 ? `new revision ${page.report.revision}` : 'stored') : 'unchanged'}, ${page.report.counts.claims} claims${page.instead === null ? '' : `; the feed's own text, since ${page.instead.message}`}`;
    case 'unchanged':
      return `${page.url}: unchanged`;
    case 'refused':
      return `refused (${page.refusal.reason}): ${page.refusal.message}`;
    case 'rejected':
      return `${page.url}: ${page.error.message}`;
  }
}

function print(feed: Feed, json: boolean | undefined): void {
  const { id, url, kind, title, everyMinutes, active, lastStatus, lastFetchedAt, nextAt } = feed;
  const looked = lastFetchedAt === null ? 'never looked at' : `${lastStatus} at ${lastFetchedAt}`;
  const next = active ? `next ${nextAt}` : 'no longer looked at';
  const line = `${id}  ${url}  ${kind ?? 'unread'}  ${title ?? ''}  every ${everyMinutes} min  ${looked}  ${next}`;
  process.stdout.write(`${json ? JSON.stringify(feed) : printable(line)}\n`);
}
