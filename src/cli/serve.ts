import { Command } from 'commander';
import { readEnvironment } from '../environment.ts';
import { trace } from '../graph/traced.ts';
import { type Service, startService } from '../server.ts';
import { articleFiles } from './article-files.ts';
import { failureReport } from './failure-report.ts';
import { ingestFiles } from './ingest-files.ts';
import { progress } from './progress.ts';
import { traceText } from './trace-text.ts';
import { withInference } from './with-inference.ts';

interface Flags {
  readonly ingest?: string[];
  readonly trace?: boolean;
}

const TRACED = 25;

/** `gainsay serve`: the API over a graph, with its Neo4j, until a signal comes. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve GraphQL (with GraphiQL) over the graph, and run its Neo4j; until Ctrl-C')
    .option('--ingest <path...>', 'first ingest these files or folders')
    .option('--trace', 'then print who contradicts whom')
    .addHelpText(
      'after',
      `
Address: GAINSAY_HOST (127.0.0.1), GAINSAY_PORT (4000, or a free one where that is taken and none is asked for).
Access: everybody on this machine; GAINSAY_AUTH=required asks for keys (gainsay keys create) or tokens (GAINSAY_JWKS_URL),
and elsewhere than on loopback it must be set. See docs/access.md.
Neo4j: its own, on the data in GAINSAY_DATA (./.gainsay), or the one of NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD.`,
    )
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const environment = readEnvironment();
  const files = flags.ingest === undefined ? [] : await articleFiles(flags.ingest);
  const interrupt = new AbortController();
  const interrupted = new Promise<null>((settle) => {
    interrupt.signal.addEventListener('abort', () => settle(null), { once: true });
  });
  const onSignal = (name: NodeJS.Signals) => {
    if (interrupt.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
    progress(`${name}: closing (once more to stop at once) …`);
    interrupt.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await withInference(async (inference) => {
      const service = await startService({
        environment,
        inference,
        onProgress: progress,
        onError: (line, error) =>
          process.stderr.write(`gainsay: ${line}: ${failureReport(error).message}\n`),
        signal: interrupt.signal,
      });
      try {
        if (files.length > 0) {
          await ingestFiles(files, {}, { ...service.deps, signal: interrupt.signal });
        }
        if (flags.trace) {
          process.stdout.write(traceText(await trace(service.store.graph, {}, TRACED)));
        }
        announce(service);
        const failure = await Promise.race([service.failed, interrupted]);
        if (failure !== null) throw failure;
      } finally {
        await service.close();
      }
    });
  } catch (error) {
    if (!interrupt.signal.aborted) throw error; // else: it was asked to end, and what was stored is whole
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
  progress('Stopped.');
}

function announce({ url, access, store }: Service): void {
  const lines = [
    '',
    `Board          ${url}/`,
    `GraphiQL       ${url}/graphql`,
    `Neo4j Browser  ${store.browserUrl ?? `of the server at ${store.boltUri}`}`,
    `  log in with  ${store.user}, password in ${store.passwordHint}`,
    `Health         ${url}/health/ready`,
    `Access         ${access}`,
    'Ctrl-C stops it; the data stays.',
  ];
  progress(lines.join('\n'));
}
