import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { exportGraph } from '../../../src/graph/export-graph.ts';
import { openGraph } from '../../../src/graph/runner.ts';
import { columnsOf } from '../../../src/interchange/exports/columns.ts';
import { csvRows } from '../../../src/interchange/exports/csv.ts';
import { exportHeader } from '../../../src/interchange/exports/export-header.ts';
import { graphml } from '../../../src/interchange/exports/graphml.ts';
import { jsonLines } from '../../../src/interchange/exports/json-lines.ts';
import { jsonLd, turtle } from '../../../src/interchange/exports/rdf.ts';
import { writeFileWhole } from '../../../src/interchange/exports/write-out.ts';

// Run as a process of its own, so that its memory can be told: export-graph-once.ts FORMAT FILE, with GAINSAY_TEST_NEO4J set.
async function run(): Promise<void> {
  const graph = await openGraph(JSON.parse(process.env.GAINSAY_TEST_NEO4J ?? ''));
  const [, , format = '', file = ''] = process.argv;
  await setTimeout(500);
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const what = { vectors: true, secrets: false, selection: null };
  const items = () => exportGraph(graph, what);
  const base = 'urn:gainsay:';
  const pieces = {
    jsonl: async () => jsonLines(items(), await exportHeader(graph, what, {})),
    graphml: async () => graphml(items(), await columnsOf(items())),
    trig: async () => turtle(items(), { base, format: 'trig' }),
    jsonld: async () => jsonLd(items(), { base }),
  };
  if (format === 'csv') {
    const rows = csvRows(items(), await columnsOf(items()), { guardFormulas: true });
    const texts = async function* () {
      for await (const { text } of rows) yield text;
    };
    await pipeline(Readable.from(texts()), createWriteStream(file));
  } else await writeFileWhole(file, await pieces[format as keyof typeof pieces]());
  clearInterval(timer);
  process.stdout.write(JSON.stringify({ idle, peak }));
  await graph.close();
}

void run();
