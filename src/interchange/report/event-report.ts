import { NotFoundError } from '../../errors.ts';
import { eventsByIds } from '../../graph/events.ts';
import { factChecksOfClaim, type MatchedFactCheck } from '../../graph/fact-check-list.ts';
import { reviewConditions, reviewList } from '../../graph/review-list.ts';
import { revisionsByIds } from '../../graph/revisions.ts';
import type { Graph } from '../../graph/runner.ts';
import { type Traced, trace } from '../../graph/traced.ts';
import type { Event } from '../../model/event.ts';
import type { EventId, RevisionId } from '../../model/ids.ts';
import type { Review } from '../../model/review.ts';

export interface ReportedContradiction extends Traced {
  /** Newest first. */
  readonly reviews: readonly Review[];
}

/** All that a report of one event tells. */
export interface EventReport {
  readonly event: Event;
  /** The surest first. */
  readonly contradictions: readonly ReportedContradiction[];
  /** There are others, less sure ones, beyond the limit. */
  readonly more: boolean;
  /** Texts of the revisions that the claims stand in, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /** What fact-checkers hold of the claims, by claim, the surest matches first. */
  readonly factChecks: ReadonlyMap<string, readonly MatchedFactCheck[]>;
}

const REVIEWS = 1_000;
/** Fact checks that are told of one claim. */
const FACT_CHECKS = 5;

/**
 * The contradictions about an event with their reviews and the texts they stand in.
 * @throws NotFoundError
 */
export async function readEventReport(
  graph: Graph,
  id: string,
  limit: number,
): Promise<EventReport> {
  const [event] = await eventsByIds(graph, [id as EventId]);
  if (event === undefined) {
    throw new NotFoundError(`There is no event ${id}; "gainsay trace --json" gives ids.`, {
      details: { kind: 'Event', id },
    });
  }
  const { found, more } = await trace(graph, { events: [id] }, limit);
  const [page] = await reviewList.pages(graph, {
    of: null,
    conditions: reviewConditions({
      contradictions: found.map(({ contradiction }) => contradiction.id),
    }),
    page: { size: REVIEWS, after: null, before: null, backward: false },
  });
  const reviews = (page?.rows ?? []).map(({ item }) => item);
  const revisions = [
    ...new Set(
      found.flatMap(({ a, b }) => [a, b].map(({ evidence }) => evidence.claim.revisionId)),
    ),
  ];
  const texts = new Map<string, string>();
  for (let n = 0; n < revisions.length; n += 10) {
    const some = await revisionsByIds(graph, revisions.slice(n, n + 10) as RevisionId[]);
    for (const { id: revision, text } of some) texts.set(revision, text);
  }
  const claims = [
    ...new Set(found.flatMap(({ a, b }) => [a, b].map(({ evidence }) => evidence.claim.id))),
  ];
  const checks = await factChecksOfClaim.pages(graph, {
    of: { anchor: 'claim', ids: claims },
    conditions: [],
    page: { size: FACT_CHECKS, after: null, before: null, backward: false },
  });
  return {
    event,
    more,
    texts,
    factChecks: new Map(
      claims.map((claim, n) => [claim, (checks[n]?.rows ?? []).map(({ item }) => item)]),
    ),
    contradictions: found.map((each) => ({
      ...each,
      reviews: reviews.filter(({ contradiction }) => contradiction === each.contradiction.id),
    })),
  };
}
