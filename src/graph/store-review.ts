import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import {
  KINDS,
  type ReviewStatus,
  SCOPES,
  STRENGTHS,
  TYPES,
  type Typing,
} from '../model/contradiction.ts';
import type { ContradictionId, ReviewId } from '../model/ids.ts';
import type { Principal } from '../model/principal.ts';
import { type Retyping, type Review, retyped } from '../model/review.ts';
import { type Standing, standingOf } from '../model/standing.ts';
import type { Timestamp } from '../model/time.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './changes.ts';
import { drawEdge, SUPERSEDE_MISSING } from './missing-contradictions.ts';
import { query } from './query.ts';
import { REVIEW_PROJECTION, reviewProperties, reviewRow } from './review-row.ts';
import type { Graph, Runner, RunOptions } from './runner.ts';

/** The SET holds the node until the transaction ends: what is read after it is what the last reviewer left. */
export const REVIEWS_HOLD = `
// reviews.hold
MATCH (k:Contradiction {id: $contradiction})
SET k.recordedAt = k.recordedAt
WITH k
OPTIONAL MATCH (v:Review)-[:OF]->(k)
WITH k, v ORDER BY v.sequence
WITH k, collect(${REVIEW_PROJECTION}) AS reviews, k.judgedKind IS NOT NULL AS isRetyped
RETURN reviews, k.status AS status, {
  kind: CASE WHEN isRetyped THEN k.judgedKind ELSE k.kind END,
  types: CASE WHEN isRetyped THEN k.judgedTypes ELSE k.types END,
  strength: CASE WHEN isRetyped THEN k.judgedStrength ELSE k.strength END,
  scope: CASE WHEN isRetyped THEN k.judgedScope ELSE k.scope END
} AS judged
LIMIT 1`;

/**
 * What the judge held is kept beside what a reviewer put in its place. A judgement that came while a review stood is made
 * anew when none stands any more, and what no judge finds any more stands only by a review.
 */
export const REVIEWS_STORE = `
// reviews.store
MATCH (k:Contradiction {id: $contradiction})
MERGE (v:Review {id: $id})
ON CREATE SET v += $properties, v.at = datetime($at), v.recordedAt = datetime($at)
MERGE (v)-[of:OF]->(k)
ON CREATE SET of.recordedAt = datetime($at)
FOREACH (undoes IN CASE WHEN $properties.undoes IS NULL THEN [] ELSE [$properties.undoes] END |
  MERGE (former:Review {id: undoes})
  MERGE (v)-[undoing:UNDOES]->(former)
  ON CREATE SET undoing.recordedAt = datetime($at))
SET k += $standing
FOREACH (_ IN CASE WHEN k.status = 'suggested' AND k.rejudge THEN [1] ELSE [] END |
  SET k.comparison = 'pending' REMOVE k.rejudge)
${SUPERSEDE_MISSING}
${drawEdge('wasCurrent')}
RETURN k.supersededAt IS NULL AS isCurrent, wasCurrent
LIMIT 1`;

export const REVIEWS_CONTRADICTION = `
// reviews.contradiction
MATCH (v:Review {id: $review})
RETURN v.contradictionId AS id
LIMIT 1`;

const held = query<{ readonly contradiction: string }>()({
  cypher: REVIEWS_HOLD,
  row: z.object({
    reviews: z.array(reviewRow),
    status: z.string(),
    judged: z.object({
      kind: z.enum(KINDS),
      types: z.array(z.enum(TYPES)),
      strength: z.enum(STRENGTHS).nullable(),
      scope: z.enum(SCOPES).nullable(),
    }),
  }),
});
const store = query<{
  readonly contradiction: ContradictionId;
  readonly id: ReviewId;
  readonly properties: object;
  readonly standing: object;
  readonly at: Timestamp;
}>()({ cypher: REVIEWS_STORE, row: z.object({ isCurrent: z.boolean(), wasCurrent: z.boolean() }) });
const contradictionOf = query<{ readonly review: string }>()({
  cypher: REVIEWS_CONTRADICTION,
  row: z.object({ id: z.string() }),
});

/** What a reviewer says. An undoing names the review, all others the contradiction. */
export type ReviewAction =
  | { readonly verdict: 'confirmed' | 'rejected'; readonly contradiction: string }
  | { readonly verdict: 'retyped'; readonly contradiction: string; readonly retyping: Retyping }
  | { readonly verdict: 'undone'; readonly review: string };

export interface ReviewToStore {
  readonly action: ReviewAction;
  readonly reason: string;
  readonly reviewer: Pick<Principal, 'id' | 'name'>;
  /** The latest review that the reviewer has seen, by id; not checked where absent. */
  readonly ifLatestReview?: string | null | undefined;
  readonly at: Timestamp;
}

export interface ReviewStored {
  readonly review: Review;
  readonly status: ReviewStatus;
}

/** Most characters of a reason. */
export const REASON_LIMIT = 2000;

/**
 * Adds a review, and brings the contradiction to where its reviews now leave it. Two at once wait for each other; both stay.
 * @throws InputError without a reason, or where a retyping changes nothing; NotFoundError; ConflictError where the latest
 * review is not the one expected, or what is to be undone is undone already
 */
export async function storeReview(
  graph: Pick<Graph, 'write'>,
  given: ReviewToStore,
  options?: RunOptions,
): Promise<ReviewStored> {
  const reason = given.reason.trim();
  checkInput(given.action, reason);
  return graph.write('reviews.add', (tx) => addReview(tx, { ...given, reason }), options);
}

function checkInput(action: ReviewAction, reason: string): void {
  const problems = [
    ...(reason === '' ? [{ field: 'reason', problem: 'is empty: say why' }] : []),
    ...(reason.length > REASON_LIMIT
      ? [{ field: 'reason', problem: `is longer than ${REASON_LIMIT} characters` }]
      : []),
    ...(action.verdict === 'retyped' && Object.values(action.retyping).every((v) => v == null)
      ? [
          {
            field: 'kind',
            problem: 'and types, strength and scope are absent: give what is otherwise',
          },
        ]
      : []),
  ];
  if (problems.length === 0) return;
  const told = problems.map(({ field, problem }) => `${field} ${problem}`).join('; ');
  throw new InputError(`The review cannot be used: ${told}.`, { details: { problems } });
}

async function addReview(tx: Runner, given: ReviewToStore): Promise<ReviewStored> {
  const { action, reviewer, reason, at } = given;
  const contradiction = (
    action.verdict === 'undone'
      ? await contradictionReviewed(tx, action.review)
      : action.contradiction
  ) as ContradictionId;
  const [before] = await tx.run(held, { contradiction });
  if (before === undefined) throw notThere(contradiction);
  checkLatest(before.reviews, given.ifLatestReview);
  if (action.verdict === 'undone') checkUndoable(before.reviews, action.review);
  const review: Review = {
    id: randomUUID() as string as ReviewId,
    contradiction,
    sequence: (before.reviews.at(-1)?.sequence ?? 0) + 1,
    verdict: action.verdict,
    reason,
    reviewer: { id: reviewer.id, name: reviewer.name },
    at,
    retyping: action.verdict === 'retyped' ? onlyGiven(action.retyping) : null,
    undoes: action.verdict === 'undone' ? (action.review as ReviewId) : null,
  };
  const standing = standingOf([...before.reviews, review]);
  const [after] = await tx.run(store, {
    contradiction,
    id: review.id,
    properties: reviewProperties(review),
    standing: standingProperties(standing, before.judged),
    at,
  });
  await recordChange(tx, {
    changes: [
      { kind: 'reviewed', contradictionId: contradiction },
      ...(after === undefined || after.isCurrent === after.wasCurrent
        ? []
        : [
            {
              kind: after.isCurrent ? 'found' : 'superseded',
              contradictionId: contradiction,
            } as const,
          ]),
    ],
    at,
  });
  await recordAudit(tx, {
    principal: reviewer,
    action: 'contradiction.review',
    targets: [contradiction, review.id],
    summary: `${SAID[review.verdict]}: ${reason}`,
    at,
  });
  return { review, status: standing.status };
}

const SAID = {
  confirmed: 'Confirmed',
  rejected: 'Rejected',
  retyped: 'Retyped',
  undone: 'Undid a review',
} as const satisfies Record<Review['verdict'], string>;

/** What was given, without what was left out. */
const onlyGiven = (retyping: Retyping): Retyping =>
  Object.fromEntries(Object.entries(retyping).filter(([, value]) => value != null));

/** The contradiction's properties that follow from its reviews; null removes. */
function standingProperties({ status, deciding }: Standing<Review>, judged: Typing) {
  const change = deciding?.retyping ?? null;
  return {
    status,
    ...(change === null ? judged : retyped(judged, change)),
    decidingReview: deciding?.id ?? null,
    judgedKind: change === null ? null : judged.kind,
    judgedTypes: change === null ? null : judged.types,
    judgedStrength: change === null ? null : judged.strength,
    judgedScope: change === null ? null : judged.scope,
  };
}

async function contradictionReviewed(tx: Runner, review: string): Promise<string> {
  const [row] = await tx.run(contradictionOf, { review });
  if (row !== undefined) return row.id;
  throw new NotFoundError(
    `There is no review ${review}. Contradiction.reviews and "gainsay reviews" list those there are.`,
    { details: { kind: 'Review', id: review } },
  );
}

const notThere = (id: string) =>
  new NotFoundError(
    `There is no contradiction ${id} (any more). One that nobody has reviewed goes when its claims are compared anew and no longer clash.`,
    { details: { kind: 'Contradiction', id } },
  );

function checkLatest(reviews: readonly Review[], expected: string | null | undefined): void {
  const latest = reviews.at(-1);
  if (expected == null || expected === latest?.id) return;
  throw new ConflictError(
    latest === undefined
      ? `The contradiction has no review, so ${expected} is not its latest. Nothing was written; look at it again.`
      : `${latest.reviewer.name} has reviewed it meanwhile (${latest.verdict}: ${latest.reason.slice(0, 200)}). Nothing was written; look at it again and give ${latest.id} as the latest review.`,
    { details: { expected, latest: latest?.id ?? null } },
  );
}

function checkUndoable(reviews: readonly Review[], id: string): void {
  const { counting } = standingOf(reviews);
  if (counting.some((review) => review.id === id)) return;
  const by = counting.find(({ undoes }) => undoes === id);
  throw new ConflictError(
    `The review is undone already${by === undefined ? '' : `, by ${by.reviewer.name} (review ${by.id}); undo that one to let it count again`}. Nothing was written.`,
    { details: { review: id, undoneBy: by?.id ?? null } },
  );
}
