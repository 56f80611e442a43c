// Measures every part of Gainsay on the data that is there. usage: npm run eval [-- --data DIR] [--only NAME…] [--check] [--write]
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import type { CliRun } from './cli-run.ts';
import { runCli } from './cli-run.ts';
import type { EvalContext } from './context.ts';
import { polnearArticles, writeArticles } from './dev-articles.ts';
import { missedFloors, readFloors } from './floors.ts';
import type { Section } from './part.ts';
import { PARTS } from './parts.ts';
import { conditions, evaluationDocument, sectionText } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/eval' },
    models: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
// "--only a b" reads as one option and one positional: both are names.
const only = [...values.only, ...positionals].flatMap((name) => name.split(','));
const unknown = only.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  say(
    `There is no part ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const modelsFolder = resolve(
  values.models ?? process.env['GAINSAY_MODELS'] ?? defaultModelsFolder(),
);
const threads = availableParallelism();
const inference = openInference({ modelsFolder, threads });
let cli: Promise<CliRun> | null = null;
const context: EvalContext = {
  data: values.data,
  modelsFolder,
  threads,
  inference,
  rounds: Number(values.rounds),
  example: (line) => {
    if (values.errors) process.stdout.write(`${line}\n`);
  },
  progress: say,
  cliOnDev() {
    cli ??= cliOnDev();
    return cli;
  },
};

async function cliOnDev(): Promise<CliRun> {
  const { folder, files } = writeArticles(polnearArticles(context, 'dev'));
  try {
    return await runCli(files, modelsFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sections = new Map<string, Section>();
const skipped: string[] = [];
for (const part of PARTS) {
  if (only.length > 0 ? !only.includes(part.name) : part.onDemand) continue;
  const missing = part.needs.filter((file) => !existsSync(join(values.data, file)));
  if (missing.length > 0) {
    const line = `SKIPPED ${part.name}: ${missing.join(', ')} is not in ${values.data}. Name the folder with --data DIR.`;
    skipped.push(line);
    say(line);
    continue;
  }
  const started = performance.now();
  say(`${part.name} …`);
  const section = await part.run(context);
  sections.set(part.name, section);
  process.stdout.write(`\n${sectionText(part, section)}\n`);
  say(`${part.name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
await inference.close();

const measured = Object.assign(
  {},
  ...[...sections.values()].map(({ figures }) => figures),
) as Record<string, number>;
const floors = readFloors();
const missed = missedFloors(floors, measured);
for (const line of missed.lines) say(line);
if (values.write) {
  const target = new URL('../../docs/evaluation.md', import.meta.url);
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  writeFileSync(
    target,
    evaluationDocument({
      before,
      parts: PARTS,
      sections,
      skipped,
      floors,
      measured,
      conditions: conditions(modelsFolder),
    }),
  );
  say(`Wrote ${target.pathname}`);
}
if (values.check) {
  const unmeasured =
    only.length > 0
      ? []
      : floors.filter(
          ({ figure }) => measured[figure] === undefined && !figure.startsWith('allSpans.'),
        );
  for (const { figure } of unmeasured) say(`NOT MEASURED ${figure}`);
  process.exitCode =
    missed.lines.length > 0 || unmeasured.length > 0 || sections.size === 0 ? 1 : 0;
}
