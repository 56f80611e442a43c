import { join } from 'node:path';
import { splitSentences } from '../../../src/article/split-sentences.ts';
import { readAttributions } from '../../../src/extract/read-attributions.ts';
import { readTags } from '../../../src/extract/read-tags.ts';
import type { Sentence } from '../../../src/model/article.ts';
import { spanOf } from '../../../src/model/span.ts';
import { type GoldArticle, readPolnear } from '../../polnear.ts';
import { type EvalContext, jsonLines } from '../context.ts';
import { share, threeFigures } from '../format.ts';
import type { Part, Table } from '../part.ts';
import { CARD } from '../published.ts';
import { countAttributions, envelope } from '../scores/attribution-score.ts';
import { countAsCitron, noCitronCounts } from '../scores/citron-score.ts';
import { figures, noCounts } from '../scores/counts.ts';
import { countSpans, noSpanCounts } from '../scores/span-score.ts';

const KINDS = ['source', 'cue', 'content'] as const;

interface Silver {
  readonly doc_id: string;
  readonly sentences: readonly (readonly [number, number])[];
}

/** Attributions as the extractor has them before claims are made of them. */
export const polnearPart: Part = {
  name: 'polnear',
  title: 'Attribution: PolNeAR dev, spans and whole attributions inside the extractor',
  method:
    'Spans of the tagger after decoding and refining, and attributions after linking, against the first annotator of each article that the corpus does not mark for discarding. Exact: both ends equal. Overlap: one shared character. Whole attribution: source, cue and content all overlap and belong together on both sides, one to one; where gold has no source, none may be given.',
  needs: ['polnear/dev.jsonl'],
  async run(context) {
    const articles = readPolnear(join(context.data, 'polnear', 'dev.jsonl'));
    const own = await score(context, articles, ({ text }) => splitSentences(text));
    const silver = silverSentences(context);
    const cardArticles = articles.filter(({ id }) => silver.has(id));
    const asCard = await score(
      context,
      cardArticles,
      ({ id, text }) => silver.get(id)?.map(([start, end]) => sentence(text, start, end)) ?? [],
    );
    return {
      tables: [
        table(`${articles.length} articles, sentences as Gainsay cuts them (what users get)`, own),
        table(
          `${cardArticles.length} articles and sentences of CoreNLP, the base of the starting tagger's card`,
          asCard,
        ),
        citronTable(own),
      ],
      figures: {
        ...named('polnear', own),
        ...named('polnear.card', asCard),
      },
      notes: [
        'One article of dev has no CoreNLP output, so the card has one article less.',
        'The last table counts as Citron does: an exact source or content needs an overlapping cue; overlap is in words, summed over pairs of attributions, so that nested attributions count twice. Citron itself reports on PARC 3.0 test (exact .820 source, .823 cue, .593 content; overlap .853, .768, .833), other text, so not comparable.',
      ],
    };
  },
};

function silverSentences(context: EvalContext): ReadonlyMap<string, Silver['sentences']> {
  try {
    const rows = jsonLines<Silver>(context, 'polnear/dev.silver.jsonl');
    return new Map(rows.map((row) => [row.doc_id, row.sentences]));
  } catch {
    context.progress('polnear/dev.silver.jsonl is not there: the base of the card is left out.');
    return new Map();
  }
}

const sentence = (text: string, start: number, end: number): Sentence => ({
  ...spanOf(text, start, end),
  paragraph: 0,
});

type Score = Awaited<ReturnType<typeof score>>;

async function score(
  { inference }: EvalContext,
  articles: readonly GoldArticle[],
  sentencesOf: (article: GoldArticle) => readonly Sentence[],
) {
  const spans = { source: noSpanCounts(), cue: noSpanCounts(), content: noSpanCounts() };
  const whole = noCounts();
  const citron = noCitronCounts();
  for (const article of articles) {
    const { text, attributions } = article;
    const sentences = sentencesOf(article);
    const tags = await readTags(text, sentences, inference);
    const { spans: found, linked } = readAttributions(text, sentences, tags);
    for (const kind of KINDS) {
      const gold = attributions.map((attribution) => attribution[kind]);
      countSpans(
        spans[kind],
        gold.filter((parts) => parts.length > 0).map(envelope),
        found.filter(({ label }) => label === kind),
      );
    }
    countAttributions(whole, attributions, linked);
    countAsCitron(citron, { text, gold: attributions, found: linked });
  }
  return { spans, whole, citron };
}

function table(caption: string, { spans, whole }: Score): Table {
  return {
    caption,
    columns: [
      '',
      'gold',
      'exact P / R / F1',
      'overlap P / R / F1',
      'starting tagger, exact F1',
      'overlap F1',
    ],
    rows: [
      ...KINDS.map((kind) => [
        kind,
        String(spans[kind].exact.gold),
        threeFigures(spans[kind].exact),
        threeFigures(spans[kind].overlap),
        share(CARD[kind].exact),
        share(CARD[kind].overlap),
      ]),
      ['whole attribution', String(whole.gold), '', threeFigures(whole), '', ''],
    ],
  };
}

const citronTable = ({ citron }: Score): Table => ({
  caption: 'The first table again, counted as Citron counts',
  columns: ['', 'exact P / R / F1', 'overlap in words P / R / F1'],
  rows: [...KINDS, 'all' as const].map((kind) => [
    kind === 'all' ? 'all three' : kind,
    threeFigures(citron[kind].exact),
    threeFigures(citron[kind].overlap),
  ]),
});

function named(prefix: string, { spans, whole }: Score): Record<string, number> {
  const entries = KINDS.flatMap((kind) => [
    [`${prefix}.${kind}.exact.f1`, figures(spans[kind].exact).f1] as const,
    [`${prefix}.${kind}.overlap.f1`, figures(spans[kind].overlap).f1] as const,
  ]);
  return { ...Object.fromEntries(entries), [`${prefix}.whole.f1`]: figures(whole).f1 };
}
