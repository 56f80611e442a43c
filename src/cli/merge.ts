import { Command } from 'commander';
import { chooseJudging } from '../choose-judge.ts';
import { readEnvironment } from '../environment.ts';
import { InputError, NotFoundError } from '../errors.ts';
import { type MergeOutcome, mergeNodes, unmergeNodes } from '../graph/merge.ts';
import { nodesNamed } from '../graph/nodes-named.ts';
import { type RetractRequest, reinstateArticle, retractArticle } from '../graph/retractions.ts';
import type { Graph, Runner } from '../graph/runner.ts';
import { finishPending } from '../ingest/finish-pending.ts';
import { LOCAL_PRINCIPAL } from '../model/principal.ts';
import type { Mergeable } from '../model/same-as.ts';
import { openStore } from '../store.ts';
import { progress } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withInference } from './with-inference.ts';

interface Flags {
  readonly events?: boolean;
  readonly reason?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `gainsay merge <keep> <other…>`: actors, or events, that are one. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('hold actors (or events) to be one; can be undone, in any order')
    .argument('<keep>', 'id or exact name of the one that is to stand for all')
    .argument('<other...>', 'ids or exact names of the others')
    .option('--events', 'they are events')
    .option('--reason <text>', 'why')
    .option('--force', 'also where they look unlike, or one speaks for the other')
    .option('--json', 'print the outcome as JSON')
    .action((keep: string, others: readonly string[], flags: Flags) =>
      change('merge', flags, async (tx, given) => {
        const label = labelOf(flags);
        const ids: string[] = [];
        for (const text of others) ids.push(await idOf(tx, label, text));
        const request = {
          label,
          keep: await idOf(tx, label, keep),
          merge: ids,
          force: flags.force ?? false,
        };
        return inWords(await mergeNodes(tx, { ...request, ...given }), 'Merged.');
      }),
    );
}

/** `gainsay unmerge <one> <other>`: two that were merged and are not one after all. */
export function unmergeCommand(): Command {
  return new Command('unmerge')
    .description('take the merge of two actors (or events) back')
    .argument('<one>', 'id or exact name')
    .argument('<other>', 'id or exact name')
    .option('--events', 'they are events')
    .option('--reason <text>', 'why')
    .option('--json', 'print the outcome as JSON')
    .action((one: string, other: string, flags: Flags) =>
      change('unmerge', flags, async (tx, given) => {
        const label = labelOf(flags);
        const pair = { one: await idOf(tx, label, one), other: await idOf(tx, label, other) };
        return inWords(await unmergeNodes(tx, { label, ...pair, ...given }), 'Told apart again.');
      }),
    );
}

/** `gainsay retract <article>`: an article that is no longer to be counted on. */
export function retractCommand(): Command {
  return new Command('retract')
    .description('count an article out (or, by --undo, in again); nothing is deleted')
    .argument('<article>', 'id of the article')
    .option('--reason <text>', 'why; required unless --undo')
    .option('--undo', 'reinstate it')
    .option('--json', 'print the outcome as JSON')
    .action((article: string, flags: Flags & { readonly undo?: boolean }) =>
      change('retract', flags, async (tx, given) => {
        const request: RetractRequest = { article, ...given };
        const outcome = await (flags.undo ? reinstateArticle : retractArticle)(tx, request);
        const what = flags.undo
          ? `Reinstated; ${outcome.contradictions} contradictions came back.`
          : `Retracted; ${outcome.contradictions} contradictions superseded.`;
        return { record: outcome, text: outcome.changed ? what : 'It was so already.' };
      }),
    );
}

interface Told {
  readonly record: object;
  readonly text: string;
}
type Given = Pick<RetractRequest, 'principal' | 'at' | 'reason'>;

/** Writes, then judges anew what was touched. */
async function change(
  command: string,
  flags: Flags,
  work: (tx: Runner, given: Given) => Promise<Told>,
): Promise<void> {
  const environment = readEnvironment();
  const judging = await chooseJudging(environment);
  await untilInterrupted((signal) =>
    withInference(async (inference) => {
      const store = await openStore({
        environment,
        command: `gainsay ${command}`,
        whenHeld: 'attach',
        onProgress: progress,
        signal,
      });
      try {
        const { graph } = store;
        const told = await written(graph, command, (tx, given) => work(tx, given), flags);
        progress('Judging anew what this touches …');
        await finishPending({ graph, inference, ...judging, now, signal });
        process.stdout.write(`${flags.json ? JSON.stringify(told.record) : told.text}\n`);
      } finally {
        await store.close();
      }
    }),
  );
}

const now = () => new Date().toISOString();

const written = (
  graph: Graph,
  command: string,
  work: (tx: Runner, given: Given) => Promise<Told>,
  { reason }: Flags,
) =>
  graph.write(`cli.${command}`, (tx) =>
    work(tx, { principal: LOCAL_PRINCIPAL, at: now(), reason: reason ?? null }),
  );

const labelOf = ({ events }: Flags): Mergeable => (events ? 'Event' : 'Actor');

function inWords({ changed, homes }: MergeOutcome, text: string): Told {
  return {
    record: { changed, homes: Object.fromEntries(homes) },
    text: changed ? text : 'It was so already.',
  };
}

/** @throws NotFoundError, InputError where several go by the name */
async function idOf(tx: Runner, label: Mergeable, text: string): Promise<string> {
  const noun = label === 'Actor' ? 'actor' : 'event';
  const [only, ...more] = await nodesNamed(tx, label, text);
  if (only === undefined) {
    throw new NotFoundError(`No ${noun} has the id or the exact name "${text}".`, {
      details: { kind: label, id: text },
    });
  }
  if (more.length > 0) {
    const list = [only, ...more].map(({ id, type }) => `${id} (${type})`).join(', ');
    throw new InputError(`Several ${noun}s are called "${text}": ${list}. Give an id.`);
  }
  return only.id;
}
