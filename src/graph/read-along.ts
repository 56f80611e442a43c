import { z } from 'zod';
import type { Actor } from '../model/actor.ts';
import type { Contradiction } from '../model/contradiction.ts';
import { actorRow, packedActor } from './actor-row.ts';
import { articleRow, PACKED_ARTICLE, type StoredArticle } from './articles.ts';
import { type ClaimHead, claimHeadRow, packedClaim } from './claim-row.ts';
import { contradictionRow, PACKED_CONTRADICTION } from './contradiction-row.ts';
import { type EventHead, eventHeadRow, PACKED_EVENT_HEAD } from './event-row.ts';
import { nearestOf, type Principal, wayRow, waysOfSpeaker } from './principals.ts';
import { packedRevision, type RevisionHead, revisionHeadRow } from './revisions.ts';

/**
 * What claims, and disagreements, lead to. Whoever reads them and knows what will be asked next has it read along in
 * the same query; what nobody asks for stands in no Cypher.
 */
export const PARTS = [
  /** The claims of a disagreement. */
  'sides',
  /** Of a claim its cues, times and quantities; and whom it names. */
  'details',
  'mentions',
  'speakers',
  'principals',
  'principalActors',
  'mentioned',
  /** The event that a claim is about. */
  'event',
  /** Those of which it says how they stand. */
  'reported',
  'article',
  'revision',
  /** The text of the revision. */
  'text',
  /** What a reversal is of. */
  'earlier',
  'contradiction',
  'turned',
] as const;
export type Part = (typeof PARTS)[number];

/** In the order of `PARTS`, none twice, so that equal choices make equal queries. */
export type Parts = readonly Part[];

export const NO_PARTS: Parts = [];

/** What was read along; a kind that was not asked for is absent. */
export interface Along {
  readonly claims?: readonly { readonly claim: ClaimHead; readonly along: Along }[] | undefined;
  readonly actors?: readonly Actor[] | undefined;
  readonly principals?: readonly SpeakersPrincipals[] | undefined;
  readonly events?: readonly EventHead[] | undefined;
  readonly articles?: readonly StoredArticle[] | undefined;
  readonly revisions?: readonly RevisionHead[] | undefined;
  readonly contradictions?: readonly Contradiction[] | undefined;
}

/** For whom a speaker speaks, and those themselves where they were asked for. */
export interface SpeakersPrincipals {
  readonly speaker: string;
  readonly principals: readonly Principal[];
  readonly actors: readonly Actor[];
}

/** Cypher list of a claim `c` with what is asked of it, as `claimHeadRow` reads it. */
export const claimWith = (parts: Parts) =>
  packedClaim({ details: parts.includes('details'), mentions: parts.includes('mentions') });

/** Cypher map of what a claim `c` leads to, as `alongRow` reads it; null where nothing is asked for. */
export function alongClaim(parts: Parts): string | null {
  const has = (part: Part) => parts.includes(part);
  const actors = [
    ...(has('speakers') ? ['ATTRIBUTED_TO'] : []),
    ...(has('mentioned') ? ['MENTIONS'] : []),
  ];
  const events = [...(has('event') ? ['ABOUT'] : []), ...(has('reported') ? ['REPORTS'] : [])];
  const fields = [
    ...(actors.length === 0
      ? []
      : [`actors: [(c)-[:${actors.join('|')}]->(a:Actor) | ${packedActor('a')}]`]),
    ...(has('principals') || has('principalActors')
      ? [
          `principals: [(c)-[:ATTRIBUTED_TO]->(speaker:Actor) | {
    speaker: speaker.id, found: ${waysOfSpeaker({ withActors: has('principalActors') })}}]`,
        ]
      : []),
    ...(events.length === 0
      ? []
      : [`events: [(c)-[:${events.join('|')}]->(e:Event) | ${PACKED_EVENT_HEAD}]`]),
    ...(has('article')
      ? [
          `articles: [(c)-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(d:Article) | ${PACKED_ARTICLE}]`,
        ]
      : []),
    ...(has('revision') || has('text')
      ? [
          `revisions: [(c)-[:APPEARS_IN]->(r:Revision) | ${packedRevision({ withText: has('text') })}]`,
        ]
      : []),
  ];
  return fields.length === 0 ? null : `{${fields.join(',\n  ')}}`;
}

/** Cypher map of what a disagreement `k` leads to, as `alongRow` reads it; null where nothing is asked for. */
export function alongContradiction(parts: Parts): string | null {
  if (!parts.includes('sides')) return null;
  return `{claims: COLLECT {
  MATCH (k)-[:BETWEEN]->(c:Claim)
  RETURN {claim: ${claimWith(parts)}, along: ${alongClaim(parts) ?? '{}'}}
}}`;
}

const ofClaim = z.object({
  actors: z.array(actorRow).optional(),
  principals: z
    .array(
      z
        .object({
          speaker: z.string(),
          found: z.array(wayRow.extend({ whole: actorRow.optional() })),
        })
        .transform(({ speaker, found }): SpeakersPrincipals => {
          const nearest = nearestOf(found);
          return {
            speaker,
            principals: nearest.map(({ actor, steps, basis }) => ({ actor, steps, basis })),
            actors: nearest.flatMap(({ whole }) => whole ?? []),
          };
        }),
    )
    .optional(),
  events: z.array(eventHeadRow).optional(),
  articles: z.array(articleRow).optional(),
  revisions: z.array(revisionHeadRow).optional(),
});

/**
 * Cypher map of what a reversal leads to, as `alongRow` reads it: `p` is the earlier claim, `contradiction` and
 * `turn.event` are ids or null. Null where nothing is asked for.
 */
export function alongReversal(parts: Parts): string | null {
  const fields = [
    ...(parts.includes('earlier')
      ? [
          `claims: COLLECT {
  CALL (p) { WITH p AS c RETURN {claim: ${claimWith(parts)}, along: ${alongClaim(parts) ?? '{}'}} AS earlierClaim }
  RETURN earlierClaim
}`,
        ]
      : []),
    ...(parts.includes('contradiction')
      ? [
          `contradictions: COLLECT { MATCH (k:Contradiction {id: contradiction}) RETURN ${PACKED_CONTRADICTION} }`,
        ]
      : []),
    ...(parts.includes('turned')
      ? [`events: COLLECT { MATCH (e:Event {id: turn.event}) RETURN ${PACKED_EVENT_HEAD} }`]
      : []),
  ];
  return fields.length === 0 ? null : `{${fields.join(',\n  ')}}`;
}

/** What `alongClaim`, `alongReversal` and `alongContradiction` give; null: a row of which nobody will ask more. */
export const alongRow: z.ZodType<Along | null> = ofClaim
  .extend({
    claims: z.array(z.object({ claim: claimHeadRow, along: ofClaim })).optional(),
    contradictions: z.array(contradictionRow).optional(),
  })
  .nullable();
