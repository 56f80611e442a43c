import { InputError } from '../../errors.ts';
import { sameAsPage } from '../../graph/same-as-list.ts';
import { MERGEABLE, type Mergeable, SAME_AS_STATUSES, type SameAs } from '../../model/same-as.ts';
import { builder } from '../builder.ts';
import { pageComplexity, readPageArguments, toConnection } from '../connection.ts';
import { fingerprint } from '../cursor.ts';
import { ActorRef, ArticleRef, EventRef } from '../refs.ts';

const StatusEnum = builder.enumType('SameAsStatus', {
  description: 'What became of the statement that two are one.',
  values: Object.fromEntries(
    SAME_AS_STATUSES.map((status) => [
      status.toUpperCase(),
      {
        value: status,
        description: {
          suggested: 'Nobody has decided on it.',
          accepted: 'The two are merged.',
          rejected: 'They are two; it is not suggested again.',
        }[status],
      },
    ]),
  ),
});

export const MergeableEnum = builder.enumType('Mergeable', {
  description: 'What can be merged.',
  values: Object.fromEntries(
    MERGEABLE.map((label) => [
      label.toUpperCase(),
      { value: label, description: label === 'Actor' ? 'Actors.' : 'Events.' },
    ]),
  ),
});

/** A statement with the kind of the two it is about. */
export interface LabelledSameAs extends SameAs {
  readonly label: Mergeable;
}

const SameEntityRef = builder.unionType('SameEntity', {
  description: 'One of two that are held to be one.',
  types: [ActorRef, EventRef],
  resolveType: (value) => ('placeName' in (value as object) ? 'Event' : 'Actor'),
});

export const SameAsRef = builder.objectRef<LabelledSameAs>('SameAs').implement({
  description:
    'Somebody, or a service, holds two to be one: a statement with a source, which can be undone.',
  fields: (t) => ({
    a: t.field({
      type: SameEntityRef,
      description: 'The one.',
      resolve: ({ label, a }, _args, { loaders }) =>
        (label === 'Actor' ? loaders.actors.load(a) : loaders.events.load(a)) as never,
    }),
    b: t.field({
      type: SameEntityRef,
      description: 'The other.',
      resolve: ({ label, b }, _args, { loaders }) =>
        (label === 'Actor' ? loaders.actors.load(b) : loaders.events.load(b)) as never,
    }),
    status: t.expose('status', { type: StatusEnum, description: 'What became of it.' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure its source is, 0 to 1.' }),
    basis: t.exposeString('basis', {
      description: 'Why it is held: "wikidata" (both have one id) or "analyst".',
    }),
    by: t.exposeString('by', { description: 'Who said so first: a service or an analyst.' }),
    at: t.expose('at', { type: 'Timestamp', description: 'When it was said.' }),
    decidedBy: t.exposeString('decidedBy', {
      nullable: true,
      description: 'Who accepted or rejected it.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was accepted or rejected.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was decided so.' }),
  }),
});

builder.objectFields(ActorRef, (t) => ({
  mergedInto: t.field({
    type: ActorRef,
    nullable: true,
    description:
      'The actor that it is held to be, and at which all that hangs on it is found; null where it stands for itself.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.actorsMerged.load(id)).into,
  }),
  mergedFrom: t.field({
    type: [ActorRef],
    description: 'The actors that it stands for.',
    resolve: async ({ id }, _args, { loaders }) => [...(await loaders.actorsMerged.load(id)).from],
  }),
  sameAs: t.field({
    type: [SameAsRef],
    description: 'What is said of it being another: suggested, accepted and rejected.',
    resolve: async ({ id }, _args, { loaders }) =>
      (await loaders.actorsSameAs.load(id)).map((same) => ({ ...same, label: 'Actor' as const })),
  }),
}));

builder.objectFields(EventRef, (t) => ({
  mergedInto: t.field({
    type: EventRef,
    nullable: true,
    description:
      'The event that it is held to be, and at which all that hangs on it is found; null where it stands for itself.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.eventsMerged.load(id)).into,
  }),
  mergedFrom: t.field({
    type: [EventRef],
    description: 'The events that it stands for.',
    resolve: async ({ id }, _args, { loaders }) => [...(await loaders.eventsMerged.load(id)).from],
  }),
  sameAs: t.field({
    type: [SameAsRef],
    description: 'What is said of it being another: suggested, accepted and rejected.',
    resolve: async ({ id }, _args, { loaders }) =>
      (await loaders.eventsSameAs.load(id)).map((same) => ({ ...same, label: 'Event' as const })),
  }),
}));

const RetractionRef = builder
  .objectRef<{ readonly at: string; readonly by: string; readonly reason: string }>('Retraction')
  .implement({
    description: 'An article is no longer to be counted on. Nothing of it is deleted.',
    fields: (t) => ({
      at: t.expose('at', { type: 'Timestamp', description: 'When it was retracted here.' }),
      by: t.exposeString('by', { description: 'Who retracted it.' }),
      reason: t.exposeString('reason', { description: 'Why.' }),
    }),
  });

builder.objectField(ArticleRef, 'retraction', (t) =>
  t.field({
    type: RetractionRef,
    nullable: true,
    description: 'Why its claims no longer count; null where they do.',
    resolve: ({ id }, _args, { loaders }) => loaders.retractions.load(id),
  }),
);

const SameAsConnection = builder.connectionObject(
  {
    type: SameAsRef,
    name: 'SameAsConnection',
    description: 'A page of statements that two are one.',
  },
  { name: 'SameAsEdge', description: 'A row and its place in the list.' },
);

builder.queryField('sameAsSuggestions', (t) =>
  t.connection(
    {
      type: SameAsRef,
      description:
        'Pairs that may be one, the surest first; read forwards ("first", "after"). Decide by acceptSameAs and rejectSameAs.',
      args: {
        of: t.arg({
          type: MergeableEnum,
          defaultValue: 'Actor',
          description: 'Actors or events.',
        }),
        status: t.arg({
          type: StatusEnum,
          defaultValue: 'suggested',
          description: 'Those not decided on unless told.',
        }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { of, status, ...args }, { graph, signal }) => {
        const label = (of ?? 'Actor') as Mergeable;
        const asked = (status ?? 'suggested') as SameAs['status'];
        const scope = { list: 'sameAs', order: 'confidence', filter: fingerprint([label, asked]) };
        const page = readPageArguments(scope, args);
        if (page.backward || page.before !== null) {
          throw new InputError('This list is read forwards: give "first" and "after".');
        }
        const rows = await sameAsPage(
          graph,
          {
            label,
            status: asked,
            after: page.after && { confidence: Number(page.after.key), pair: page.after.id },
            limit: page.size + 1,
          },
          { signal },
        );
        const items = rows.slice(0, page.size).map((same) => ({
          item: { ...same, label },
          place: { key: same.confidence, id: `${same.a} ${same.b}` },
        }));
        return toConnection(scope, {
          page,
          read: { rows: items, more: rows.length > page.size },
          countAll: async () =>
            (
              await sameAsPage(
                graph,
                { label, status: asked, after: null, limit: 100_000 },
                { signal },
              )
            ).length,
        });
      },
    },
    SameAsConnection,
  ),
);
