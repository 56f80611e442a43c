import { createHash, randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { latestChange } from '../graph/changes.ts';
import type { ContradictionFilter } from '../graph/contradiction-list.ts';
import { forgetDeliveries, saveDelivery } from '../graph/deliveries.ts';
import type { Graph } from '../graph/runner.ts';
import {
  advanceWatch,
  dueWatches,
  failWatch,
  holdWatch,
  nextDue,
  releaseWatch,
} from '../graph/watches.ts';
import type { Watch, WatchWithSecret } from '../model/watch.ts';
import type { ChangeFeed } from './change-feed.ts';
import { nextChanges, type ToldChange } from './follow-changes.ts';
import { type Sent, sendWebhook } from './send-webhook.ts';
import { webhookBody } from './webhook-body.ts';

export interface DelivererOptions {
  readonly graph: Graph;
  readonly feed: ChangeFeed;
  readonly dispatcher: Dispatcher;
  /** What a watch's filter means now. @throws InputError where it can no longer be read */
  readonly filterOf: (filter: string | null) => Promise<ContradictionFilter>;
  readonly onError: (error: unknown) => void;
  readonly clock: () => number;
  /** 0..1. */
  readonly random: () => number;
  readonly timing?: Partial<DeliveryTiming>;
}

/** Milliseconds, but for `inFlight`. */
export interface DeliveryTiming {
  /** Watches that are delivered to side by side; each gets one message at a time. */
  readonly inFlight: number;
  readonly timeout: number;
  /** Before the second try; doubled with each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** A watch that has failed for so long is paused. */
  readonly disableAfter: number;
  /** How long a process holds a watch after its last sign. */
  readonly holdFor: number;
  /** The longest between two looks at what is due. */
  readonly lookEvery: number;
}

const TIMING: DeliveryTiming = {
  inFlight: 4,
  timeout: 15_000,
  firstWait: 5_000,
  longestWait: 3_600_000,
  disableAfter: 5 * 24 * 3_600_000,
  holdFor: 60_000,
  lookEvery: 30_000,
};
/** What was delivered is kept on record for thirty days. */
const RECORD_MS = 30 * 24 * 3_600_000;

export interface Deliverer {
  /** Looks at once: a watch was made, changed or resumed. */
  wake(): void;
  /** Sends a message that is no change, to see whether it arrives. */
  test(watch: WatchWithSecret, signal?: AbortSignal): Promise<Sent>;
  close(): Promise<void>;
}

/** The id of a delivery: the same for every try, so that receivers can tell what they have had. */
export const deliveryId = (watchId: string, sequence: number) =>
  `msg_${createHash('sha256').update(`${watchId} ${sequence}`).digest('hex').slice(0, 32)}`;

/** Delivers to each watch what changes, in order, each change until it is taken; more than once only after a crash. */
export function openDeliverer(options: DelivererOptions): Deliverer {
  const { graph, feed, dispatcher, filterOf, onError, clock, random } = options;
  const timing = { ...TIMING, ...options.timing };
  const me = randomUUID();
  const closing = new AbortController();
  const busy = new Map<string, Promise<void>>();
  let endTurn = () => {};
  let forgottenAt = Number.NEGATIVE_INFINITY;
  const at = (later = 0) => new Date(clock() + later).toISOString();

  async function loop(): Promise<void> {
    while (!closing.signal.aborted) {
      const turn = new AbortController();
      endTurn = () => turn.abort();
      let wait = timing.lookEvery;
      let latest = Number.MAX_SAFE_INTEGER;
      try {
        latest = await latestChange(graph);
        const limit = timing.inFlight + busy.size;
        for (const id of await dueWatches(graph, { latest, at: at(), limit })) {
          if (busy.size < timing.inFlight && !busy.has(id)) start(id);
        }
        forgetOld();
        const next = await nextDue(graph, { latest, at: at() });
        // What is due and not begun waits for a place, or for another process to let go.
        if (next !== null) wait = Math.min(wait, Math.max(Date.parse(next) - clock(), 1_000));
      } catch (error) {
        if (!closing.signal.aborted) onError(error);
      }
      if (closing.signal.aborted) return;
      const timer = setTimeout(endTurn, wait);
      await feed.beyond(latest, turn.signal);
      clearTimeout(timer);
    }
  }

  function start(id: string): void {
    const work = deliver(id)
      .then((wasMine) => wasMine && endTurn())
      .catch((error) => {
        if (!closing.signal.aborted) onError(error);
      })
      .finally(() => busy.delete(id));
    busy.set(
      id,
      work.then(() => undefined),
    );
  }

  /** Delivers until there is nothing more or a try fails; false where the watch is not ours to deliver for. */
  async function deliver(id: string): Promise<boolean> {
    const hold = () => ({ id, by: me, at: at(), until: at(timing.holdFor + timing.timeout) });
    const watch = await graph.write('watches.hold', (tx) => holdWatch(tx, hold()));
    if (watch === null) return false;
    try {
      let { cursor } = watch;
      let strikes: Strikes = watch;
      const wanted = { kinds: watch.changes, filter: () => filterOf(watch.filter) };
      while (!closing.signal.aborted) {
        const batch = await nextChanges(graph, { after: cursor, wanted }, closing.signal);
        if (batch === null) break;
        for (const told of [...batch.told, null]) {
          const to = told?.change.sequence ?? batch.upTo;
          if (to === cursor) continue;
          const from = cursor;
          const sent = told === null ? null : await send(watch, told);
          if (told !== null && sent?.ok === false) {
            await strike(watch, { told, sent, from, strikes });
            return true;
          }
          const isMine = await graph.write('watches.advance', async (tx) => {
            if (told !== null && sent !== null) {
              await saveDelivery(tx, recordOf(watch, told, sent), at());
            }
            return advanceWatch(tx, { ...hold(), from, to });
          });
          if (!isMine) return true;
          cursor = to;
          strikes = { failures: 0, failingSince: null };
        }
      }
      return true;
    } finally {
      await graph.write('watches.release', (tx) => releaseWatch(tx, id, me));
    }
  }

  async function send(watch: WatchWithSecret, told: ToldChange): Promise<Sent> {
    const message = {
      url: watch.url,
      secret: watch.secret,
      id: deliveryId(watch.id, told.change.sequence),
      body: await webhookBody(graph, watch, told),
      timeout: timing.timeout,
    };
    return sendWebhook(message, { dispatcher, clock }, closing.signal);
  }

  /** Keeps a failed try on record, and when the next is due. */
  async function strike(watch: Watch, { told, sent, from, strikes }: Miss): Promise<void> {
    const doubled = timing.firstWait * 2 ** Math.min(strikes.failures, 30);
    const wait = Math.min(timing.longestWait, doubled);
    // Half of it is by chance, so that a receiver that is back does not get all that waits at once.
    const jittered = wait / 2 + (wait / 2) * random();
    const nextTryAt = at(Math.min(timing.longestWait, Math.max(jittered, sent.waitFor ?? 0)));
    const since = strikes.failingSince === null ? clock() : Date.parse(strikes.failingSince);
    const error = sent.error ?? '';
    await graph.write('watches.fail', async (tx) => {
      await saveDelivery(tx, recordOf(watch, told, sent), at());
      const disabledBecause = reasonToStop(sent, since);
      const hit = { id: watch.id, by: me, from, at: at(), error, nextTryAt, disabledBecause };
      await failWatch(tx, hit);
    });
  }

  function reasonToStop(sent: Sent, since: number): string | null {
    if (sent.isGone) return 'The receiver answers 410 Gone: it wants no more.';
    if (clock() - since < timing.disableAfter) return null;
    const days = Math.round(timing.disableAfter / 86_400_000);
    return `It has failed for ${days} days. The last try: ${sent.error}`;
  }

  function forgetOld(): void {
    if (clock() - forgottenAt < 3_600_000) return;
    forgottenAt = clock();
    graph.write('deliveries.forget', (tx) => forgetDeliveries(tx, at(-RECORD_MS))).catch(onError);
  }

  const running = loop();
  return {
    wake: () => endTurn(),
    async test(watch, signal) {
      const body = JSON.stringify({
        type: 'watch.test',
        timestamp: at(),
        data: { watch: { id: watch.id, name: watch.name } },
      });
      const message = { url: watch.url, secret: watch.secret, id: `msg_${randomUUID()}`, body };
      return sendWebhook({ ...message, timeout: timing.timeout }, { dispatcher, clock }, signal);
    },
    async close() {
      closing.abort();
      endTurn();
      await running;
      await Promise.allSettled(busy.values());
    },
  };
}

type Strikes = Pick<Watch, 'failures' | 'failingSince'>;

interface Miss {
  readonly told: ToldChange;
  readonly sent: Sent;
  readonly from: number;
  readonly strikes: Strikes;
}

const recordOf = (watch: Watch, { change }: ToldChange, { ok, status, error }: Sent) => ({
  id: deliveryId(watch.id, change.sequence),
  watchId: watch.id,
  sequence: change.sequence,
  change: change.kind,
  contradictionId: change.contradictionId,
  state: ok ? ('delivered' as const) : ('failing' as const),
  status,
  error,
});
