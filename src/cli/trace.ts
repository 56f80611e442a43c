import { Command, Option } from 'commander';
import { readEnvironment } from '../environment.ts';
import { type Traced, trace } from '../graph/traced.ts';
import { KINDS, SCOPES, STRENGTHS, TYPES } from '../model/contradiction.ts';
import { openStore } from '../store.ts';
import { count, score } from './option-values.ts';
import { progress } from './progress.ts';
import { traceText } from './trace-text.ts';

interface Flags {
  readonly actor?: string;
  readonly claim?: string;
  readonly event?: string;
  readonly kind?: (typeof KINDS)[number][];
  readonly type?: (typeof TYPES)[number][];
  readonly strength?: (typeof STRENGTHS)[number][];
  readonly scope?: (typeof SCOPES)[number][];
  readonly text?: string;
  readonly minScore?: number;
  readonly limit: number;
  readonly json?: boolean;
}

/** `gainsay trace`: who contradicts whom, in what words, with the evidence of both sides. */
export function traceCommand(): Command {
  return new Command('trace')
    .description('show who contradicts whom, in what words, where; the surest first')
    .option(
      '--actor <name|id>',
      'disagreements in which somebody speaks, is spoken for or is mentioned',
    )
    .option('--claim <id>', 'disagreements of one claim')
    .option('--event <id>', 'disagreements about one event')
    .option('--text <words>', 'disagreements with these words in a claim')
    .addOption(new Option('--kind <kind...>', 'only these kinds').choices(KINDS))
    .addOption(new Option('--type <type...>', 'only these types').choices(TYPES))
    .addOption(new Option('--strength <strength...>', 'only of these strengths').choices(STRENGTHS))
    .addOption(new Option('--scope <scope...>', 'only of these scopes').choices(SCOPES))
    .option('--min-score <score>', 'only from this score (0 to 1)', score)
    .option('--limit <n>', 'at most so many', count, 50)
    .option('--json', 'print as JSON: contradiction and both sides with claim, speakers, article')
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const store = await openStore({
    environment: readEnvironment(),
    command: 'gainsay trace',
    whenHeld: 'attach',
    onProgress: progress,
  });
  try {
    const found = await trace(
      store.graph,
      {
        actor: flags.actor,
        claims: flags.claim === undefined ? null : [flags.claim],
        events: flags.event === undefined ? null : [flags.event],
        kinds: flags.kind,
        types: flags.type,
        strengths: flags.strength,
        scopes: flags.scope,
        text: flags.text,
        minimumScore: flags.minScore,
      },
      flags.limit,
    );
    process.stdout.write(
      flags.json ? `${JSON.stringify(found.found.map(record), null, 2)}\n` : traceText(found),
    );
  } finally {
    await store.close();
  }
}

function record({ contradiction, a, b }: Traced) {
  const side = ({ evidence, article, clash }: Traced['a']) => ({ ...evidence, article, clash });
  return { ...contradiction, a: side(a), b: side(b) };
}
