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
import { threeFigures } from '../format.ts';
import type { Part } from '../part.ts';
import {
  countAttributions,
  envelope,
  type FoundAttribution,
  isSameAttribution,
} from '../scores/attribution-score.ts';
import { countAsCitron, noCitronCounts } from '../scores/citron-score.ts';
import { figures, noCounts } from '../scores/counts.ts';
import { countSpans, meet, noSpanCounts, type Stretch } from '../scores/span-score.ts';

const KINDS = ['source', 'cue', 'content'] as const;

/** What a user of the command line gets, scored as an outsider would score it. */
export const printedPart: Part = {
  name: 'printed',
  title: 'Attribution: PolNeAR dev, the claims that `gainsay extract --jsonl` prints',
  method:
    "The claims of the built command line, run on the articles as files. A claim's `source`, `cue` and own span are source, cue and content; claims of the outlet itself, which have neither source nor cue, are left out. By claim: each claim is one attribution. By attribution: claims of one source and cue are its contents, since a content is split where both halves stand alone.",
  needs: ['polnear/dev.jsonl'],
  async run(context) {
    const printed = new Map(
      (await context.cliOnDev()).articles.map(({ article, claims }) => [article.text, claims]),
    );
    const articles = readPolnear(join(context.data, 'polnear', 'dev.jsonl')).map(asPrinted);
    const spans = { source: noSpanCounts(), cue: noSpanCounts(), content: noSpanCounts() };
    const [byClaim, byAttribution, inside] = [noCounts(), noCounts(), noCounts()];
    const citron = noCitronCounts();
    const losses = new Map<string, number>();
    const edges = new Map<string, number>();
    for (const article of articles) {
      const { text, attributions: gold } = article;
      const all = printed.get(text) ?? [];
      const claims = all.filter(({ source, cue }) => source ?? cue);
      if (!printed.has(text)) context.progress(`${article.id} was printed with another text.`);
      const single = claims.map((claim) => attributionOf([claim]));
      const grouped = groupsOf(claims).map(attributionOf);
      for (const kind of KINDS) {
        countSpans(
          spans[kind],
          gold
            .map((each) => each[kind])
            .filter((parts) => parts.length > 0)
            .map(envelope),
          claims.flatMap((claim) => (kind === 'content' ? [claim] : (claim[kind] ?? []))),
        );
      }
      countAttributions(byClaim, gold, single);
      const kept = countAttributions(byAttribution, gold, grouped);
      countAsCitron(citron, { text, gold, found: grouped });
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
    const named = Object.fromEntries(
      KINDS.flatMap((kind) => [
        [`printed.${kind}.exact.f1`, figures(spans[kind].exact).f1],
        [`printed.${kind}.overlap.f1`, figures(spans[kind].overlap).f1],
      ]),
    );
    const whole = (name: string, counts: typeof byClaim) => [
      name,
      String(counts.gold),
      String(counts.found),
      '',
      threeFigures(counts),
    ];
    return {
      tables: [
        {
          caption: `${articles.length} articles`,
          columns: ['', 'gold', 'printed', 'exact P / R / F1', 'overlap P / R / F1'],
          rows: [
            ...KINDS.map((kind) => [
              kind,
              String(spans[kind].exact.gold),
              String(spans[kind].exact.found),
              threeFigures(spans[kind].exact),
              threeFigures(spans[kind].overlap),
            ]),
            whole('whole, by claim', byClaim),
            whole('whole, by attribution', byAttribution),
            whole('whole, inside the extractor', inside),
          ],
        },
        {
          caption: 'Counted as Citron counts, by attribution',
          columns: ['', 'exact P / R / F1', 'overlap in words P / R / F1'],
          rows: [...KINDS, 'all' as const].map((kind) => [
            kind === 'all' ? 'all three' : kind,
            threeFigures(citron[kind].exact),
            threeFigures(citron[kind].overlap),
          ]),
        },
        {
          caption:
            'Gold attributions that are right inside the extractor and not among the printed',
          columns: ['why', 'how many'],
          rows: [...losses].sort((a, b) => b[1] - a[1]).map(([why, count]) => [why, String(count)]),
        },
        {
          caption: 'Gold contents that are exact inside the extractor and not among the printed',
          columns: ['why', 'how many'],
          rows: [...edges].sort((a, b) => b[1] - a[1]).map(([why, count]) => [why, String(count)]),
        },
      ],
      figures: {
        ...named,
        'printed.whole.byClaim.f1': figures(byClaim).f1,
        'printed.whole.f1': figures(byAttribution).f1,
      },
      notes: [],
    };
  },
};

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
