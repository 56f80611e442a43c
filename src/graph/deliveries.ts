import { z } from 'zod';
import { CHANGE_KINDS } from '../model/change.ts';
import type { Timestamp } from '../model/time.ts';
import type { Delivery } from '../model/watch.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

export const DELIVERIES_SAVE = `
// deliveries.save
MERGE (d:Delivery {id: $id})
ON CREATE SET d.watchId = $watchId, d.sequence = $sequence, d.sortKey = $sortKey, d.change = $change,
  d.contradictionId = $contradictionId, d.tries = 0
SET d.tries = d.tries + 1, d.state = $state, d.status = $status, d.error = $error, d.triedAt = datetime($at),
  d.deliveredAt = CASE WHEN $state = 'delivered' THEN datetime($at) ELSE d.deliveredAt END`;

export const DELIVERIES_FORGET = `
// deliveries.forget
MATCH (d:Delivery) WHERE d.triedAt < datetime($before)
WITH d LIMIT 10000
DELETE d`;

const save = query<{
  readonly id: string;
  readonly watchId: string;
  readonly sequence: number;
  readonly sortKey: string;
  readonly change: string;
  readonly contradictionId: string;
  readonly state: string;
  readonly status: number | null;
  readonly error: string | null;
  readonly at: Timestamp;
}>()({ cypher: DELIVERIES_SAVE, row: z.object({}) });
const forget = query<{ readonly before: Timestamp }>()({
  cypher: DELIVERIES_FORGET,
  row: z.object({}),
});

/** What was sent, the newest change first. */
export const deliveryList = listing({
  name: 'deliveries',
  variable: 'd',
  label: 'Delivery',
  key: 'd.sortKey',
  indexed: 'd.sortKey IS NOT NULL',
  descending: true,
  projection: `d { .id, .watchId, .sequence, .change, .contradictionId, .state, .tries, .status, .error, .triedAt,
    .deliveredAt }`,
  row: z.object({
    id: z.string(),
    watchId: z.string(),
    sequence: z.number(),
    change: z.enum(CHANGE_KINDS),
    contradictionId: z.string(),
    state: z.enum(['delivered', 'failing']),
    tries: z.number(),
    status: z.number().nullable(),
    error: z.string().nullable(),
    triedAt: z.string(),
    deliveredAt: z.string().nullable(),
  }) satisfies z.ZodType<Delivery>,
  anchors: {},
});

export const ofWatch = (watchId: string): readonly Condition[] => [
  { where: 'd.watchId = $watchId', params: { watchId } },
];

/** Keeps one try: a first one or a further one of the same delivery. */
export async function saveDelivery(
  tx: Runner,
  delivery: Omit<Delivery, 'tries' | 'triedAt' | 'deliveredAt'>,
  at: Timestamp,
): Promise<void> {
  const sortKey = String(delivery.sequence).padStart(16, '0');
  await tx.run(save, { ...delivery, sortKey, at });
}

/** Forgets what was last tried before; ten thousand at a time. */
export async function forgetDeliveries(tx: Runner, before: Timestamp): Promise<void> {
  await tx.run(forget, { before });
}
