import { readArticle } from '../../../src/article/read-article.ts';
import { extract } from '../../../src/extract/extract.ts';
import { tokenise } from '../../../src/extract/tokens.ts';
import type { Event } from '../../../src/model/event.ts';
import { spanOf } from '../../../src/model/span.ts';
import { memoryDirectory } from '../../../src/resolve/memory-directory.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { type EvalContext, jsonLines } from '../context.ts';
import { joinTokens } from '../entity-texts.ts';
import { share } from '../format.ts';
import type { Part } from '../part.ts';
import { bCubed, type Clustering, ceafE, conll, muc } from '../scores/cluster-score.ts';
import { meet, type Stretch } from '../scores/span-score.ts';

interface Document {
  readonly doc_id: string;
  readonly topic: number;
  readonly split: string;
  readonly tokens: readonly string[];
  readonly token_sent: readonly number[];
  readonly selected_sentences: readonly number[];
  readonly mentions: readonly {
    readonly m_id: string;
    readonly tag: string;
    readonly tokens: readonly number[];
    readonly sent: number;
    readonly coref_id?: string;
  }[];
}

interface Mention {
  readonly key: string;
  readonly chain: string;
  readonly lemma: string;
  /** The event it is for us; null where ours has no event at its place. */
  readonly event: string | null;
}

/** Cross-document event coreference. */
export const eventsPart: Part = {
  name: 'events',
  title: 'Events: ECB+, coreference across documents',
  method:
    "Cybulska and Vossen's setup: test topics 36–45 and dev topics 2, 5, 12, 18, 21, 23, 34, 35; documents of a topic together (topic given), gold event mentions (ACTION and NEG_ACTION) inside the selected sentences, singletons kept. Each document is read and resolved as an article; a directory carries actors and events from document to document, as the graph does. A gold mention takes the event of ours that has a mention at its place. Ours: mentions without an event of ours stay alone. Ours, else lemma: such mentions go by the lemma of their head within the topic. Baseline: same lemma within the topic, in the same run.",
  needs: ['ecbplus/ecbplus.jsonl'],
  async run(context) {
    const documents = jsonLines<Document>(context, 'ecbplus/ecbplus.jsonl');
    const rows: string[][] = [];
    const named: Record<string, number> = {};
    const covered: string[] = [];
    for (const split of ['dev', 'test']) {
      const mentions = await readSplit(
        context,
        documents.filter((document) => document.split === split),
      );
      const gold = by(mentions, ({ chain }) => chain);
      const systems = {
        alone: by(mentions, ({ key }) => key),
        lemma: by(mentions, ({ lemma }) => lemma),
        ours: by(mentions, ({ event, key }) => event ?? key),
        oursElseLemma: by(mentions, ({ event, lemma }) => event ?? lemma),
      };
      for (const [name, system] of Object.entries(systems)) {
        const scores = {
          b3: bCubed(gold, system),
          muc: muc(gold, system),
          ceafE: ceafE(gold, system),
        };
        rows.push([
          `${split}, ${NAMES[name]}`,
          ...[scores.b3, scores.muc, scores.ceafE].map(({ precision, recall, f1 }) =>
            [precision, recall, f1].map(share).join(' / '),
          ),
          share(conll(gold, system)),
        ]);
        named[`events.${split}.${name}.b3.f1`] = scores.b3.f1;
        named[`events.${split}.${name}.conll.f1`] = conll(gold, system);
      }
      const own = mentions.filter(({ event }) => event !== null);
      covered.push(
        `${split}: ${mentions.length} gold mentions in ${new Set(gold.values()).size} chains, of which ${own.length} (${share(own.length / mentions.length)}) are events to us; on these alone B³ F1 is ${share(
          bCubed(
            by(own, ({ chain }) => chain),
            by(own, ({ event, key }) => event ?? key),
          ).f1,
        )}, by lemma ${share(
          bCubed(
            by(own, ({ chain }) => chain),
            by(own, ({ lemma }) => lemma),
          ).f1,
        )}.`,
      );
    }
    return {
      tables: [
        {
          caption: 'Gold mentions',
          columns: ['', 'B³ P / R / F1', 'MUC P / R / F1', 'CEAF-e P / R / F1', 'CoNLL F1'],
          rows,
        },
      ],
      figures: named,
      notes: [
        ...covered,
        'Gainsay reads events of the kinds that claims of news are about (meetings, strikes, votes, …) and keeps them apart by what is told; it is no general event tagger, hence the share it covers.',
        'Published CoNLL F1 on test, with topics clustered, not given (SOURCE.txt, from memory): same lemma .765, Barhoum and others 2019 .795, Held and others 2021 .857.',
      ],
    };
  },
};

const NAMES: Readonly<Record<string, string>> = {
  alone: 'each mention alone',
  lemma: 'same lemma (baseline)',
  ours: 'ours',
  oursElseLemma: 'ours, else lemma',
};

const by = (mentions: readonly Mention[], name: (mention: Mention) => string): Clustering =>
  new Map(mentions.map((mention) => [mention.key, name(mention)]));

async function readSplit(
  context: EvalContext,
  documents: readonly Document[],
): Promise<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const topic of new Set(documents.map((document) => document.topic))) {
    const directory = memoryDirectory();
    for (const document of documents.filter((one) => one.topic === topic)) {
      const { text, places } = joinTokens(document.tokens);
      const article = readArticle({
        content: text,
        format: 'text',
        language: 'en',
        retrievedAt: '2026-01-01T00:00:00.000Z',
        url: `https://ecbplus.example/${document.doc_id}`,
      });
      if (article.revision.text !== text) {
        context.progress(`${document.doc_id} is left out: its text is not canonical.`);
        continue;
      }
      const resolution = await resolve(
        article,
        await extract(article, context.inference),
        directory,
      );
      directory.remember(resolution);
      for (const gold of document.mentions) {
        const [first, last] = [places[gold.tokens[0] ?? -1], places[gold.tokens.at(-1) ?? -1]];
        const selected = document.selected_sentences.includes(gold.sent);
        if (!first || !last || !selected || !/^(?:NEG_)?ACTION/.test(gold.tag)) continue;
        const span = { start: first.start, end: last.end };
        const key = `${document.doc_id} ${gold.m_id}`;
        mentions.push({
          key,
          chain: gold.coref_id ?? key,
          lemma: `${topic} ${headLemma(text, span)}`,
          event: eventAt(resolution.events, span),
        });
      }
    }
  }
  return mentions;
}

function eventAt(events: readonly Event[], span: Stretch): string | null {
  return events.find(({ mentions }) => mentions.some((mention) => meet(mention, span)))?.id ?? null;
}

function headLemma(text: string, { start, end }: Stretch): string {
  const [tokens = []] = tokenise(text, [spanOf(text, start, end)]);
  const head = tokens.find(({ pos }) => pos === 'VERB') ?? tokens.at(-1);
  return head?.lemma ?? text.slice(start, end).toLowerCase();
}
