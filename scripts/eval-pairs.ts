// Holds the path of `gainsay compare --jsonl` against labelled pairs of real news claims.
// usage: npx tsx scripts/eval-pairs.ts FILE… [--split train,calibration] [--polnear DIR] [--errors] [--remember FILE]
import { parseArgs } from 'node:util';
import { THRESHOLD } from '../src/contradict/weights.ts';
import { compareStatements } from '../src/ingest/compare-statements.ts';
import { REPORTED_KINDS, type Verdict } from '../src/model/contradiction.ts';
import { auroc, averagePrecision, countsOf } from './binary-scores.ts';
import { type LabelledPair, readLabelledPairs } from './labelled-pairs.ts';
import { openModels } from './open-models.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string' },
    polnear: { type: 'string', default: '../shared/eval/polnear' },
    errors: { type: 'boolean', default: false },
    remember: { type: 'string' },
  },
});
if (positionals.length === 0) throw new Error('usage: npx tsx scripts/eval-pairs.ts FILE…');

interface Judged {
  readonly pair: LabelledPair;
  readonly verdict: Verdict;
  readonly score: number;
  readonly positive: boolean;
  readonly flagged: boolean;
}

const inference = openModels(values.remember);
const judged: Judged[] = [];
for (const pair of positionals.flatMap((file) =>
  readLabelledPairs(file, { polnear: values.polnear, splits: values.split }),
)) {
  const now = '2026-01-01T00:00:00.000Z';
  const verdict = await compareStatements(pair.a, pair.b, { inference, now });
  judged.push({
    pair,
    verdict,
    score: verdict.score,
    positive: pair.relation === 'contradiction',
    flagged: REPORTED_KINDS.has(verdict.kind),
  });
}
await inference.close();

const shown = (value: number) => (Number.isNaN(value) ? '  – ' : value.toFixed(3));
const of = (items: readonly Judged[]) =>
  `${items.filter(({ positive }) => positive).length}/${items.length}`;
const line = (label: string, items: readonly Judged[]) => {
  const { precision, recall, f1, flagged } = countsOf(items);
  console.log(
    `${label.padEnd(22)} ${of(items).padStart(9)}  AUROC ${shown(auroc(items))}  AP ${shown(averagePrecision(items))}  P ${shown(precision)} R ${shown(recall)} F1 ${shown(f1)}  flagged ${flagged}`,
  );
};
const isAcross = ({ pair }: Judged) => pair.docs[0] !== pair.docs[1];

console.log(`Contradiction against the rest, threshold ${THRESHOLD} (positives/pairs)`);
line('all', judged);
line(
  'within an article',
  judged.filter((item) => !isAcross(item)),
);
line('across articles', judged.filter(isAcross));
line(
  'against none only',
  judged.filter(({ pair }) => pair.relation !== 'agreement'),
);
line(
  'against agreement only',
  judged.filter(({ pair }) => pair.relation !== 'none'),
);

console.log('Recall of contradictions');
const wanted = judged.filter(({ positive }) => positive);
for (const key of ['strength', 'scope'] as const) recallBy(key, ({ pair }) => [pair[key] ?? '–']);
recallBy('type', ({ pair }) => pair.types);

const agreement = judged.map(({ pair, verdict }) => ({
  positive: pair.relation === 'agreement',
  flagged: verdict.kind === 'agreement',
}));
const { precision, recall, f1 } = countsOf(agreement);
console.log(`Agreement: P ${shown(precision)} R ${shown(recall)} F1 ${shown(f1)}`);
for (const key of ['strength', 'scope'] as const) confusion(key);
console.log('Verdict by relation');
for (const relation of ['contradiction', 'agreement', 'none']) {
  const kinds = judged
    .filter(({ pair }) => pair.relation === relation)
    .map(({ verdict }) => verdict.kind);
  console.log(`  ${relation.padEnd(14)} ${tally(kinds)}`);
}
if (values.errors) showErrors();

function recallBy(name: string, keysOf: (item: Judged) => readonly string[]): void {
  for (const key of [...new Set(wanted.flatMap(keysOf))].sort()) {
    const items = wanted.filter((item) => keysOf(item).includes(key));
    const found = items.filter(({ flagged }) => flagged);
    const named = found.filter(({ verdict }) => verdict.types.some((type) => type === key)).length;
    const note = name === 'type' ? `, of which given that type ${named}` : '';
    console.log(`  ${name.padEnd(9)} ${key.padEnd(16)} ${found.length}/${items.length}${note}`);
  }
}

function confusion(key: 'strength' | 'scope'): void {
  const found = wanted.filter(({ flagged }) => flagged);
  const right = found.filter(({ pair, verdict }) => pair[key] === verdict[key]).length;
  console.log(`${key}: right ${right}/${found.length} of the contradictions found (wanted: given)`);
  for (const label of [...new Set(found.map(({ pair }) => pair[key] ?? '–'))].sort()) {
    const given = found
      .filter(({ pair }) => pair[key] === label)
      .map(({ verdict }) => verdict[key] ?? '–');
    console.log(`  ${label.padEnd(14)} ${tally(given)}`);
  }
}

function tally(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort((x, y) => y[1] - x[1])
    .map(([label, n]) => `${label} ${n}`)
    .join(' · ');
}

function showErrors(): void {
  for (const { pair, verdict, positive, flagged } of judged) {
    if (positive === flagged) continue;
    const votes = verdict.judges
      .filter(({ vote, name }) => vote === 'contradiction' || name === 'nli')
      .map(({ name, score }) => `${name} ${score.toFixed(2)}`);
    const labels = [pair.relation, pair.strength, pair.scope, ...pair.types].filter(Boolean);
    console.log(
      `\n${positive ? 'MISSED' : 'WRONG'} ${verdict.score.toFixed(2)} ${labels.join(' ')}  [${votes.join(', ')}]`,
    );
    for (const { source, publishedAt, outlet, text } of [pair.a, pair.b])
      console.log(`  ${source ?? `(${outlet})`} ${publishedAt}: ${text}`);
    console.log(`  → ${verdict.explanation}`);
  }
}
