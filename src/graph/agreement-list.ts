import { z } from 'zod';
import { type ClaimFilter, claimConditions } from './claim-list.ts';
import { type ClaimHead, claimHeadRow } from './claim-row.ts';
import { knownTests } from './claim-tests.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { alongClaim, claimWith } from './read-along.ts';

/** Another claim that says the same. */
export interface Agreeing {
  readonly claim: ClaimHead;
  readonly score: number;
  /** False: both stand in one article, or in copies of one text. */
  readonly independent: boolean;
}

/** Which agreements: what is asked of claims must hold of the other claim. */
export interface AgreementFilter extends Omit<ClaimFilter, 'text' | 'contradicted'> {
  readonly minimumScore?: number | null | undefined;
}

/** By what agreements can be sorted; all those of one claim are read. */
export const AGREEMENT_ORDERS = ['score', 'publishedAt'] as const;

/** The claims that agree with a claim, the surest first unless told. */
export const agreementList = listing<Agreeing>({
  name: 'agreements',
  variable: 'c',
  label: 'Claim',
  order: 'score',
  key: 'agrees.score',
  carried: ['agrees'],
  indexed: 'c.id IS NOT NULL',
  descending: true,
  orders: {
    publishedAt: { key: 'c.sortKey', indexed: 'c.sortKey IS NOT NULL', descending: true },
  },
  projection: (parts) => `{claim: ${claimWith(parts)}, score: agrees.score, independent: COUNT {
    UNWIND [startNode(agrees), endNode(agrees)] AS side
    MATCH (side)-[:APPEARS_IN]->(text:Revision)
    RETURN DISTINCT coalesce(text.origin, text.articleId)
  } > 1}`,
  row: z.object({ claim: claimHeadRow, score: z.number(), independent: z.boolean() }),
  along: alongClaim,
  anchors: {
    claim: 'MATCH (:Claim {id: anchor})-[agrees:AGREES_WITH]-(c:Claim)',
  },
});

/** The conditions that a filter of agreements stands for; the list hangs on a claim, whatever the filter. */
export function agreementConditions({
  minimumScore,
  knownAt,
  asKnownAt,
  ...ofClaim
}: AgreementFilter): readonly Condition[] {
  return [
    ...claimConditions({ ...ofClaim, asKnownAt }),
    ...knownTests('agrees.recordedAt', { knownAt, asKnownAt }),
    ...(minimumScore == null
      ? []
      : [{ where: 'agrees.score >= $minimumScore', params: { minimumScore } }]),
  ];
}
