import { z } from 'zod';
import { EVENT_STATUSES, type EventStatus } from '../model/event.ts';
import type { ActorId, ClaimId, EventId } from '../model/ids.ts';
import { type Bounds, boundParams, moment, UNKNOWN_TIME, withinBounds } from './clocks.ts';
import { STATUSES_OF_CLAIM, type StatusOfEvent, statusesRow } from './positions.ts';
import { query } from './query.ts';
import { ownWords, type Reversal } from './reversals.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Somebody gives an event another status than the report before. */
export interface StatusChange extends StatusOfEvent {
  readonly claim: ClaimId;
  /** Null where nothing had been reported since the start of the stretch. */
  readonly from: EventStatus | null;
}

/** What was said of an event between two claims of one side. */
export interface Between {
  /** What other sides said. */
  readonly claims: readonly {
    readonly claim: ClaimId;
    readonly statuses: readonly StatusOfEvent[];
  }[];
  readonly changes: readonly StatusChange[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

const CHANGES_READ = 200;

const POSITIONS_BETWEEN = `
// positions.between
UNWIND $stretches AS stretch
CALL (stretch) {
  MATCH (about:Event)<-[:ABOUT|REPORTS]-(c:Claim)
  WHERE about.id IN stretch.events AND ${moment('c')} >= stretch.from AND ${moment('c')} <= stretch.to
    AND NOT c.id IN stretch.ends AND ${withinBounds('c')} AND NOT ${ownWords('c')}
  WITH DISTINCT c
  ORDER BY ${moment('c')}, c.id LIMIT $most
  RETURN collect({claim: c.id, statuses: ${STATUSES_OF_CLAIM}}) AS claims
}
CALL (stretch) {
  MATCH (about:Event)<-[gives:REPORTS]-(c:Claim)
  WHERE about.id IN stretch.events AND ${moment('c')} >= stretch.from AND ${moment('c')} <= stretch.to
    AND ${withinBounds('c')}
  WITH about, gives, c
  ORDER BY ${moment('c')}, c.id, gives.status LIMIT ${CHANGES_READ}
  RETURN collect({claim: c.id, event: about.id, status: gives.status}) AS reports
}
RETURN stretch.number AS number, claims, reports
ORDER BY number LIMIT $limit`;

const claimId = z.string().transform((id) => id as ClaimId);
const between = query<{
  stretches: readonly object[];
  actors: readonly ActorId[];
  most: number;
  asOf: string | null;
  asKnownAt: string | null;
  limit: number;
}>()({
  cypher: POSITIONS_BETWEEN,
  row: z.object({
    number: z.number(),
    claims: z.array(z.object({ claim: claimId, statuses: statusesRow })),
    reports: z.array(
      z.object({
        claim: claimId,
        event: z.string().transform((id) => id as EventId),
        status: z.enum(EVENT_STATUSES),
      }),
    ),
  }),
});

const NOTHING: Between = { claims: [], changes: [], more: false };

/** For each reversal what other sides said of its events meanwhile and how those events' statuses changed, at most `most` of each. */
export async function happenedBetween(
  runner: Runner,
  {
    reversals,
    actors,
    most,
    ...bounds
  }: Bounds & {
    readonly reversals: readonly Reversal[];
    readonly actors: readonly ActorId[];
    readonly most: number;
  },
  options?: RunOptions,
): Promise<readonly Between[]> {
  const stretches = reversals.flatMap(({ claim, earlier, from, to, events }, number) =>
    from === UNKNOWN_TIME || to === UNKNOWN_TIME
      ? []
      : [{ number, events, from: from.slice(0, 10), to: endOf(to), ends: [claim, earlier] }],
  );
  if (stretches.length === 0) return reversals.map(() => NOTHING);
  const params = {
    stretches,
    actors,
    most: most + 1,
    limit: stretches.length,
    ...boundParams(bounds),
  };
  const rows = await runner.run(between, params, options);
  const byNumber = new Map(
    rows.map(({ number, claims, reports }): [number, Between] => {
      const changes = changesIn(reports);
      const more = claims.length > most || changes.length > most || reports.length === CHANGES_READ;
      return [number, { claims: claims.slice(0, most), changes: changes.slice(0, most), more }];
    }),
  );
  return reversals.map((_, number) => byNumber.get(number) ?? NOTHING);
}

/** Times that are known to the day only may lie anywhere in it. */
const endOf = (time: string) => (time.includes('T') ? time : `${time}T~`);

function changesIn(reports: readonly Omit<StatusChange, 'from'>[]): readonly StatusChange[] {
  const last = new Map<EventId, EventStatus>();
  return reports.flatMap((report) => {
    const from = last.get(report.event) ?? null;
    last.set(report.event, report.status);
    return from === report.status ? [] : [{ ...report, from }];
  });
}
