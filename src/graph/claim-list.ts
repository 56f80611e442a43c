import type { Modality, Polarity, Quotation } from '../model/claim.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import { oneOf, rangeParams, search, type TimeRange } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { spokenBy } from './voices.ts';

/** Which claims; absent and null ask for nothing. */
export interface ClaimFilter {
  /** Said by one of them, or by those who speak for them. */
  readonly actors?: readonly string[] | null | undefined;
  readonly events?: readonly string[] | null | undefined;
  readonly outlets?: readonly string[] | null | undefined;
  readonly polarities?: readonly Polarity[] | null | undefined;
  readonly modalities?: readonly Modality[] | null | undefined;
  readonly quotations?: readonly Quotation[] | null | undefined;
  readonly contradicted?: boolean | null | undefined;
  readonly text?: string | null | undefined;
  readonly publishedAt?: TimeRange | null | undefined;
}

const OUTLET = `EXISTS {
  (c)-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(:Article)-[:PUBLISHED_BY]->(outlet:Outlet) WHERE outlet.id IN $outlets
}`;

/** Claims, those of the newest articles first. */
export const claimList = listing({
  name: 'claims',
  variable: 'c',
  label: 'Claim',
  key: 'c.sortKey',
  indexed: 'c.sortKey IS NOT NULL',
  descending: true,
  projection: CLAIM_PROJECTION,
  row: claimRow,
  anchors: {
    revision: 'MATCH (c:Claim {revisionId: anchor})',
    event: 'MATCH (:Event {id: anchor})<-[:ABOUT]-(c:Claim)',
    actor: `MATCH (owner:Actor {id: anchor})\n${spokenBy('owner')}(c:Claim)`,
  },
});

/** The conditions that a filter of claims stands for. */
export function claimConditions(filter: ClaimFilter): readonly Condition[] {
  const { actors, outlets, publishedAt, contradicted } = filter;
  return [
    ...search({ index: 'claim_text', variable: 'c' }, filter.text),
    ...(actors
      ? [
          {
            match: `MATCH (source:Actor)\n${spokenBy('source')}(c:Claim)`,
            where: 'source.id IN $actors',
            params: { actors },
          },
        ]
      : []),
    ...oneOf('c.eventId', 'events', filter.events),
    ...(outlets ? [{ where: OUTLET, params: { outlets } }] : []),
    ...oneOf('c.polarity', 'polarities', filter.polarities),
    ...oneOf('c.modality', 'modalities', filter.modalities),
    ...oneOf('c.quotation', 'quotations', filter.quotations),
    ...(contradicted == null
      ? []
      : [{ where: `${contradicted ? '' : 'NOT '}EXISTS { (c)<-[:BETWEEN]-(:Contradiction) }` }]),
    ...(publishedAt
      ? [
          {
            where: 'c.publishedAt >= $published.from AND c.publishedAt <= $published.to',
            params: { published: rangeParams(publishedAt) },
          },
        ]
      : []),
  ];
}
