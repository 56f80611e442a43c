import { readCommitment } from '../../../src/extract/commitment.ts';
import { tokenise } from '../../../src/extract/tokens.ts';
import { jsonLines } from '../context.ts';
import { share, threeFigures } from '../format.ts';
import type { Part } from '../part.ts';
import { type Counts, figures, noCounts } from '../scores/counts.ts';

interface Document {
  readonly tokens: readonly string[];
  readonly token_sent: readonly number[];
  readonly mentions: readonly {
    readonly tag: string;
    readonly tokens: readonly number[];
    readonly polarity?: string;
    readonly time?: string;
    readonly certainty?: string;
  }[];
}

/** Words and marks at which another clause opens. */
const OPENS =
  /^(?:[,;:—–()"]|--|``|''|that|which|who|because|although|while|when|if|but|after|before|as|where)$/i;

/** Polarity and modality of claims, on the nearest thing that is annotated: events' factuality. */
export const factualityPart: Part = {
  name: 'factuality',
  title: 'Commitment: MEANTIME, factuality of events',
  method:
    'The corpus annotates single words, claims are clauses: each verb with a polarity is read in the stretch of its sentence between marks and words that open another clause, as a claim of its own. Negative against NEG; intended or expected against time FUTURE; possible, expected or conditional against certainty POSSIBLE or PROBABLE.',
  needs: ['meantime/meantime.jsonl'],
  async run(context) {
    const documents = jsonLines<Document>(context, 'meantime/meantime.jsonl');
    const tally = { negative: noCounts(), future: noCounts(), uncertain: noCounts() };
    let [read, right] = [0, 0];
    for (const document of documents) {
      for (const mention of document.mentions) {
        const at = mention.tokens[0];
        if (mention.tag !== 'EVENT_MENTION' || !mention.polarity || at === undefined) continue;
        const clause = clauseOf(document, at);
        const text = clause.words.join(' ');
        const span = { start: 0, end: text.length };
        const [tokens = []] = tokenise(text, [span]);
        const before = clause.words.slice(0, at - clause.from).join(' ').length;
        const offset = before + (at > clause.from ? 1 : 0);
        const word = tokens.find(({ start, end }) => start <= offset && offset < end);
        if (word?.pos !== 'VERB') continue;
        const { polarity, modality } = readCommitment({ text, span, cue: null, tokens });
        const gold = mention.polarity === 'NEG';
        read += 1;
        if (gold === (polarity === 'negative')) right += 1;
        else context.example(`${gold ? 'MISSED' : 'WRONG'} negation\t${word.text}\t${text}`);
        count(tally.negative, gold, polarity === 'negative');
        count(
          tally.future,
          mention.time === 'FUTURE',
          modality === 'intended' || modality === 'expected',
        );
        count(
          tally.uncertain,
          mention.certainty === 'POSSIBLE' || mention.certainty === 'PROBABLE',
          modality === 'possible' || modality === 'expected' || modality === 'conditional',
        );
      }
    }
    return {
      tables: [
        {
          caption: `${documents.length} documents, ${read} verbs with factuality, polarity right in ${share(right / read)}`,
          columns: ['', 'gold', 'P / R / F1'],
          rows: Object.entries(tally).map(([name, counts]) => [
            name,
            String(counts.gold),
            threeFigures(counts),
          ]),
        },
      ],
      figures: {
        'factuality.polarity.accuracy': right / read,
        'factuality.negative.f1': figures(tally.negative).f1,
        'factuality.future.f1': figures(tally.future).f1,
      },
      notes: [
        'A sanity check: 97 % of the events are positive, clauses are cut by a rule, and "uncertain" of the corpus and our modalities only meet in part. No published figure on this split is known.',
      ],
    };
  },
};

function clauseOf({ tokens, token_sent: sentences }: Document, at: number) {
  const inside = (i: number) => sentences[i] === sentences[at] && !OPENS.test(tokens[i] ?? ',');
  let from = at;
  while (from > 0 && inside(from - 1)) from -= 1;
  let to = at + 1;
  while (to < tokens.length && inside(to)) to += 1;
  return { from, words: tokens.slice(from, to) };
}

function count(counts: Counts, gold: boolean, found: boolean): void {
  if (gold) counts.gold += 1;
  if (found) counts.found += 1;
  if (!gold || !found) return;
  counts.goldRight += 1;
  counts.foundRight += 1;
}
