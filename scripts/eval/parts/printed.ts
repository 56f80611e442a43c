import { join } from 'node:path';
import { canonicalText } from '../../../src/article/canonical-text.ts';
import { splitSentences } from '../../../src/article/split-sentences.ts';
import { readAttributions } from '../../../src/extract/read-attributions.ts';
import { readTags } from '../../../src/extract/read-tags.ts';
import {
  type GoldArticle,
  type GoldAttribution,
  type GoldParts,
  readPolnear,
  touches,
} from '../../polnear.ts';
import type { PrintedClaim } from '../cli-run.ts';
import type { EvalContext } from '../context.ts';
import { share, threeFigures } from '../format.ts';
import type { Part, Table } from '../part.ts';
import { CARD } from '../published.ts';
import {
  countAttributions,
  envelope,
  type FoundAttribution,
  isSameAttribution,
} from '../scores/attribution-score.ts';
import { countAsCitron, noCitronCounts } from '../scores/citron-score.ts';
import { type Counts, figures, noCounts } from '../scores/counts.ts';
import {
  countSpans,
  meet,
  noSpanCounts,
  type SpanCounts,
  type Stretch,
} from '../scores/span-score.ts';

const KINDS = ['source', 'cue', 'content'] as const;

/** What a user of the command line gets, scored as an outsider would score it. */
export const printedPart: Part = {
  name: 'printed',
  title: 'Attribution: PolNeAR dev, what `gainsay extract --jsonl` prints',
  method:
    'The lines of the built command line, run on the articles as files. Attributions: `source`, `cue` and `content` of each of `attributions`. Claims: `source`, `cue` and own span of each of `claims`; those of the outlet itself, which have neither source nor cue, are left out. A claim\'s own span is shaped to stand alone: without "that", split where both halves are claims; its `content` is what the article has. Whole, of claims: those of one source and cue are one attribution.',
  needs: ['polnear/dev.jsonl'],
  async run(context) {
    const printed = new Map(
      (await context.cliOnDev()).articles.map((each) => [each.article.text, each]),
    );
    const articles = readPolnear(join(context.data, 'polnear', 'dev.jsonl')).map(asPrinted);
    const views = { attributions: noView(), contents: noView(), claims: noView() };
    const inside = noCounts();
    const citron = noCitronCounts();
    const losses = new Map<string, number>();
    const edges = new Map<string, number>();
    for (const article of articles) {
      const { text, attributions: gold } = article;
      const { claims: all = [], attributions = [] } = printed.get(text) ?? {};
      const claims = all.filter(({ source, cue }) => source ?? cue);
      if (!printed.has(text)) context.progress(`${article.id} was printed with another text.`);
      const grouped = groupsOf(claims).map(attributionOf);
      const asPrintedOnes = attributions.map((each) => ({ ...each, contents: [each.content] }));
      countView(views.attributions, gold, asPrintedOnes);
      countView(
        views.contents,
        gold,
        groupsOf(claims.map((claim) => ({ ...claim, ...claim.content }))).map(attributionOf),
      );
      const kept = countView(views.claims, gold, grouped);
      countAsCitron(citron, { text, gold, found: asPrintedOnes });
      const linked = await linkedIn(article, context);
      const before = countAttributions(inside, gold, linked);
      for (const wanted of gold.filter(({ content }) => content.length > 0)) {
        const content = envelope(wanted.content);
        const same = ({ start, end }: Stretch) => start === content.start && end === content.end;
        if (!linked.some(({ contents }) => contents.some(same)) || claims.some(same)) continue;
        const why = edgeOf(text, content, claims);
        edges.set(why, (edges.get(why) ?? 0) + 1);
      }
      for (const [attribution, found] of before) {
        if (kept.has(attribution)) continue;
        const why = lossOf(attribution, found, { claims: all, grouped });
        losses.set(why, (losses.get(why) ?? 0) + 1);
        context.example(
          `${why}\t${article.id}\t${text.slice(envelope(attribution.cue).start, envelope(attribution.content).end).slice(0, 200)}`,
        );
      }
    }
    return {
      tables: [
        viewTable('`attributions`', views.attributions),
        viewTable('`claims`, by the `content` of each', views.contents),
        viewTable('`claims`, by the own span of each', views.claims),
        {
          caption: '`attributions`, counted as Citron counts',
          columns: ['', 'exact P / R / F1', 'overlap in words P / R / F1'],
          rows: [...KINDS, 'all' as const].map((kind) => [
            kind === 'all' ? 'all three' : kind,
            threeFigures(citron[kind].exact),
            threeFigures(citron[kind].overlap),
          ]),
        },
        {
          caption: 'Gold attributions that are right inside the extractor and not among the claims',
          columns: ['why', 'how many'],
          rows: [...losses].sort((a, b) => b[1] - a[1]).map(([why, count]) => [why, String(count)]),
        },
        {
          caption: 'Gold contents that are exact inside the extractor and no claim of their own',
          columns: ['why', 'how many'],
          rows: [...edges].sort((a, b) => b[1] - a[1]).map(([why, count]) => [why, String(count)]),
        },
      ],
      figures: {
        ...named('printed.attributions', views.attributions),
        ...named('printed.contents', views.contents),
        ...named('printed.claims', views.claims),
      },
      notes: [
        `Inside the extractor, before anything is printed, whole attributions have F1 ${share(figures(inside).f1)}.`,
      ],
    };
  },
};

interface View {
  readonly source: SpanCounts;
  readonly cue: SpanCounts;
  readonly content: SpanCounts;
  readonly whole: Counts;
}

const noView = (): View => ({
  source: noSpanCounts(),
  cue: noSpanCounts(),
  content: noSpanCounts(),
  whole: noCounts(),
});

function countView(
  view: View,
  gold: readonly GoldAttribution[],
  found: readonly FoundAttribution[],
): ReturnType<typeof countAttributions> {
  for (const kind of KINDS) {
    countSpans(
      view[kind],
      gold
        .map((each) => each[kind])
        .filter((parts) => parts.length > 0)
        .map(envelope),
      found.flatMap((each) => (kind === 'content' ? each.contents : (each[kind] ?? []))),
    );
  }
  return countAttributions(view.whole, gold, found);
}

const viewTable = (caption: string, view: View): Table => ({
  caption,
  columns: [
    '',
    'gold',
    'printed',
    'exact P / R / F1',
    'overlap P / R / F1',
    'starting tagger, exact F1',
    'overlap F1',
  ],
  rows: [
    ...KINDS.map((kind) => [
      kind,
      String(view[kind].exact.gold),
      String(view[kind].exact.found),
      threeFigures(view[kind].exact),
      threeFigures(view[kind].overlap),
      share(CARD[kind].exact),
      share(CARD[kind].overlap),
    ]),
    [
      'whole attribution',
      String(view.whole.gold),
      String(view.whole.found),
      '',
      threeFigures(view.whole),
      '',
      '',
    ],
  ],
});

function named(prefix: string, view: View): Record<string, number> {
  const entries = KINDS.flatMap((kind) => [
    [`${prefix}.${kind}.exact.f1`, figures(view[kind].exact).f1] as const,
    [`${prefix}.${kind}.overlap.f1`, figures(view[kind].overlap).f1] as const,
  ]);
  return { ...Object.fromEntries(entries), [`${prefix}.whole.f1`]: figures(view.whole).f1 };
}

/** The article with offsets into its text as it is printed, which is the canonical one. */
function asPrinted({ id, text, attributions }: GoldArticle): GoldArticle {
  const composed = canonicalText(text);
  if (composed === text) return { id, text, attributions };
  const at = (offset: number) => canonicalText(text.slice(0, offset)).length;
  const moved = (parts: GoldParts) => parts.map(([start, end]) => [at(start), at(end)] as const);
  return {
    id,
    text: composed,
    attributions: attributions.map(({ source, cue, content }) => ({
      source: moved(source),
      cue: moved(cue),
      content: moved(content),
    })),
  };
}

const attributionOf = (claims: readonly PrintedClaim[]): FoundAttribution => ({
  source: claims[0]?.source ?? null,
  cue: claims[0]?.cue ?? null,
  contents: claims,
});

function groupsOf(claims: readonly PrintedClaim[]): readonly (readonly PrintedClaim[])[] {
  const groups = new Map<string, PrintedClaim[]>();
  for (const claim of claims) {
    const key = `${claim.source?.start} ${claim.cue?.start ?? `none ${claim.start}`}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

async function linkedIn(
  { text }: GoldArticle,
  { inference }: EvalContext,
): Promise<readonly FoundAttribution[]> {
  const sentences = splitSentences(text);
  return readAttributions(text, sentences, await readTags(text, sentences, inference)).linked;
}

/** Where a right attribution was lost on its way to print. */
function lossOf(
  gold: GoldAttribution,
  found: FoundAttribution,
  { claims, grouped }: { claims: readonly PrintedClaim[]; grouped: readonly FoundAttribution[] },
): string {
  if (grouped.some((other) => isSameAttribution(gold, other)))
    return 'printed, but a neighbour took it (one to one)';
  const about = claims.filter((claim) => touches(claim, gold.content));
  if (about.length === 0) return 'no claim at the content';
  if (about.every(({ source, cue }) => source === null && cue === null))
    return "claim of the outlet's own, without source and cue";
  const cued = about.filter(({ cue }) => cue !== null && touches(cue, gold.cue));
  if (cued.length === 0) {
    return about.some(({ cue }) => cue === null) ? 'claim without a cue' : 'claim with another cue';
  }
  if (found.source === null) return 'claim given a source where gold has none';
  return cued.some(({ source }) => source === null)
    ? 'claim without its source'
    : 'claim with another source';
}

/** What became of the edges of an exact content on its way to print. */
function edgeOf(text: string, content: Stretch, claims: readonly PrintedClaim[]): string {
  const about = claims.filter((claim) => meet(claim, content));
  const [only] = about;
  if (!only) return 'no attributed claim there';
  if (about.length > 1) return 'split into several claims, or told by several';
  if (only.start < content.start || only.end > content.end) return 'claim reaches further';
  const [head, tail] = [text.slice(content.start, only.start), text.slice(only.end, content.end)];
  if (/^[^\p{L}\p{N}]*$/u.test(head + tail)) return 'without marks at its ends';
  if (/^[^\p{L}\p{N}]*$/u.test(tail) && /^[^\p{L}\p{N}]*(?:that|whether|if)\s+\W*$/iu.test(head))
    return 'without "that", "whether", "if"';
  return 'other words cut off';
}
