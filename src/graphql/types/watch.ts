import { deliveryList, ofWatch } from '../../graph/deliveries.ts';
import { watchById, watchList } from '../../graph/watches.ts';
import { changeCursor } from '../../live/change-cursor.ts';
import type { Delivery, Watch } from '../../model/watch.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ChangeKindEnum } from './change.ts';
import { AccountRef } from './review.ts';

const DeliveryStateEnum = builder.enumType('DeliveryState', {
  description: 'Whether the receiver took it.',
  values: {
    DELIVERED: { value: 'delivered', description: 'It did.' },
    FAILING: { value: 'failing', description: 'Not yet; it is tried again.' },
  } as const,
});

const DeliveryRef = builder.objectRef<Delivery>('WatchDelivery').implement({
  description: 'What was sent for one change.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The webhook-id header: the same for every try.' }),
    cursor: t.string({
      description: 'Its place in the feed, for replayWatch.',
      resolve: ({ sequence }) => changeCursor(sequence),
    }),
    change: t.expose('change', { type: ChangeKindEnum, description: 'What had happened.' }),
    contradictionId: t.exposeID('contradictionId', { description: 'To which disagreement.' }),
    state: t.expose('state', { type: DeliveryStateEnum, description: 'Whether it was taken.' }),
    tries: t.exposeInt('tries', { description: 'How often it was sent.' }),
    status: t.exposeInt('status', {
      nullable: true,
      description: 'HTTP status of the last answer; null where there was none.',
    }),
    error: t.exposeString('error', { nullable: true, description: 'What the last try ended in.' }),
    triedAt: t.expose('triedAt', { type: 'Timestamp', description: 'When it was last sent.' }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was taken.',
    }),
  }),
});

const DeliveryConnection = builder.connectionObject(
  { type: DeliveryRef, name: 'WatchDeliveryConnection', description: 'A page of deliveries.' },
  { name: 'WatchDeliveryEdge', description: 'A row and its place in the list.' },
);

export const WatchRef = builder.objectRef<Watch>('Watch').implement({
  description:
    'A saved filter; what changes among the disagreements that meet it is sent to an address.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    filter: t.exposeString('filter', {
      nullable: true,
      description: 'The ContradictionFilter, as a GraphQL literal; null asks for all.',
    }),
    changes: t.field({
      type: [ChangeKindEnum],
      description: 'Which changes are sent.',
      resolve: ({ changes }) => [...changes],
    }),
    url: t.exposeString('url', { description: 'Where to.' }),
    active: t.exposeBoolean('active', { description: 'Whether it is sent; false while paused.' }),
    cursor: t.string({
      description: 'Everything up to here was delivered, or does not meet the filter.',
      resolve: ({ cursor }) => changeCursor(cursor),
    }),
    failures: t.exposeInt('failures', { description: 'How many tries have failed in a row.' }),
    failingSince: t.expose('failingSince', {
      type: 'Timestamp',
      nullable: true,
      description: 'When the first of them failed.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'What the last of them ended in.',
    }),
    nextTryAt: t.expose('nextTryAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When the next try is due.',
    }),
    disabledBecause: t.exposeString('disabledBecause', {
      nullable: true,
      description: 'Why the service has paused it by itself; null where it has not.',
    }),
    createdBy: t.expose('createdBy', { type: AccountRef, description: 'Who made it.' }),
    createdAt: t.expose('createdAt', { type: 'Timestamp', description: 'When it was made.' }),
    deliveries: t.connection(
      {
        type: DeliveryRef,
        description: 'What was sent in the last thirty days, the newest change first.',
        complexity: pageComplexity,
        resolve: ({ id }, page, context) =>
          listConnection(
            context,
            { listing: deliveryList, conditions: ofWatch(id), filter: { watch: id } },
            page,
          ),
      },
      DeliveryConnection,
    ),
  }),
});

const WatchConnection = builder.connectionObject(
  { type: WatchRef, name: 'WatchConnection', description: 'A page of watches.' },
  { name: 'WatchEdge', description: 'A row and its place in the list.' },
);

builder.queryFields((t) => ({
  watch: t.field({
    type: WatchRef,
    nullable: true,
    description: 'The watch with this id; null where there is none.',
    authScopes: { role: 'analyst' },
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { graph, signal }) => watchById(graph, id, { signal }),
  }),
  watches: t.connection(
    {
      type: WatchRef,
      description: 'All watches, the newest first.',
      authScopes: { role: 'analyst' },
      complexity: pageComplexity,
      resolve: (_root, page, context) =>
        listConnection(context, { listing: watchList, conditions: [] }, page),
    },
    WatchConnection,
  ),
}));
