import { resolveNodes } from '@pothos/plugin-relay';
import type { MatchedText } from '../../graph/matched-text.ts';
import {
  MOST_SEARCH_CHARACTERS,
  SEARCH_KINDS,
  SEARCH_SOURCES,
  type SearchHit,
  type SearchSource,
} from '../../graph/search.ts';
import { searchText } from '../../ingest/search-text.ts';
import { builder } from '../builder.ts';
import { pageComplexity, readPageArguments, toConnection } from '../connection.ts';
import { fingerprint } from '../cursor.ts';
import { isSelectedOfRows } from '../look-ahead.ts';
import { pageOf } from '../page-of.ts';
import { ActorRef, ArticleRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { wordsEnum } from './enums.ts';
import {
  contentFields,
  FILTER,
  knowledgeFields,
  namesOf,
  retractedField,
  someOf,
} from './filter-parts.ts';

const KindEnum = wordsEnum('SearchKind', {
  description: 'What can be searched for.',
  values: SEARCH_KINDS,
  meanings: {
    claim: 'By their words and by their meaning.',
    actor: 'By name, aliases and roles.',
    event: 'By label and place.',
    article: 'By headline and byline.',
    contradiction: 'By the clashing words and the explanation.',
  },
});

const SourceEnum = wordsEnum('SearchSource', {
  description: 'How something was found.',
  values: SEARCH_SOURCES,
  meanings: {
    'full-text': 'It has words of the text.',
    vector: 'It means something like the text.',
  },
});

const RankRef = builder.objectRef<SearchHit['ranks'][number]>('SearchRank').implement({
  description: 'A place in one ranking.',
  fields: (t) => ({
    source: t.expose('source', { type: SourceEnum, description: 'Which ranking.' }),
    rank: t.exposeInt('rank', { description: '1 is the best.' }),
    score: t.exposeFloat('score', {
      description: "The ranking's own measure; comparable within it alone.",
    }),
  }),
});

const RangeRef = builder.objectRef<MatchedText['spans'][number]>('TextRange').implement({
  description: 'A run of characters of a text: text.slice(start, end).',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it starts, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Where it ends (exclusive).' }),
  }),
});

const MatchedTextRef = builder.objectRef<MatchedText>('MatchedText').implement({
  description: 'The text of a hit that has most of the words, and where they stand in it.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Which of its texts: "text", "name", "title" …',
    }),
    text: t.exposeString('text', { description: 'The text.' }),
    highlights: t.field({
      type: [RangeRef],
      description: 'The words that were searched for; none where it was found by meaning alone.',
      resolve: ({ spans }) => [...spans],
    }),
  }),
});

const ItemUnion = builder.unionType('SearchItem', {
  description: 'Whatever was found.',
  types: [ClaimRef, ActorRef, EventRef, ArticleRef, ContradictionRef],
});

const TYPENAMES = {
  claim: 'Claim',
  actor: 'Actor',
  event: 'Event',
  article: 'Article',
  contradiction: 'Contradiction',
} as const;

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'Something that was found, with how well it fits.',
  fields: (t) => ({
    kind: t.field({
      type: KindEnum,
      description: 'What it is.',
      resolve: ({ item }) => item.kind,
    }),
    item: t.field({
      type: ItemUnion,
      description: 'The thing itself.',
      resolve: async ({ item: { id, kind } }, _args, context, info) => {
        const [node] = await resolveNodes(builder, context, info, [
          { id, typename: TYPENAMES[kind] },
        ]);
        return node as never;
      },
    }),
    score: t.exposeFloat('score', {
      description: 'Reciprocal rank fusion: the sum of 1 / (60 + rank) over the rankings.',
    }),
    ranks: t.field({
      type: [RankRef],
      description: 'Its place in each ranking that has it.',
      resolve: ({ ranks }) => [...ranks],
    }),
    matched: t.field({
      type: MatchedTextRef,
      nullable: true,
      description: 'The text that fits, with the words highlighted.',
      resolve: ({ item }) => item.matched,
    }),
  }),
});

interface Found {
  readonly sources: readonly SearchSource[];
  readonly warnings: readonly string[];
}

const SearchConnection = builder.connectionObject(
  {
    type: SearchHitRef,
    name: 'SearchConnection',
    description: 'A page of what was found.',
    fields: (t) => ({
      sources: t.field({
        type: [SourceEnum],
        description: 'How was searched: by words alone where there is no model.',
        resolve: (found) => [...(found as unknown as Found).sources],
      }),
      warnings: t.stringList({
        description: 'What the reader should know of the result.',
        resolve: (found) => [...(found as unknown as Found).warnings],
      }),
    }),
  },
  { name: 'SearchEdge', description: 'A row and its place in the list.' },
);

const SearchFilterInput = builder.inputType('SearchFilter', {
  description:
    'Which hits; all that is given must hold: of a claim itself, of one side of a disagreement, of one claim that an actor said, an event is told by or an article has.',
  fields: (t) => ({
    ...contentFields(t, 'It is'),
    ...knowledgeFields(t),
    ...retractedField(t),
  }),
});

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHitRef,
      description: `Claims, actors, events, articles and disagreements that fit a text, the best first: by any of its words ("…" for a phrase that must be there), and for claims by its meaning. At most ${MOST_SEARCH_CHARACTERS} characters.`,
      args: {
        text: t.arg.string({ required: true, description: 'What to search for.' }),
        kinds: t.arg({
          type: [KindEnum],
          validate: someOf,
          description: 'Only these; all when absent.',
        }),
        filter: t.arg({ type: SearchFilterInput, description: FILTER }),
      },
      complexity: (args) => ({ ...pageComplexity(args), field: 50 }),
      resolve: async (_root, { text, kinds, filter, ...args }, context, info) => {
        const asked = fingerprint({ text, kinds, filter });
        const scope = { list: 'search', order: 'score descending', filter: asked };
        const page = readPageArguments(scope, args);
        const { graph, analysis, signal } = context;
        const { outlets } = await namesOf(context, { outlet: filter?.outlet });
        const request = {
          text,
          kinds: kinds ?? SEARCH_KINDS,
          filter: { ...filter, outlets },
          withTexts: isSelectedOfRows(info, 'matched'),
        };
        const embed =
          analysis === null ? null : (texts: readonly string[]) => analysis.embed(texts);
        const { hits, sources, warnings } = await searchText(request, { graph, embed }, { signal });
        const read = pageOf(hits, ({ score, item }) => ({ key: score, id: item.id }), page);
        const connection = toConnection(scope, { page, read, countAll: async () => hits.length });
        return { ...connection, sources, warnings };
      },
    },
    SearchConnection,
  ),
);
