import { Command, InvalidArgumentError } from 'commander';
import { readCalibration } from '../calibration-file.ts';
import { readEnvironment } from '../environment.ts';
import { factCheckConditions, factCheckList } from '../graph/fact-check-list.ts';
import { matchPendingFactChecks } from '../ingest/match-fact-checks.ts';
import {
  type BadItem,
  type ImportReport,
  importFactChecks,
} from '../interchange/claim-review/import-fact-checks.ts';
import { openSource } from '../interchange/claim-review/open-source.ts';
import type { FactCheck } from '../model/fact-check.ts';
import { LOCAL_PRINCIPAL } from '../model/principal.ts';
import { openStore } from '../store.ts';
import { EXIT } from './exit-codes.ts';
import { printable } from './marked.ts';
import { progress } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withInference } from './with-inference.ts';
import { withStore } from './with-store.ts';

interface ImportFlags {
  readonly allow?: string[];
  readonly match: boolean;
  readonly json?: boolean;
}

/** `gainsay fact-checks …`: what others found of claims. */
export function factChecksCommand(): Command {
  const command = new Command('fact-checks').description(
    'take in what fact-checkers found of claims, and list it',
  );
  command
    .command('import')
    .description(
      'store the ClaimReviews of a feed, a document or a page, and match them with claims',
    )
    .argument('<source>', 'a file, or an address: a DataFeed, other JSON-LD, or HTML with markup')
    .option(
      '--allow <site...>',
      'sites whose fact checks are taken, with their subdomains; "*": all',
    )
    .option('--no-match', 'leave the matching with claims to a later run')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
A feed is read as a stream, of whatever size. Items that cannot be used are named and left out; a feed that breaks off is
told of, and what came before is kept. The same import again changes nothing. Feeds such as Data Commons' are open to
everybody: name the publishers that you trust.

  gainsay fact-checks import data.json --allow politifact.com --allow factcheck.org`,
    )
    .action(runImport);
  command
    .command('match')
    .description('match fact checks that wait for it with claims')
    .option('--json', 'print the report as JSON')
    .action(runMatch);
  command
    .command('list')
    .description('list fact checks, the newest first')
    .option('--text <words>', 'that have these words in their claim')
    .option('--site <site>', 'of this site or its subdomains')
    .option('--limit <n>', 'at most so many', count, PAGE)
    .option('--json', 'print as JSON, a line each')
    .action(runList);
  return command;
}

const BAD_SHOWN = 20;
const EVERY_MS = 2_000;

async function runImport(written: string, { allow, match, json }: ImportFlags): Promise<void> {
  const environment = readEnvironment();
  await untilInterrupted(async (signal) => {
    const { allowedOrigins } = environment.fetching;
    const source = await openSource(written, { allowedOrigins, signal });
    const store = await openStore({
      environment,
      command: 'gainsay fact-checks import',
      whenHeld: 'attach',
      onProgress: progress,
      signal,
    });
    try {
      let shown = 0;
      let toldAt = Date.now();
      const report = await importFactChecks(source, {
        graph: store.graph,
        allow: allow ?? [],
        principal: LOCAL_PRINCIPAL,
        now: () => new Date().toISOString(),
        signal,
        onBad(item) {
          shown += 1;
          if (shown <= BAD_SHOWN) progress(badLine(item));
          if (shown === BAD_SHOWN + 1) progress('… more of them are counted below.');
        },
        onProgress({ bytes, elements }) {
          if (Date.now() - toldAt < EVERY_MS) return;
          toldAt = Date.now();
          const share =
            source.size === null ? '' : ` (${Math.floor((100 * bytes) / source.size)} %)`;
          progress(`${(bytes / 1e6).toFixed(1)} MB${share}, ${elements} items …`);
        },
      });
      const calibration = await readCalibration(environment);
      const matching = match
        ? await withInference((inference) =>
            matchWith({ inference, graph: store.graph, calibration, signal }),
          )
        : null;
      process.stdout.write(
        json ? `${JSON.stringify({ ...report, matching })}\n` : importText(report, matching),
      );
      // What came before the break is kept, and whoever runs this must hear that it is not all.
      if (report.broken !== null) process.exitCode = EXIT.input;
    } finally {
      await source.close();
      await store.close();
    }
  });
}

async function runMatch({ json }: { readonly json?: boolean }): Promise<void> {
  await untilInterrupted((signal) =>
    withStore('fact-checks match', ({ graph }, environment) =>
      withInference(async (inference) => {
        const calibration = await readCalibration(environment);
        const report = await matchWith({ inference, graph, calibration, signal });
        process.stdout.write(json ? `${JSON.stringify(report)}\n` : matchText(report));
      }),
    ),
  );
}

type Matching = Awaited<ReturnType<typeof matchPendingFactChecks>>;

function matchWith(
  deps: Omit<Parameters<typeof matchPendingFactChecks>[0], 'now'>,
): Promise<Matching> {
  const now = () => new Date().toISOString();
  return matchPendingFactChecks(
    { ...deps, now },
    {
      onBatch: ({ looked, matches }) =>
        progress(`${looked} fact checks looked at, ${matches} matches`),
    },
  );
}

const badLine = ({ index, problem }: BadItem) => `item ${index}: ${problem}`;
const matchText = ({ looked, matches }: Matching) =>
  `${looked} fact checks looked at: ${matches} matches with claims.\n`;

function importText(report: ImportReport, matching: Matching | null): string {
  const { elements, added, changed, unchanged, notAllowed, bad, problems, broken } = report;
  return [
    `${elements} items: ${added} fact checks added, ${changed} changed, ${unchanged} as they were; ${notAllowed} of sites that are not allowed, ${bad} that cannot be used.`,
    ...Object.entries(problems).map(([problem, count]) => `  ${count} × ${problem}`),
    ...(broken === null ? [] : [`The end was not reached. ${broken}`]),
    ...(matching === null ? [] : [matchText(matching).trim()]),
    '',
  ].join('\n');
}

interface ListFlags {
  readonly text?: string;
  readonly site?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const PAGE = 100;

async function runList({ text, site, limit, json }: ListFlags): Promise<void> {
  await withStore('fact-checks list', async ({ graph }) => {
    const conditions = factCheckConditions({ text, site });
    let shown = 0;
    for (let after = null; ; ) {
      const page = { size: Math.min(PAGE, limit - shown), after, before: null, backward: false };
      const [read] = await factCheckList.pages(graph, { of: null, conditions, page });
      for (const { item } of read?.rows ?? []) {
        process.stdout.write(`${json ? JSON.stringify(item) : printable(lineOf(item))}\n`);
      }
      shown += read?.rows.length ?? 0;
      const last = read?.rows.at(-1);
      if (shown === 0 && !json)
        progress('No such fact check is known: gainsay fact-checks import --help.');
      if (read?.more !== true || last === undefined) return;
      if (shown >= limit) return progress(`There are more than these ${limit}: give --limit.`);
      after = last.place;
    }
  });
}

const lineOf = ({ datePublished, site, rating, claimReviewed, url }: FactCheck) =>
  `${datePublished?.slice(0, 10) ?? '?'}  ${site}  ${rating.text ?? rating.value}: ${claimReviewed}\n            ${url}`;

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1_000_000) {
    throw new InvalidArgumentError('Give a whole number from 1 to 1000000.');
  }
  return value;
}
