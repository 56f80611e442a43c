import { type EvalContext, jsonLines } from './context.ts';
import type { Stretch } from './scores/span-score.ts';

export interface LabelledSpan extends Stretch {
  readonly label: string;
}

export interface LabelledText {
  readonly text: string;
  readonly entities: readonly LabelledSpan[];
}

/** Marks that treebank tokenisers write in letters or in pairs. */
const MARKS: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '-LRB-': '(',
  '-RRB-': ')',
};

/** Joins tokens by spaces, with quotation marks as news has them; gives the text and where each token stands. */
export function joinTokens(written: readonly string[]): {
  readonly text: string;
  readonly places: readonly Stretch[];
} {
  const tokens = written.map((token) => MARKS[token] ?? token);
  const places: Stretch[] = [];
  let at = 0;
  for (const token of tokens) {
    places.push({ start: at, end: at + token.length });
    at += token.length + 1;
  }
  return { text: tokens.join(' '), places };
}

const WNUT_LABELS: Readonly<Record<string, string>> = {
  person: 'PER',
  location: 'LOC',
  corporation: 'ORG',
  group: 'ORG',
  'creative-work': 'MISC',
  product: 'MISC',
};

/** Sentences of a CoNLL file in BIO, one text each. */
export function conllTexts(content: string): readonly LabelledText[] {
  return content
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const rows = block
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.split('\t'));
      const { text, places } = joinTokens(rows.map(([token = '']) => token));
      const entities: { start: number; end: number; label: string }[] = [];
      rows.forEach(([, tag = 'O'], index) => {
        const place = places[index];
        if (!place || tag === 'O') return;
        const label = WNUT_LABELS[tag.slice(2)] ?? 'MISC';
        const last = entities.at(-1);
        if (tag.startsWith('I-') && last) last.end = place.end;
        else entities.push({ ...place, label });
      });
      return { text, entities };
    });
}

interface MeantimeDocument {
  readonly tokens: readonly string[];
  readonly token_sent: readonly number[];
  readonly mentions: readonly {
    readonly tag: string;
    readonly tokens: readonly number[];
    readonly sent: number;
    readonly syntactic_type?: string;
    readonly instance_class?: string;
  }[];
}

/** MEANTIME's first sentences, where every mention is annotated, with the named persons, bodies and places. */
export function meantimeTexts(context: EvalContext): readonly LabelledText[] {
  return jsonLines<MeantimeDocument>(context, 'meantime/meantime.jsonl').map((document) => {
    const last = Math.max(...document.mentions.map(({ sent }) => (sent <= 5 ? sent : 0)));
    const until = document.token_sent.findIndex((sentence) => sentence > last);
    const tokens = until < 0 ? document.tokens : document.tokens.slice(0, until);
    const { text, places } = joinTokens(tokens);
    const entities = document.mentions.flatMap((mention) => {
      const label = mention.instance_class ?? '';
      const [first, final] = [places[mention.tokens[0] ?? -1], places[mention.tokens.at(-1) ?? -1]];
      const named = mention.tag === 'ENTITY_MENTION' && mention.syntactic_type === 'NAM';
      if (!named || !first || !final || !['PER', 'ORG', 'LOC'].includes(label)) return [];
      return [{ start: first.start, end: final.end, label }];
    });
    return { text, entities };
  });
}

/** PolNeAR dev with CoreNLP's names: machine-made. */
export function silverTexts(context: EvalContext): readonly LabelledText[] {
  const texts = new Map(
    jsonLines<{ doc_id: string; text: string }>(context, 'polnear/dev.jsonl').map((row) => [
      row.doc_id,
      row.text,
    ]),
  );
  return jsonLines<{ doc_id: string; entities: readonly (readonly [number, number, string])[] }>(
    context,
    'polnear/dev.silver.jsonl',
  ).map(({ doc_id, entities }) => ({
    text: texts.get(doc_id) ?? '',
    entities: entities.map(([start, end, label]) => ({ start, end, label })),
  }));
}
