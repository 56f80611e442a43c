import { CHANGES, type Change, type NumberChange } from '../../drift/claim-changes.ts';
import { type ChangedClaim, compareRevisions, type Drift } from '../../drift/compare-revisions.ts';
import { type Edit, editList, embeddedClaimsOf } from '../../graph/drift.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { mustExist } from '../must-exist.ts';
import { ClaimRef, RevisionRef } from '../refs.ts';
import { AS_KNOWN_AT } from './moment.ts';
import { QuantityRef } from './quantity.ts';

const MEANINGS: Readonly<Record<Change, string>> = {
  softened: 'Said less firmly: "will" became "may".',
  hardened: 'Said more firmly.',
  reversed: 'Affirmed before and denied now, or the other way round.',
  modality: 'Meant another way, as firmly as before: "plans to" became "is expected to".',
  number: 'A number was changed, added or taken out.',
  time: 'It names another time.',
  reattributed: 'Said by somebody else, or no longer by anybody.',
  quotation: 'Quoted before and reported now, or the other way round.',
  reworded: 'Other words.',
};

const ChangeEnum = builder.enumType('ClaimChange', {
  description: 'What an edit did to a claim.',
  values: Object.fromEntries(
    CHANGES.map((change) => [
      change.toUpperCase(),
      { value: change, description: MEANINGS[change] },
    ]),
  ) as Record<string, { value: Change; description: string }>,
});

const NumberChangeRef = builder.objectRef<NumberChange>('NumberChange').implement({
  description: 'A number before and after an edit.',
  fields: (t) => ({
    before: t.expose('before', {
      type: QuantityRef,
      nullable: true,
      description: 'As it was; null where it is new.',
    }),
    after: t.expose('after', {
      type: QuantityRef,
      nullable: true,
      description: 'As it is; null where it was taken out.',
    }),
  }),
});

const ChangedRef = builder.objectRef<ChangedClaim>('ChangedClaim').implement({
  description: 'A claim that an edit changed.',
  fields: (t) => ({
    before: t.expose('before', { type: ClaimRef, description: 'In the earlier text.' }),
    after: t.expose('after', { type: ClaimRef, description: 'In the later text.' }),
    changes: t.field({
      type: [ChangeEnum],
      description: 'What the edit did.',
      resolve: ({ changes }) => [...changes],
    }),
    numbers: t.field({
      type: [NumberChangeRef],
      description: 'The numbers that are not the same.',
      resolve: ({ numbers }) => [...numbers],
    }),
    similarity: t.exposeFloat('similarity', {
      description: '0 to 1: how alike the two are; 1 for identical wording.',
    }),
  }),
});

export interface ComparedEdit extends Edit, Drift {}

export const EditRef = builder.objectRef<ComparedEdit>('RevisionDrift').implement({
  description: 'What changed in the claims of an article from one text to the next.',
  fields: (t) => ({
    from: t.field({
      type: RevisionRef,
      description: 'The earlier text.',
      resolve: ({ from }) => from,
    }),
    to: t.field({ type: RevisionRef, description: 'The later text.', resolve: ({ to }) => to }),
    appeared: t.field({
      type: [ClaimRef],
      description: 'Claims that only the later text has.',
      resolve: ({ appeared }) => [...appeared],
    }),
    vanished: t.field({
      type: [ClaimRef],
      description: 'Claims that only the earlier text has.',
      resolve: ({ vanished }) => [...vanished],
    }),
    changed: t.field({
      type: [ChangedRef],
      description: 'Claims that both have, and that are not the same.',
      resolve: ({ changed }) => [...changed],
    }),
    unchanged: t.exposeInt('unchanged', { description: 'How many claims stayed as they were.' }),
  }),
});

const EditConnection = builder.connectionObject(
  { type: EditRef, name: 'RevisionDriftConnection', description: 'A page of edits.' },
  { name: 'RevisionDriftEdge', description: 'An edit and its place among those of the article.' },
);

builder.queryField('revisions', (t) =>
  t.connection(
    {
      type: EditRef,
      description:
        'What each edit of an article did to its claims, the oldest edit first: what appeared, vanished, was softened, hardened, got another number or speaker.',
      args: {
        article: t.arg.id({ required: true, description: 'The id of the article.' }),
        asKnownAt: t.arg({ type: 'Timestamp', description: AS_KNOWN_AT }),
      },
      // All claims of both texts are read with their vectors.
      complexity: (args) => ({ ...pageComplexity(args), field: 20 }),
      resolve: async (_root, { article: id, asKnownAt, ...args }, context) => {
        const { graph, loaders, signal } = context;
        await mustExist(loaders.articles.load(id), { kind: 'Article', id });
        const listing = editList(id, { asKnownAt });
        const filter = { article: id, asKnownAt };
        const page = await listConnection(context, { listing, conditions: [], filter }, args);
        const edits = page.edges.map(({ node }) => node);
        const texts = edits.flatMap(({ from, to }) => [from, to]);
        const claims =
          texts.length === 0 ? new Map() : await embeddedClaimsOf(graph, texts, { signal });
        return {
          ...page,
          edges: page.edges.map(({ cursor, node }) => ({
            cursor,
            node: {
              ...node,
              ...compareRevisions(claims.get(node.from) ?? [], claims.get(node.to) ?? []),
            },
          })),
        };
      },
    },
    EditConnection,
  ),
);
