import { Command, CommanderError } from 'commander';
import { compareCommand } from './compare.ts';
import { doctorCommand } from './doctor.ts';
import { EXIT } from './exit-codes.ts';
import { extractCommand } from './extract.ts';
import { failureReport } from './failure-report.ts';
import { ingestCommand } from './ingest.ts';
import { migrateCommand } from './migrate.ts';
import { neo4jCommand } from './neo4j.ts';
import { packageVersion } from './package-version.ts';
import { serveCommand } from './serve.ts';
import { traceCommand } from './trace.ts';

const ABOUT = `A claim-tracking knowledge graph for news: who said what, when, how firmly, and who disagrees.

Data goes to stdout, everything else to stderr. Exit codes: 0 done · 1 failed · 2 bad input or usage ·
3 not found or not running · 4 Neo4j cannot be reached or refuses · 5 the machine lacks something (Java, a port, a model …)`;

/** Runs the command line `argv` names and gives its exit code; failures are told on stderr in one line. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  endQuietlyWhenNobodyReads();
  const program = new Command('gainsay')
    .description(ABOUT)
    .version(packageVersion(), '-V, --version')
    .showHelpAfterError('(try --help)')
    .exitOverride();
  for (const command of [
    serveCommand(),
    ingestCommand(),
    traceCommand(),
    extractCommand(),
    compareCommand(),
    migrateCommand(),
    doctorCommand(),
    neo4jCommand(),
  ]) {
    program.addCommand(inherit(command));
  }
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
