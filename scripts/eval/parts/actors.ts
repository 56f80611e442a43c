import { readArticle } from '../../../src/article/read-article.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { Span } from '../../../src/model/span.ts';
import { memoryDirectory } from '../../../src/resolve/memory-directory.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { jsonLines } from '../context.ts';
import { polnearArticles } from '../dev-articles.ts';
import { threeFigures } from '../format.ts';
import type { Part } from '../part.ts';
import { figures, noCounts } from '../scores/counts.ts';

interface Silver {
  readonly doc_id: string;
  readonly coreference: readonly (readonly (readonly [number, number])[])[];
}

/** Ends of mentions are comparable, starts are not: CoreNLP takes titles and articles along. */
const END_SLACK = 2;
const START_SLACK = 40;

/** Who is meant by names, descriptions and pronouns within an article. */
export const actorsPart: Part = {
  name: 'actors',
  title: "Actors: PolNeAR dev against CoreNLP's coreference (silver)",
  method:
    'Pairs of mentions of one article that both sides know, by their ends: does each side hold that the two mean the same? Precision over pairs that are one actor to us, recall over pairs in one chain of CoreNLP, whose own errors count against us.',
  needs: ['polnear/dev.jsonl', 'polnear/dev.silver.jsonl'],
  async run(context) {
    const chains = new Map(
      jsonLines<Silver>(context, 'polnear/dev.silver.jsonl').map((row) => [
        row.doc_id,
        row.coreference,
      ]),
    );
    const tally = { name: noCounts(), other: noCounts() };
    for (const { id, text, publishedAt } of polnearArticles(context, 'dev')) {
      const article = readArticle({
        content: text,
        publishedAt,
        format: 'text',
        language: 'en',
        retrievedAt: '2026-01-01T00:00:00.000Z',
      });
      const silver = chains.get(id);
      if (!silver || article.revision.text !== text) continue;
      const extraction = await extract(article, context.inference);
      const { actorMentions } = await resolve(article, extraction, memoryDirectory());
      const names = new Set(
        extraction.mentions.filter(({ form }) => form === 'name').map(({ span }) => span.start),
      );
      const placed = actorMentions
        .map(({ span, actor }) => ({
          isName: names.has(span.start),
          chain: chainOf(silver, span),
          actor,
          span,
        }))
        .filter(({ chain }) => chain !== -1);
      for (const [index, a] of placed.entries()) {
        for (const b of placed.slice(index + 1)) {
          if (!a.isName && !b.isName) continue;
          const counts = tally[a.isName && b.isName ? 'name' : 'other'];
          const [ours, theirs] = [a.actor === b.actor, a.chain === b.chain];
          if (ours) counts.found += 1;
          if (theirs) counts.gold += 1;
          if (ours && theirs) {
            counts.goldRight += 1;
            counts.foundRight += 1;
          }
          if (ours !== theirs)
            context.example(`${ours ? 'joined' : 'parted'}\t${a.span.text}\t${b.span.text}\t${id}`);
        }
      }
    }
    return {
      tables: [
        {
          caption: 'Pairs',
          columns: ['', 'pairs in one chain', 'P / R / F1'],
          rows: [
            ['name and name', String(tally.name.gold), threeFigures(tally.name)],
            [
              'name and description or pronoun',
              String(tally.other.gold),
              threeFigures(tally.other),
            ],
          ],
        },
      ],
      figures: {
        'actors.names.f1': figures(tally.name).f1,
        'actors.others.f1': figures(tally.other).f1,
      },
      notes: [],
    };
  },
};

const chainOf = (chains: Silver['coreference'], span: Span) =>
  chains.findIndex((chain) =>
    chain.some(
      ([start, end]) =>
        Math.abs(end - span.end) <= END_SLACK && Math.abs(start - span.start) <= START_SLACK,
    ),
  );
