import { z } from 'zod';
import type { Assessment } from '../model/assessment.ts';
import type { AssessmentId, ClaimId } from '../model/ids.ts';
import { claimReviewProjection, claimReviewRow } from './claim-review-row.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Cypher map of an assessment `s`, as `assessmentRow` reads it. */
export const ASSESSMENT_PROJECTION = `{
  id: s.id, claim: s.claimId, sequence: s.sequence, reason: s.reason, analystId: s.analystId, analystName: s.analystName,
  at: s.at, undoes: s.undoes, counts: s.counts,
  review: CASE WHEN s.undoes IS NULL THEN ${claimReviewProjection('s')} ELSE null END
}`;

export const assessmentRow = z
  .object({
    id: z.string(),
    claim: z.string(),
    sequence: z.number(),
    reason: z.string(),
    analystId: z.string(),
    analystName: z.string(),
    at: z.string(),
    undoes: z.string().nullable(),
    counts: z.boolean(),
    review: claimReviewRow.nullable(),
  })
  .transform(
    ({ analystId, analystName, ...row }): Assessment => ({
      ...row,
      id: row.id as AssessmentId,
      claim: row.claim as ClaimId,
      undoes: row.undoes as AssessmentId | null,
      analyst: { id: analystId, name: analystName },
    }),
  );

const ASSESSMENTS_BY_IDS = `
// assessments.byIds
MATCH (s:Assessment) WHERE s.id IN $ids
RETURN ${ASSESSMENT_PROJECTION} AS assessment
ORDER BY assessment.id LIMIT $limit`;

const byIds = query<{ readonly ids: readonly string[]; readonly limit: number }>()({
  cypher: ASSESSMENTS_BY_IDS,
  row: z.object({ assessment: assessmentRow }),
});

/** The assessments with these ids; unknown ids are left out. */
export async function assessmentsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Assessment[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map(({ assessment }) => assessment);
}

const ASSESSMENT = {
  variable: 's',
  label: 'Assessment',
  projection: ASSESSMENT_PROJECTION,
  row: assessmentRow,
};

/** The assessments of one claim, oldest first, with those that were undone. */
export const assessmentsOfClaim = listing<Assessment>({
  ...ASSESSMENT,
  name: 'assessmentsOfClaim',
  key: 's.sequence',
  indexed: 's.sequence IS NOT NULL',
  descending: false,
  anchors: { claim: 'MATCH (:Claim {id: anchor})<-[:ASSESSES]-(s:Assessment)' },
});

/** All assessments, newest first. */
export const assessmentList = listing<Assessment>({
  ...ASSESSMENT,
  name: 'assessments',
  key: 's.sortKey',
  indexed: 's.sortKey IS NOT NULL',
  descending: true,
  anchors: {},
});

/** Those that are published: they say something, and count. */
export const PUBLISHED: readonly Condition[] = [{ where: 's.counts AND s.undoes IS NULL' }];
