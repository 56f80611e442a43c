import { hasRetractedSide, isCurrent, isRetracted } from './as-known.ts';
import { claimHeadRow } from './claim-row.ts';
import {
  type AsOf,
  asOfTests,
  type ClaimTests,
  claimTests,
  knownTests,
  onClaims,
} from './claim-tests.ts';
import { oneOfLeading, search } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { alongClaim, claimWith } from './read-along.ts';
import { spokenBy } from './voices.ts';

/** Which claims; absent and null ask for nothing. */
export interface ClaimFilter extends ClaimTests, AsOf {
  readonly contradicted?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

/** By what claims can be sorted; an index serves each. */
export const CLAIM_ORDERS = ['publishedAt', 'utteredAt', 'confidence'] as const;

/** Claims, those of the newest articles first unless told. */
export const claimList = listing({
  name: 'claims',
  variable: 'c',
  label: 'Claim',
  order: 'publishedAt',
  key: 'c.sortKey',
  indexed: 'c.sortKey IS NOT NULL',
  descending: true,
  orders: {
    utteredAt: { key: 'c.utteredKey', indexed: 'c.utteredKey IS NOT NULL', descending: true },
    confidence: {
      key: 'c.confidence',
      indexed: 'c.confidence IS NOT NULL AND c.id IS NOT NULL',
      descending: true,
    },
  },
  projection: claimWith,
  row: claimHeadRow,
  along: alongClaim,
  anchors: {
    revision: 'MATCH (c:Claim {revisionId: anchor})',
    event: 'MATCH (:Event {id: anchor})<-[:ABOUT]-(c:Claim)',
    actor: `MATCH (owner:Actor {id: anchor})\n${spokenBy('owner')}(c:Claim)`,
  },
});

/** Some disagreement of the claim is one that lists give unless asked for more: current, between articles that stand. */
const isContradicted = ({ includeRetracted, asKnownAt }: ClaimFilter) => {
  const then = asKnownAt != null;
  const asked = { known: then, includeRetracted: includeRetracted ?? false };
  return `EXISTS {
  MATCH (c)<-[:BETWEEN]-(found:Contradiction)
  WHERE ${then ? 'found.createdAt <= datetime($asKnownAt) AND ' : ''}${isCurrent('found', asked)}${
    includeRetracted ? '' : `\n    AND NOT ${hasRetractedSide('found', then)}`
  }
}`;
};

/** The conditions that a filter of claims stands for. */
export function claimConditions(filter: ClaimFilter): readonly Condition[] {
  // The row of this list is the claim itself: these are found by a path or an index, not by a test of each.
  const { actors, events, outlets, ...tests } = filter;
  const { contradicted, includeRetracted, asKnownAt } = filter;
  return [
    ...search({ index: 'claim_text', variable: 'c' }, filter.text),
    ...(actors == null
      ? []
      : [
          {
            match: `MATCH (source:Actor)\n${spokenBy('source')}(c:Claim)`,
            where: 'source.id IN $actors',
            params: { actors },
          },
        ]),
    ...oneOfLeading('c.eventId', 'events', { values: events, orders: ['publishedAt'] }),
    ...oneOfLeading('c.outletId', 'outlets', { values: outlets, orders: ['publishedAt'] }),
    ...onClaims(claimTests('c', tests)),
    ...(contradicted == null
      ? []
      : [{ where: `${contradicted ? '' : 'NOT '}${isContradicted(filter)}` }]),
    ...knownTests('c.recordedAt', filter),
    ...asOfTests('c.saidAt', filter),
    ...(includeRetracted ? [] : [{ where: `NOT ${isRetracted('c', asKnownAt != null)}` }]),
  ];
}
