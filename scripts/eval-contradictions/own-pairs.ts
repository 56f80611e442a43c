import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auroc, averagePrecision, countsOf } from '../binary-scores.ts';
import type { Section } from '../eval/part.ts';
import { type LabelledPair, readLabelledPairs } from '../labelled-pairs.ts';
import { type Judged, judgeAll } from './judged.ts';
import type { EvalMeans } from './means.ts';
import { three } from './three.ts';

const FILE = fileURLToPath(new URL('../../data/pairs/polnear.jsonl', import.meta.url));

/** The dev split of our own pairs of real news claims, which nothing was trained or set on. */
export async function measureOwnPairs({ data, inference, progress }: EvalMeans): Promise<Section> {
  progress('own pairs …');
  const pairs = readLabelledPairs(FILE, { polnear: join(data, 'polnear'), splits: 'dev' });
  const judged = await judgeAll(
    pairs.map((item) => ({
      item,
      a: item.a,
      b: item.b,
      positive: item.relation === 'contradiction',
    })),
    inference,
  );
  const isAcross = ({ item: { docs } }: Judged<LabelledPair>) => docs[0] !== docs[1];
  const parts = {
    all: judged,
    within: judged.filter((one) => !isAcross(one)),
    across: judged.filter(isAcross),
  };
  const figures: Record<string, number> = {};
  const rows = Object.entries(parts).map(([name, items]) => {
    const { precision, recall, f1 } = countsOf(items);
    const measured = { auroc: auroc(items), ap: averagePrecision(items), precision, recall, f1 };
    for (const [key, value] of Object.entries(measured)) figures[`pairs.${name}.${key}`] = value;
    const positives = items.filter(({ positive }) => positive).length;
    return [
      NAMES[name] ?? name,
      `${positives} / ${items.length}`,
      ...Object.values(measured).map(three),
    ];
  });
  const found = judged.filter(({ positive, flagged }) => positive && flagged);
  const rightly = (key: 'strength' | 'scope') =>
    `${found.filter(({ item, verdict }) => item[key] === verdict[key]).length} of ${found.length}`;
  const types = typeRows(judged);
  return {
    tables: [
      {
        caption: 'Contradiction against the rest',
        columns: ['pairs', 'contradictions / all', 'AUROC', 'AP', 'P', 'R', 'F1'],
        rows,
      },
      {
        caption: 'Recall by type',
        columns: ['type', 'found / all', 'given that type'],
        rows: types,
      },
    ],
    figures,
    notes: [
      'Each pair is given as `gainsay compare --jsonl` takes it: both texts with source, date of utterance and outlet.',
      `Of the contradictions found, strength is right on ${rightly('strength')} and scope on ${rightly('scope')}.`,
    ],
  };
}

const NAMES: Readonly<Record<string, string>> = {
  within: 'within one article',
  across: 'across articles',
};

function typeRows(judged: readonly Judged<LabelledPair>[]): readonly (readonly string[])[] {
  const wanted = judged.filter(({ positive }) => positive);
  return [...new Set(wanted.flatMap(({ item }) => item.types))].sort().map((type) => {
    const items = wanted.filter(({ item }) => item.types.includes(type));
    const found = items.filter(({ flagged }) => flagged);
    const named = found.filter(({ verdict }) => verdict.types.includes(type));
    return [type, `${found.length} / ${items.length}`, String(named.length)];
  });
}
