import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../../src/article/split-sentences.ts';
import { refineEntities } from '../../../src/extract/configuration.ts';
import { readTags } from '../../../src/extract/read-tags.ts';
import type { EvalContext } from '../context.ts';
import { conllTexts, type LabelledText, meantimeTexts, silverTexts } from '../entity-texts.ts';
import { threeFigures } from '../format.ts';
import type { Part, Table } from '../part.ts';
import { type Counts, figures } from '../scores/counts.ts';
import { countSpans, noSpanCounts, type SpanCounts } from '../scores/span-score.ts';

const LABELS = ['PER', 'ORG', 'LOC', 'MISC'] as const;

interface EntitySet {
  readonly name: string;
  readonly caption: string;
  readonly needs: readonly string[];
  readonly labels: readonly string[];
  readonly texts: (context: EvalContext) => readonly LabelledText[];
}

const SETS: readonly EntitySet[] = [
  {
    name: 'wnut17',
    caption:
      'WNUT-17 dev (CC BY 4.0), posts and comments with rare names; corporation and group as ORG, creative work and product as MISC',
    needs: ['wnut17/emerging.dev.conll'],
    labels: LABELS,
    texts: ({ data }) => conllTexts(readFileSync(join(data, 'wnut17/emerging.dev.conll'), 'utf8')),
  },
  {
    name: 'meantime',
    caption:
      'MEANTIME (CC BY 4.0), Wikinews: headline, date and the first sentences, which alone are annotated densely; mentions by name of persons, bodies, places',
    needs: ['meantime/meantime.jsonl'],
    labels: ['PER', 'ORG', 'LOC'],
    texts: meantimeTexts,
  },
  {
    name: 'silver',
    caption: "PolNeAR dev against CoreNLP's output (silver: agreement of two machines)",
    needs: ['polnear/dev.jsonl', 'polnear/dev.silver.jsonl'],
    labels: LABELS,
    texts: silverTexts,
  },
];

/** Names in the text, before they become actors. */
export const entitiesPart: Part = {
  name: 'entities',
  title: 'Named entities',
  method:
    'Entity spans of the tagger after refining, against gold spans of the same label; exact: both ends equal, overlap: one shared character. All: labels together, each span with its label; any label: spans alone.',
  needs: [],
  async run(context) {
    const tables: Table[] = [];
    const named: Record<string, number> = {};
    for (const set of SETS) {
      const missing = set.needs.filter((file) => !existsSync(join(context.data, file)));
      if (missing.length > 0) {
        context.progress(`SKIPPED entities of ${set.name}: ${missing.join(', ')} is not there.`);
        continue;
      }
      const { byLabel, anyLabel } = await score(context, set);
      const all = { exact: sum(byLabel, 'exact'), overlap: sum(byLabel, 'overlap') };
      const row = (name: string, { exact, overlap }: SpanCounts) => [
        name,
        String(exact.gold),
        threeFigures(exact),
        threeFigures(overlap),
      ];
      tables.push({
        caption: set.caption,
        columns: ['', 'gold', 'exact P / R / F1', 'overlap P / R / F1'],
        rows: [
          ...[...byLabel].map(([label, counts]) => row(label, counts)),
          row('all', all),
          row('any label', anyLabel),
        ],
      });
      named[`entities.${set.name}.exact.f1`] = figures(all.exact).f1;
      named[`entities.${set.name}.overlap.f1`] = figures(all.overlap).f1;
    }
    return {
      tables,
      figures: named,
      notes: [
        'Best system of the WNUT-17 shared task: .419 over its six classes on its test set (SOURCE.txt, from memory), trained on it; ours never saw such text.',
        'MEANTIME marks whole phrases ("Airbus parent company …"), which costs exact matches.',
      ],
    };
  },
};

async function score(context: EvalContext, set: EntitySet) {
  const byLabel = new Map(set.labels.map((label) => [label, noSpanCounts()]));
  const anyLabel = noSpanCounts();
  for (const { text, entities } of set.texts(context)) {
    const { entities: tagged } = await readTags(text, splitSentences(text), context.inference);
    const found = refineEntities(text, tagged).filter(({ label }) => set.labels.includes(label));
    for (const [label, counts] of byLabel) {
      countSpans(
        counts,
        entities.filter((one) => one.label === label),
        found.filter((one) => one.label === label),
      );
    }
    countSpans(anyLabel, entities, found);
  }
  return { byLabel, anyLabel };
}

function sum(byLabel: ReadonlyMap<string, SpanCounts>, side: keyof SpanCounts): Counts {
  const all = [...byLabel.values()].map((counts) => counts[side]);
  const total = (key: keyof Counts) => all.reduce((result, counts) => result + counts[key], 0);
  return {
    gold: total('gold'),
    found: total('found'),
    goldRight: total('goldRight'),
    foundRight: total('foundRight'),
  };
}
