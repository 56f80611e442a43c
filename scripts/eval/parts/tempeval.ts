import { readTimexes } from '../../../src/extract/time/timexes.ts';
import { jsonLines } from '../context.ts';
import { share } from '../format.ts';
import type { Part } from '../part.ts';
import {
  countTimexes,
  noTimexCounts,
  type TimexLike,
  timexFigures,
} from '../scores/timex-score.ts';

const FILE = 'tempeval3/platinum_even.jsonl';

interface Document {
  readonly doc_id: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly (TimexLike & { readonly text: string })[];
}

/** TIMEX3 expressions as the extractor reads them, the basis of every interval. */
export const tempevalPart: Part = {
  name: 'tempeval',
  title: 'Time: TempEval-3 platinum, even documents',
  method:
    "Task A (TIMEX3) on the text with the date of the document. Strict: both ends equal; relaxed: one shared character. Type and value F1 as the official scorer has them (evaluate_entities.py of TempEval-3): relaxed F1 times the share of matched expressions whose type, or value, is right; values must be equal as strings. The documents' own dates are not counted.",
  needs: [FILE],
  async run(context) {
    const documents = jsonLines<Document>(context, FILE);
    const counts = noTimexCounts();
    for (const { doc_id, dct, text, timexes } of documents) {
      countTimexes(counts, timexes, readTimexes(text, dct), (gold, found) =>
        context.example(
          `${doc_id}\t${text.slice(gold.start, gold.end)}\t${gold.value}\t≠ ${found ? `${text.slice(found.start, found.end)}\t${found.value}` : 'missed'}`,
        ),
      );
    }
    const { strict, relaxed, typeF1, valueF1 } = timexFigures(counts);
    const row = (name: string, { precision, recall, f1 }: typeof strict, published: string) => [
      name,
      [precision, recall, f1].map(share).join(' / '),
      published,
    ];
    return {
      tables: [
        {
          caption: `${documents.length} documents, ${counts.gold} expressions in gold, ${counts.found} found`,
          columns: ['', 'P / R / F1', 'HeidelTime-t, F1 on all 20 documents'],
          rows: [
            row('span, strict', strict, '.813'),
            row('span, relaxed', relaxed, '.903'),
            ['type F1', share(typeF1), ''],
            ['value F1', share(valueF1), '.776'],
          ],
        },
      ],
      figures: {
        'tempeval.strict.f1': strict.f1,
        'tempeval.relaxed.f1': relaxed.f1,
        'tempeval.type.f1': typeF1,
        'tempeval.value.f1': valueF1,
      },
      notes: [
        "Published: UzZaman and others 2013, as the data's SOURCE.txt has it (SUTime: relaxed .903, value .674).",
        'The rules were made on these ten documents among others, so the figure is that of a development set.',
      ],
    };
  },
};
