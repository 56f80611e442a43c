import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { auroc, countsOf } from '../binary-scores.ts';
import type { Section } from '../eval/part.ts';
import { jsonLines } from '../json-lines.ts';
import { shuffled } from '../shuffled.ts';
import { type Judged, judgeAll, type Relation } from './judged.ts';
import type { EvalMeans } from './means.ts';
import { three } from './three.ts';

const row = z.object({
  premise: z.string().trim().min(1),
  hypothesis: z.string().trim().min(1),
  label: z.string(),
  category: z.string().optional(),
});
type Row = z.infer<typeof row>;

/** Labels of the sets in our words; the binary sets' "not-entailed" says nothing of contradiction. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  contradiction: 'contradiction',
  refutes: 'contradiction',
  entailment: 'agreement',
  entailed: 'agreement',
  supports: 'agreement',
  neutral: 'none',
  'not-entailed': 'none',
};
const relationOf = ({ label }: Row): Relation => RELATIONS[label.toLowerCase()] ?? 'none';

/** Training data, and sets of which parts are measured on their own. */
const NOT_WHOLE = new Set(['train_core', 'breaking_nli']);
const NUMERIC = new Set(['cardinals', 'ordinals']);
const ANTONYMS = new Set(['antonyms', 'antonyms_wordnet']);
const ENTITIES = new Set(['nationalities', 'countries']);

/** The model that everything began with, as its card has it. */
export interface CardFigures {
  readonly accuracy: number;
  readonly f1: number;
  readonly auroc: number;
}

/** The table of a card: a line a set, with accuracy, P, R, F1 and AUROC. */
export function readCard(path: string): ReadonlyMap<string, CardFigures> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, CardFigures][] => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [, set, , accuracy, , , f1, area] = cells;
      if (!set?.endsWith('.jsonl')) return [];
      const figures = { accuracy: Number(accuracy), f1: Number(f1), auroc: Number(area) };
      return [[set.replace('.jsonl', ''), figures]];
    }),
  );
}

/** Every labelled set of sentence pairs, the first so many of each in an order shuffled once. */
export async function measureNli(means: EvalMeans): Promise<Section> {
  const { data, most, inference, progress } = means;
  const card = readCard(means.card);
  const tables: string[][] = [];
  const figures: Record<string, number> = {};
  const measure = async (name: string, rows: readonly Row[]) => {
    progress(`nli ${name} …`);
    const chosen = shuffled(rows, 1).slice(0, most);
    const judged = await judgeAll(
      chosen.map((item) => ({
        item,
        a: { text: item.premise },
        b: { text: item.hypothesis },
        positive: relationOf(item) === 'contradiction',
      })),
      inference,
    );
    const known = card.get(name);
    const { f1, precision, recall } = countsOf(judged);
    const area = auroc(judged);
    const accuracy = accuracyOf(judged);
    Object.assign(figures, { [`nli.${name}.f1`]: f1, [`nli.${name}.auroc`]: area });
    tables.push([
      name,
      String(judged.length),
      three(accuracy),
      three(precision),
      three(recall),
      three(f1),
      three(area),
      known ? `${three(known.accuracy)} / ${three(known.f1)} / ${three(known.auroc)}` : '–',
    ]);
  };
  for (const file of readdirSync(join(data, 'nli')).sort()) {
    const name = file.replace('.jsonl', '');
    if (!file.endsWith('.jsonl') || NOT_WHOLE.has(name)) continue;
    await measure(name, rowsOf(join(data, 'nli', file)));
  }
  const breaking = rowsOf(join(data, 'nli', 'breaking_nli.jsonl'));
  for (const [name, wanted] of Object.entries({ NUMERIC, ANTONYMS, ENTITIES })) {
    await measure(
      `breaking_nli: ${name.toLowerCase()}`,
      breaking.filter(({ category = '' }) => wanted.has(category)),
    );
  }
  return {
    tables: [
      {
        caption: `At most ${most} pairs of each set`,
        columns: [
          'set',
          'n',
          'accuracy',
          'P',
          'R',
          'F1',
          'AUROC',
          'starting model: acc / F1 / AUROC',
        ],
        rows: tables,
      },
    ],
    figures,
    notes: [
      'Accuracy is over three classes: a reported disagreement is contradiction, an agreement entailment, all else neutral. P, R and F1 are of contradiction at the shipped threshold, AUROC of the score of contradiction.',
      'fragments_negation and function_words_negation hold negation, fragments_counting and "numeric" numbers, dev_megaveridicality whether a reported event happened (its "not entailed" counts as neutral). No set here holds contradictions of time; those stand in the own pairs.',
      `The card’s figures are of 1,500 pairs of each set, in another order. Breaking NLI is partly in the starting model’s training data.`,
    ],
  };
}

/** A floor for each set that the card tells of: better than the starting model. */
export function cardFloors(path: string) {
  return [...readCard(path)].flatMap(([name, { f1, auroc: area }]) =>
    (
      [
        ['f1', f1],
        ['auroc', area],
      ] as const
    ).map(([kind, value]) => ({
      figure: `nli.${name}.${kind}`,
      must: 'above' as const,
      value,
      because: 'issue 5: above the starting model’s card',
    })),
  );
}

function accuracyOf(judged: readonly Judged<Row>[]): number {
  return judged.filter(({ item, given }) => given === relationOf(item)).length / judged.length;
}

const rowsOf = (file: string): readonly Row[] =>
  jsonLines(file).flatMap((line) => {
    const parsed = row.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });
