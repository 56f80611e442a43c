import { Command, CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { failureReport } from './failure-report.ts';
import { packageVersion } from './package-version.ts';

const ABOUT = `A claim-tracking knowledge graph for news: who said what, when, how firmly, and who disagrees.

Data goes to stdout, everything else to stderr. Exit codes: 0 done · 1 failed · 2 bad input or usage ·
3 not found or not running · 4 Neo4j cannot be reached or refuses · 5 the machine lacks something (Java, a port, a model …)`;

/** In the order of the help. */
const COMMANDS = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  ingest: async () => (await import('./ingest.ts')).ingestCommand(),
  feeds: async () => (await import('./feeds.ts')).feedsCommand(),
  trace: async () => (await import('./trace.ts')).traceCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  reviews: async () => (await import('./reviews.ts')).reviewsCommand(),
  eval: async () => (await import('./eval.ts')).evalCommand(),
  extract: async () => (await import('./extract.ts')).extractCommand(),
  compare: async () => (await import('./compare.ts')).compareCommand(),
  'fact-checks': async () => (await import('./fact-checks.ts')).factChecksCommand(),
  keys: async () => (await import('./keys.ts')).keysCommand(),
  contradict: async () => (await import('./contradict.ts')).contradictCommand(),
  merge: async () => (await import('./merge.ts')).mergeCommand(),
  unmerge: async () => (await import('./merge.ts')).unmergeCommand(),
  retract: async () => (await import('./merge.ts')).retractCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  report: async () => (await import('./report.ts')).reportCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  neo4j: async () => (await import('./neo4j.ts')).neo4jCommand(),
} as const satisfies Record<string, () => Promise<Command>>;

/** The command that is named alone, as a server's code is half of the time that a short run takes; else all. */
function loadersFor(name: string | undefined): readonly (() => Promise<Command>)[] {
  const named = Object.entries(COMMANDS).find(([command]) => command === name);
  return named ? [named[1]] : Object.values(COMMANDS);
}

/** Runs the command line `argv` names and gives its exit code; failures are told on stderr in one line. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  endQuietlyWhenNobodyReads();
  const program = new Command('gainsay')
    .description(ABOUT)
    .version(packageVersion(), '-V, --version')
    .showHelpAfterError('(try --help)')
    .exitOverride();
  for (const load of loadersFor(argv[2])) program.addCommand(inherit(await load()));
  try {
    await program.parseAsync([...argv]);
    return typeof process.exitCode === 'number' ? process.exitCode : EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
    const { message, code } = failureReport(error);
    process.stderr.write(`gainsay: ${message}\n`);
    return code;
  }
}

/** Sub-commands do not take over exitOverride and help settings of a program they are added to. */
function inherit(command: Command): Command {
  command.exitOverride().showHelpAfterError('(try --help)');
  command.commands.forEach(inherit);
  return command;
}

/** `gainsay … | head` closes our stdout early, which is no failure of ours. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
}
