import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { chooseJudge } from '../choose-judge.ts';
import type { SecondJudge } from '../contradict/second-opinion.ts';
import { readEnvironment } from '../environment.ts';
import { InputError } from '../errors.ts';
import type { Inference } from '../inference/inference.ts';
import { compareStatements } from '../ingest/compare-statements.ts';
import type { Verdict } from '../model/contradiction.ts';
import { failureReport } from './failure-report.ts';
import { statementLine } from './statement-line.ts';
import { verdictText } from './verdict-text.ts';
import { withInference } from './with-inference.ts';

interface Flags {
  readonly jsonl?: string | true;
  readonly json?: boolean;
  readonly aSource?: string;
  readonly bSource?: string;
  readonly aUttered?: string;
  readonly bUttered?: string;
  readonly aPublished?: string;
  readonly bPublished?: string;
  readonly aOutlet?: string;
  readonly bOutlet?: string;
}

/** `gainsay compare`: whether two statements contradict each other, how and why, without a database. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .description('say whether two statements contradict each other, how and why; needs no database')
    .argument('[a]', 'first statement')
    .argument('[b]', 'second statement')
    .option(
      '--jsonl [file]',
      'read lines {"a":{"text","source"?,"utteredAt"?,"publishedAt"?,"outlet"?},"b":{…}} from a file or stdin; print one verdict a line, in order',
    )
    .option('--json', 'print the verdict as JSON');
  for (const side of ['a', 'b']) {
    command
      .option(`--${side}-source <name>`, `who made statement ${side}`)
      .option(`--${side}-uttered <date>`, `when it was said, ISO 8601`)
      .option(`--${side}-published <date>`, `when it was published, ISO 8601`)
      .option(`--${side}-outlet <name>`, `where it was published`);
  }
  return command
    .addHelpText(
      'after',
      `
Examples:
  gainsay compare "The bridge will open in May." "The bridge will not open this year." --a-source "the mayor"
  gainsay compare --jsonl pairs.jsonl > verdicts.jsonl

A line that cannot be compared gives {"error":{"code","message"}} in its place, and exit code 2 at the end.`,
    )
    .action(run);
}

async function run(a: string | undefined, b: string | undefined, flags: Flags): Promise<void> {
  const judge = chooseJudge(readEnvironment());
  if (flags.jsonl !== undefined) {
    if (a !== undefined) throw new InputError('Give either two statements or --jsonl, not both.');
    return withInference((inference) => compareLines(flags.jsonl, { inference, judge }));
  }
  if (a === undefined || b === undefined) {
    throw new InputError('Two statements are needed: gainsay compare "…" "…" (or --jsonl FILE).');
  }
  const pair = statementLine(
    JSON.stringify({
      a: side(a, flags.aSource, flags.aUttered, flags.aPublished, flags.aOutlet),
      b: side(b, flags.bSource, flags.bUttered, flags.bPublished, flags.bOutlet),
    }),
    'The pair',
  );
  const verdict = await withInference((inference) =>
    compareStatements(pair.a, pair.b, { inference, judge, now: new Date().toISOString() }),
  );
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(verdictRecord(verdict), null, 2)}\n`
      : verdictText(verdict, pair.a.text, pair.b.text),
  );
}

function side(
  text: string,
  source?: string,
  utteredAt?: string,
  publishedAt?: string,
  outlet?: string,
) {
  return { text, source, utteredAt, publishedAt, outlet };
}

interface Judges {
  readonly inference: Inference;
  readonly judge: SecondJudge | null;
}

async function compareLines(from: string | true | undefined, judges: Judges): Promise<void> {
  const input = typeof from === 'string' && from !== '-' ? createReadStream(from) : process.stdin;
  const opened = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) =>
      reject(new InputError(`${from} cannot be read: ${error.message}.`, { cause: error })),
    );
  });
  opened.catch(() => undefined); // told through the race below; without a reader it must not end the process
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  for (let number = 1; ; number += 1) {
    const next = await Promise.race([lines.next(), opened]);
    if (next.done) return;
    if (next.value.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(await compareLine(next.value, number, judges))}\n`);
  }
}

async function compareLine(text: string, number: number, judges: Judges): Promise<unknown> {
  try {
    const { a, b } = statementLine(text, `Line ${number}`);
    return verdictRecord(
      await compareStatements(a, b, { ...judges, now: new Date().toISOString() }),
    );
  } catch (error) {
    const { message, code } = failureReport(error);
    process.stderr.write(`gainsay: ${message}\n`);
    process.exitCode = code;
    return { error: { code: error instanceof InputError ? error.code : 'FAILED', message } };
  }
}

/** The line that `gainsay compare --jsonl` prints; tools outside the project rely on these names: add, never rename. */
function verdictRecord({
  kind,
  score,
  types,
  strength,
  scope,
  spans,
  explanation,
  judges,
}: Verdict) {
  return { kind, score, types, strength, scope, spans, explanation, judges };
}
