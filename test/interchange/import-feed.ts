import { setTimeout } from 'node:timers/promises';
import { openGraph } from '../../src/graph/runner.ts';
import { importFactChecks } from '../../src/interchange/claim-review/import-fact-checks.ts';
import { openSource } from '../../src/interchange/claim-review/open-source.ts';

// Run as a process of its own, so that its memory can be told: import-feed.ts FILE, with GAINSAY_TEST_NEO4J set. Matching with claims, which
// needs the models, is a step of its own and not part of it.
async function run(): Promise<void> {
  const connection = JSON.parse(process.env.GAINSAY_TEST_NEO4J ?? '');
  const graph = await openGraph(connection);
  await setTimeout(500);
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const report = await importFactChecks(
    await openSource(process.argv[2] ?? '', { allowedOrigins: [] }),
    {
      graph,
      allow: ['checker.example'],
      principal: { id: 'test', name: 'test' },
      now: () => new Date().toISOString(),
      onProgress: () => {
        peak = Math.max(peak, process.memoryUsage.rss());
      },
    },
  );
  clearInterval(timer);
  process.stdout.write(JSON.stringify({ idle, peak, report }));
  await graph.close();
}

void run();
