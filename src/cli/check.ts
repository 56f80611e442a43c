import { text as textOf } from 'node:stream/consumers';
import { Command } from 'commander';
import { chooseJudge } from '../choose-judge.ts';
import { readEnvironment } from '../environment.ts';
import { InputError } from '../errors.ts';
import { articlesByIds, type StoredArticle } from '../graph/articles.ts';
import { loadEvidence } from '../graph/evidence.ts';
import type { Runner } from '../graph/runner.ts';
import {
  type CheckedClaim,
  type CheckedPair,
  checkClaim,
  MOST_CHECKED_CHARACTERS,
} from '../ingest/check-claim.ts';
import { type CheckedSides, checkText } from './check-text.ts';
import { date, score } from './option-values.ts';
import { progress } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withInference } from './with-inference.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly speaker?: string;
  readonly date?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly minScore?: number;
  readonly differences?: boolean;
  readonly json?: boolean;
}

/** `gainsay check <text>`: what in the graph contradicts a text that is not stored, or agrees with it. */
export function checkCommand(): Command {
  return new Command('check')
    .description('say what in the graph contradicts a text, or agrees with it; nothing is stored')
    .argument(
      '<text>',
      `a sentence or a few, without "X said", at most ${MOST_CHECKED_CHARACTERS} characters; - reads stdin`,
    )
    .option('--speaker <name>', 'who says it, as articles write the name')
    .option('--date <date>', 'when it was said (2025-10-21, or 2025-10-21T09:30:00Z)', date)
    .option('--published <date>', 'when it was published, where that is another day', date)
    .option('--outlet <name>', 'who published it')
    .option('--min-score <score>', 'only contradictions from this score (0 to 1)', score)
    .option('--differences', 'also what looks like a clash and is none, and why')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
Example:
  gainsay check "The bridge will not open this year." --speaker "the mayor" --date 2025-10-21`,
    )
    .action(run);
}

async function run(given: string, flags: Flags): Promise<void> {
  const text = given === '-' ? await textOf(process.stdin) : given;
  const { speaker, outlet, date: said } = flags;
  for (const [name, value] of [
    ['--speaker', speaker],
    ['--outlet', outlet],
  ] as const) {
    if (value?.trim() === '')
      throw new InputError(`${name} is empty. Give a name, or leave it out.`);
  }
  // Before Neo4j is started: what is not configured is told at once.
  const judge = chooseJudge(readEnvironment());
  await untilInterrupted((signal) =>
    withInference((inference) =>
      withStore('check', async ({ graph }) => {
        const checked = await checkClaim(
          {
            text,
            speaker,
            outlet,
            utteredAt: said === undefined ? undefined : { from: said, to: said },
            publishedAt: flags.published ?? said,
          },
          { graph, inference, judge, now: () => new Date().toISOString() },
          { signal },
        );
        const told = atLeast(checked, flags.minScore ?? 0);
        for (const warning of told.warnings) progress(warning);
        const sides = await sidesOf(graph, told);
        const { differences = false } = flags;
        process.stdout.write(
          flags.json
            ? `${JSON.stringify(record(told, sides), null, 2)}\n`
            : checkText(told, sides, { differences }),
        );
      }),
    ),
  );
}

const atLeast = (checked: CheckedClaim, least: number): CheckedClaim => ({
  ...checked,
  contradictions: checked.contradictions.filter(({ verdict }) => verdict.score >= least),
});

/** The claims of the graph, each with its evidence and article. */
async function sidesOf(graph: Runner, checked: CheckedClaim): Promise<CheckedSides> {
  const pairs = [checked.contradictions, checked.agreements, checked.differences].flat();
  const evidence = await loadEvidence(
    graph,
    pairs.map(({ claim }) => claim),
  );
  const ids = [...evidence.values()].map(({ claim }) => claim.articleId);
  const articles = new Map<string, StoredArticle>(
    (await articlesByIds(graph, [...new Set(ids)])).map((each) => [each.id, each]),
  );
  return new Map(
    [...evidence].map(([id, each]) => [
      id,
      { evidence: each, article: articles.get(each.claim.articleId) ?? null },
    ]),
  );
}

function record(checked: CheckedClaim, sides: CheckedSides) {
  const pair = ({ statement, claim, verdict }: CheckedPair) => {
    const side = sides.get(claim);
    return { statement, verdict, ...side?.evidence, article: side?.article ?? null };
  };
  return {
    ...checked,
    contradictions: checked.contradictions.map(pair),
    agreements: checked.agreements.map(pair),
    differences: checked.differences.map(pair),
  };
}
