// Measures the judging of pairs on the data that is there. usage: npm run eval:contradictions [-- --data DIR] [--most N] [--articles N] [--only NAME…] [--remember FILE] [--check] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { missedFloors, readFloors } from '../eval/floors.ts';
import type { Section } from '../eval/part.ts';
import { conditions, floorsTable, sectionText } from '../eval/report.ts';
import { openModels } from '../open-models.ts';
import { measureFlagged, measureSts } from './false-alarms.ts';
import type { EvalMeans } from './means.ts';
import { cardFloors, measureNli } from './nli-sets.ts';
import { measureOwnPairs } from './own-pairs.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/eval' },
    card: { type: 'string', default: '../shared/models/nli/CARD.md' },
    most: { type: 'string', default: '1500' },
    articles: { type: 'string', default: '84' },
    only: { type: 'string', multiple: true, default: [] },
    remember: { type: 'string' },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

interface PairPart {
  readonly name: string;
  readonly title: string;
  readonly method: string;
  readonly run: (means: EvalMeans) => Promise<Section>;
}

const PARTS: readonly PairPart[] = [
  {
    name: 'pairs',
    title: 'Own pairs of news claims, dev',
    method:
      'data/pairs/polnear.jsonl, split dev: pairs of claims of real political news, read and labelled by the guidelines of the design pages. No article is in two splits.',
    run: measureOwnPairs,
  },
  {
    name: 'nli',
    title: 'Sets of sentence pairs',
    method:
      'Two bare sentences, without speaker or date, judged by `compare` as a line of `gainsay compare --jsonl` is.',
    run: measureNli,
  },
  {
    name: 'sts',
    title: 'News sentences graded by likeness',
    method: 'sts_news: pairs of sentences and headlines graded 0 to 5 by how alike they are.',
    run: measureSts,
  },
  {
    name: 'flagged',
    title: 'False alarms in whole articles',
    method:
      'Articles of PolNeAR dev put into one graph (in memory, by the limits that candidate search has in Neo4j), and every pair that ingestion compares judged as it judges them.',
    run: measureFlagged,
  },
];

const say = (line: string) => process.stderr.write(`${line}\n`);
const only = [...values.only, ...positionals].flatMap((name) => name.split(','));
const unknown = only.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  say(
    `There is no part ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const inference = openModels(values.remember);
const means: EvalMeans = {
  data: values.data,
  card: values.card,
  most: Number(values.most),
  articles: Number(values.articles),
  inference,
  progress: say,
};
const chosen = PARTS.filter(({ name }) => only.length === 0 || only.includes(name));
const sections = new Map<string, Section>();
for (const part of chosen) {
  const began = performance.now();
  const section = await part.run(means);
  sections.set(part.name, section);
  process.stdout.write(`\n${textOf(part, section)}\n`);
  say(`${part.name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
await inference.close();

const measured: Readonly<Record<string, number>> = Object.assign(
  {},
  ...[...sections.values()].map(({ figures }) => figures),
);
const floors = [
  ...readFloors(new URL('./floors.json', import.meta.url)),
  ...cardFloors(values.card),
];
const { lines } = missedFloors(floors, measured);
for (const line of lines) say(line);
if (values.write) write();
if (values.check) {
  const left = only.length > 0 ? [] : floors.filter(({ figure }) => !(figure in measured));
  for (const { figure } of left) say(`NOT MEASURED ${figure}`);
  process.exitCode = lines.length + left.length > 0 ? 1 : 0;
}

function textOf(part: PairPart, section: Section): string {
  return sectionText(part, section, 'eval:contradictions');
}

/** Parts that were not run keep what stands there. */
function write(): void {
  const target = new URL('../../docs/evaluation-contradictions.md', import.meta.url);
  const before = sectionsOf(target);
  const when = conditions(defaultModelsFolder(), { command: 'eval:contradictions', model: 'nli' });
  const head = `# Evaluation of contradictions

Written by \`npm run eval:contradictions -- --write\`; do not edit by hand. The data is other people's text and no part of this
repository: it is read from \`../shared/eval\` or \`--data DIR\`. \`--check\` fails where a floor is missed, \`--most N\` bounds the pairs
of each set. How candidates are found and what that costs: \`docs/performance-contradictions.md\`.

## What must be shown

${floorsTable(floors, measured)}`;
  const parts = PARTS.flatMap((part) => {
    const section = sections.get(part.name);
    if (section) return [`${textOf(part, section)}\n\n${when}`];
    const kept = before.get(part.title);
    return kept === undefined ? [] : [kept];
  });
  writeFileSync(target, `${[head, ...parts].join('\n\n')}\n`);
  say(`Wrote ${target.pathname}`);
}

function sectionsOf(file: URL): ReadonlyMap<string, string> {
  try {
    const pieces = readFileSync(file, 'utf8').split(/^## /m).slice(1);
    return new Map(
      pieces.map((piece) => [piece.slice(0, piece.indexOf('\n')), `## ${piece.trimEnd()}`]),
    );
  } catch {
    return new Map();
  }
}
