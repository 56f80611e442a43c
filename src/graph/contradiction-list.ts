import type {
  ContradictionType,
  Kind,
  ReviewStatus,
  Scope,
  Strength,
} from '../model/contradiction.ts';
import { oneOf, rangeParams, search, type TimeRange } from './conditions.ts';
import { CONTRADICTION_PROJECTION, contradictionRow } from './contradiction-row.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { spokenBy, spokenByOrOf } from './voices.ts';

/** Which contradictions; absent and null ask for nothing. */
export interface ContradictionFilter {
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly types?: readonly ContradictionType[] | null | undefined;
  readonly strengths?: readonly Strength[] | null | undefined;
  readonly scopes?: readonly Scope[] | null | undefined;
  readonly statuses?: readonly ReviewStatus[] | null | undefined;
  readonly minimumScore?: number | null | undefined;
  readonly claims?: readonly string[] | null | undefined;
  /** One side was said by one of them, or by those who speak for them. */
  readonly actors?: readonly string[] | null | undefined;
  /** One side was said by them or mentions them. */
  readonly touching?: readonly string[] | null | undefined;
  readonly events?: readonly string[] | null | undefined;
  readonly outlets?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  /** One side was published in it. */
  readonly publishedAt?: TimeRange | null | undefined;
  readonly superseded?: boolean | null | undefined;
}

const BETWEEN = '(:Claim)<-[:BETWEEN]-(k:Contradiction)';

/** Contradictions, the surest first. */
export const contradictionList = listing({
  name: 'contradictions',
  variable: 'k',
  label: 'Contradiction',
  key: 'k.score',
  indexed: 'k.score IS NOT NULL AND k.id IS NOT NULL',
  descending: true,
  projection: CONTRADICTION_PROJECTION,
  row: contradictionRow,
  anchors: {
    revision: 'MATCH (side:Claim {revisionId: anchor})\nMATCH (side)<-[:BETWEEN]-(k:Contradiction)',
    claim: 'MATCH (:Claim {id: anchor})<-[:BETWEEN]-(k:Contradiction)',
    event: 'MATCH (:Event {id: anchor})<-[:ABOUT]-(:Claim)<-[:BETWEEN]-(k:Contradiction)',
    actor: `MATCH (owner:Actor {id: anchor})\n${spokenBy('owner')}${BETWEEN}`,
  },
});

const OUTLET = `EXISTS {
  (k)-[:BETWEEN]->(:Claim)-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(:Article)-[:PUBLISHED_BY]->(outlet:Outlet)
  WHERE outlet.id IN $outlets
}`;

const PUBLISHED = `EXISTS {
  (k)-[:BETWEEN]->(dated:Claim)
  WHERE dated.publishedAt >= $published.from AND dated.publishedAt <= $published.to
}`;

/** The conditions that a filter of contradictions stands for. */
export function contradictionConditions(filter: ContradictionFilter): readonly Condition[] {
  const { types, minimumScore, outlets, publishedAt } = filter;
  return [
    ...search({ index: 'claim_text', variable: 'hit' }, filter.text).map((found) => ({
      ...found,
      match: 'MATCH (hit)<-[:BETWEEN]-(k:Contradiction)',
    })),
    ...paths(filter),
    ...oneOf('k.kind', 'kinds', filter.kinds),
    ...(types ? [{ where: 'any(type IN k.types WHERE type IN $types)', params: { types } }] : []),
    ...oneOf('k.strength', 'strengths', filter.strengths),
    ...oneOf('k.scope', 'scopes', filter.scopes),
    ...oneOf('k.status', 'statuses', filter.statuses),
    ...(minimumScore == null
      ? []
      : [{ where: 'k.score >= $minimumScore', params: { minimumScore } }]),
    ...(outlets ? [{ where: OUTLET, params: { outlets } }] : []),
    ...(publishedAt ? [{ where: PUBLISHED, params: { published: rangeParams(publishedAt) } }] : []),
    ...(filter.superseded ? [] : [{ where: 'k.supersededAt IS NULL' }]),
  ];
}

function paths({ claims, actors, touching, events }: ContradictionFilter): readonly Condition[] {
  const paths: Condition[] = [];
  if (claims) {
    const match = 'MATCH (side:Claim)<-[:BETWEEN]-(k:Contradiction)';
    paths.push({ match, where: 'side.id IN $claims', params: { claims } });
  }
  if (events) {
    const match = `MATCH (about:Event)<-[:ABOUT]-${BETWEEN}`;
    paths.push({ match, where: 'about.id IN $events', params: { events } });
  }
  if (actors) {
    const match = `MATCH (source:Actor)\n${spokenBy('source')}${BETWEEN}`;
    paths.push({ match, where: 'source.id IN $actors', params: { actors } });
  }
  if (touching) {
    const match = `MATCH (named:Actor)\n${spokenByOrOf('named')}${BETWEEN}`;
    paths.push({ match, where: 'named.id IN $touching', params: { touching } });
  }
  return paths;
}
