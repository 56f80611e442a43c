import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import { CLAIM_PROJECTION, claimRow } from './claim-row.ts';
import { listing } from './listing.ts';

/** Another claim that says the same. */
export interface Agreeing {
  readonly claim: Claim;
  readonly score: number;
}

/** The claims that agree with a claim, the surest first. */
export const agreementList = listing<Agreeing>({
  name: 'agreements',
  variable: 'c',
  label: 'Claim',
  key: 'agrees.score',
  carried: ['agrees'],
  indexed: 'c.id IS NOT NULL',
  descending: true,
  projection: `{claim: ${CLAIM_PROJECTION}, score: agrees.score}`,
  row: z.object({ claim: claimRow, score: z.number() }),
  anchors: {
    claim: 'MATCH (:Claim {id: anchor})-[agrees:AGREES_WITH]-(c:Claim)',
  },
});
