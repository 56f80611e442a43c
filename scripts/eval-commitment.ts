import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCommitment } from '../src/extract/commitment.ts';
import { tokenise } from '../src/extract/tokens.ts';

/**
 * Polarity and future reading against MEANTIME's event factuality. The corpus annotates single words, so each annotated
 * verb is read in its clause: the stretch of its sentence between marks and words that open another clause.
 */
interface Mention {
  readonly tag: string;
  readonly tokens: readonly number[];
  readonly sent: number;
  readonly polarity?: string;
  readonly time?: string;
  readonly pos?: string;
}
interface Document {
  readonly tokens: readonly string[];
  readonly token_sent: readonly number[];
  readonly mentions: readonly Mention[];
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '/work/shared/eval' },
    errors: { type: 'boolean', default: false },
  },
});
const OPENS =
  /^(?:[,;:—–()"]|--|``|''|that|which|who|because|although|while|when|if|but|after|before|as|where)$/i;
const documents: Document[] = readFileSync(`${values.data}/meantime/meantime.jsonl`, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));

const tally = { negative: [0, 0, 0], future: [0, 0, 0], read: 0, right: 0 };
for (const document of documents) {
  for (const mention of document.mentions) {
    const at = mention.tokens[0];
    if (mention.tag !== 'EVENT_MENTION' || !mention.polarity || at === undefined) continue;
    const clause = clauseOf(document, at);
    const text = clause.words.join(' ');
    const [tokens = []] = tokenise(text, [{ start: 0, end: text.length }]);
    const offset =
      clause.words.slice(0, at - clause.from).join(' ').length + (at > clause.from ? 1 : 0);
    const word = tokens.find((token) => token.start <= offset && offset < token.end);
    if (word?.pos !== 'VERB') continue;
    const { polarity, modality } = readCommitment({
      text,
      span: { start: 0, end: text.length },
      cue: null,
      tokens,
    });
    tally.read += 1;
    const gold = mention.polarity === 'NEG';
    if (gold === (polarity === 'negative')) tally.right += 1;
    count(tally.negative, gold, polarity === 'negative');
    count(
      tally.future,
      mention.time === 'FUTURE',
      modality === 'intended' || modality === 'expected',
    );
    if (values.errors && gold !== (polarity === 'negative'))
      console.log(`${gold ? 'MISSED' : 'WRONG'}\t${word.text}\t${text}`);
  }
}

function clauseOf({ tokens, token_sent: sentences }: Document, at: number) {
  const inside = (i: number) => sentences[i] === sentences[at] && !OPENS.test(tokens[i] ?? ',');
  let from = at;
  while (from > 0 && inside(from - 1)) from -= 1;
  let to = at + 1;
  while (to < tokens.length && inside(to)) to += 1;
  return { from, words: tokens.slice(from, to) };
}

function count(cells: number[], gold: boolean, found: boolean): void {
  const cell = gold && found ? 0 : found ? 1 : gold ? 2 : -1;
  if (cell >= 0) cells[cell] = (cells[cell] ?? 0) + 1;
}

const row = (name: string, [hit = 0, wrong = 0, missed = 0]: readonly number[]) =>
  console.log(
    `${name.padEnd(10)} P ${(hit / (hit + wrong)).toFixed(3)}  R ${(hit / (hit + missed)).toFixed(3)}  F1 ${((2 * hit) / (2 * hit + wrong + missed)).toFixed(3)}  (${hit + missed} gold)`,
  );
console.log(
  `${tally.read} verbs with factuality, polarity accuracy ${(tally.right / tally.read).toFixed(4)}`,
);
row('negative', tally.negative);
row('future', tally.future);
