import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { Assessment } from '../model/assessment.ts';
import type { ClaimReview, Rating } from '../model/claim-review.ts';
import type { AssessmentId, ClaimId } from '../model/ids.ts';
import type { Principal } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import { ASSESSMENT_PROJECTION, assessmentRow } from './assessment-list.ts';
import { recordAudit } from './audit.ts';
import { claimReviewProperties, publishedProperties } from './claim-review-row.ts';
import { query } from './query.ts';
import type { Graph, Runner, RunOptions } from './runner.ts';
import { sortKey } from './sort-key.ts';

/** The SET holds the claim until the transaction ends: what is read after it is what the last analyst left. */
export const ASSESSMENTS_HOLD = `
// assessments.hold
MATCH (c:Claim {id: $claim})-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(d:Article)
SET c.recordedAt = c.recordedAt
WITH c, d
OPTIONAL MATCH (s:Assessment)-[:ASSESSES]->(c)
WITH c, d, s ORDER BY s.sequence
WITH c, d, collect(CASE WHEN s IS NULL THEN null ELSE ${ASSESSMENT_PROJECTION} END) AS assessments
RETURN assessments, {
  wording: c.wording, utteredFrom: c.utteredFrom, publishedAt: c.publishedAt, language: d.language, url: d.url, title: d.title,
  speakers: COLLECT {
    MATCH (c)-[said:ATTRIBUTED_TO]->(a:Actor) WHERE said.position = 0
    RETURN {name: a.name, type: a.type, wikidata: a.wikidata} ORDER BY a.id LIMIT 10
  }
} AS said
LIMIT 1`;

export const ASSESSMENTS_STORE = `
// assessments.store
MATCH (c:Claim {id: $claim})
MERGE (s:Assessment {id: $id})
ON CREATE SET s += $properties, s.at = datetime($at), s.recordedAt = datetime($at)
MERGE (s)-[of:ASSESSES]->(c)
ON CREATE SET of.recordedAt = datetime($at)
FOREACH (undoes IN CASE WHEN $properties.undoes IS NULL THEN [] ELSE [$properties.undoes] END |
  MERGE (former:Assessment {id: undoes})
  MERGE (s)-[undoing:UNDOES]->(former)
  ON CREATE SET undoing.recordedAt = datetime($at))`;

/** What counts and says something is published. */
export const ASSESSMENTS_STANDING = `
// assessments.standing
UNWIND $rows AS row
MATCH (s:Assessment {id: row.id})
SET s.counts = row.counts
FOREACH (_ IN CASE WHEN row.published THEN [1] ELSE [] END | SET s:PublishedReview)
FOREACH (_ IN CASE WHEN row.published THEN [] ELSE [1] END | REMOVE s:PublishedReview)`;

export const ASSESSMENTS_CLAIM = `
// assessments.claim
MATCH (s:Assessment {id: $assessment})
RETURN s.claimId AS claim
LIMIT 1`;

const nullableText = z.string().nullable();
const said = z.object({
  wording: z.string(),
  utteredFrom: nullableText,
  publishedAt: nullableText,
  language: nullableText,
  url: nullableText,
  title: nullableText,
  speakers: z.array(z.object({ name: z.string(), type: z.string(), wikidata: nullableText })),
});
const hold = query<{ readonly claim: string }>()({
  cypher: ASSESSMENTS_HOLD,
  row: z.object({ assessments: z.array(assessmentRow), said }),
});
const nothing = z.object({});
const store = query<{
  readonly claim: ClaimId;
  readonly id: AssessmentId;
  readonly properties: object;
  readonly at: Timestamp;
}>()({ cypher: ASSESSMENTS_STORE, row: nothing });
const standing = query<{
  readonly rows: readonly {
    readonly id: string;
    readonly counts: boolean;
    readonly published: boolean;
  }[];
}>()({ cypher: ASSESSMENTS_STANDING, row: nothing });
const claimOf = query<{ readonly assessment: string }>()({
  cypher: ASSESSMENTS_CLAIM,
  row: z.object({ claim: z.string() }),
});

/** What an analyst does. */
export type AssessmentAction =
  | {
      readonly claim: string;
      readonly rating: Rating;
      readonly text: string;
      /** Further reading of the analyst's own. */
      readonly url: string | null;
    }
  | { readonly undo: string; readonly reason: string };

export interface AssessmentToStore {
  readonly action: AssessmentAction;
  readonly analyst: Pick<Principal, 'id' | 'name'>;
  readonly at: Timestamp;
}

/**
 * Adds an assessment of a claim, or lets one no longer count. Nothing is changed of the claim or of what was said before.
 * @throws NotFoundError; ConflictError where what is to be undone is undone already
 */
export function storeAssessment(
  graph: Pick<Graph, 'write'>,
  given: AssessmentToStore,
  options?: RunOptions,
): Promise<Assessment> {
  return graph.write('assessments.add', (tx) => add(tx, given), options);
}

async function add(tx: Runner, { action, analyst, at }: AssessmentToStore): Promise<Assessment> {
  const claim = ('undo' in action ? await claimAssessed(tx, action.undo) : action.claim) as ClaimId;
  const [before] = await tx.run(hold, { claim });
  if (before === undefined) {
    const details = { kind: 'Claim', id: claim };
    throw new NotFoundError(`There is no claim ${claim}.`, { details });
  }
  if ('undo' in action) checkUndoable(before.assessments, action.undo);
  const id = randomUUID() as string as AssessmentId;
  const review = 'undo' in action ? null : reviewOf(action, before.said, { analyst, at });
  const made: Assessment = {
    id,
    claim,
    sequence: (before.assessments.at(-1)?.sequence ?? 0) + 1,
    review,
    reason: 'undo' in action ? action.reason : action.text,
    analyst: { id: analyst.id, name: analyst.name },
    at,
    undoes: 'undo' in action ? (action.undo as AssessmentId) : null,
    counts: true,
  };
  await tx.run(store, { claim, id, properties: propertiesOf(made), at });
  const counting = countingOf([...before.assessments, made]);
  const rows = [...before.assessments, made].map((one) => ({
    id: one.id,
    counts: counting.has(one.id),
    published: counting.has(one.id) && one.undoes === null,
  }));
  await tx.run(standing, { rows });
  await recordAudit(tx, {
    principal: analyst,
    action: 'claim.assess',
    targets: [claim, id],
    summary: `${'undo' in action ? 'Undid an assessment' : (action.rating.text ?? 'Assessed')}: ${made.reason}`,
    at,
  });
  return made;
}

/** What is published: the claim as it is worded now, who said it, where it stands. */
function reviewOf(
  { rating, text, url }: Exclude<AssessmentAction, { readonly undo: string }>,
  { speakers, ...of }: z.infer<typeof said>,
  { analyst, at }: Pick<AssessmentToStore, 'analyst' | 'at'>,
): ClaimReview {
  const appearance = of.url === null ? null : { url: of.url, title: of.title };
  return {
    // Its address is where this service publishes it, which is not the graph's to know.
    url: '',
    claimReviewed: of.wording,
    publisher: { type: 'Person', name: analyst.name, url: null },
    title: null,
    body: text,
    datePublished: at,
    language: of.language === 'und' ? null : of.language,
    claimants: speakers.map(({ name, type, wikidata }) => ({
      type: type === 'person' ? 'Person' : 'Organization',
      name,
      url: wikidata === null ? null : `https://www.wikidata.org/wiki/${wikidata}`,
    })),
    claimDate: of.utteredFrom ?? of.publishedAt,
    appearances: appearance === null ? [] : [appearance],
    firstAppearance: null,
    rating,
    license: null,
    citation: url,
  };
}

const propertiesOf = ({
  id,
  claim,
  sequence,
  review,
  reason,
  analyst,
  at,
  undoes,
}: Assessment) => ({
  claimId: claim,
  sequence,
  reason,
  analystId: analyst.id,
  analystName: analyst.name,
  undoes,
  counts: true,
  sortKey: sortKey(at, id),
  ...(review === null
    ? {}
    : { ...claimReviewProperties(review), ...publishedProperties(review, id) }),
});

/** Those that nothing that counts has undone; what undoes is later than what it undoes. */
function countingOf(assessments: readonly Assessment[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const counting = new Set<string>();
  for (const { id, undoes } of [...assessments].sort((x, y) => y.sequence - x.sequence)) {
    if (undone.has(id)) continue;
    counting.add(id);
    if (undoes !== null) undone.add(undoes);
  }
  return counting;
}

async function claimAssessed(tx: Runner, assessment: string): Promise<string> {
  const [row] = await tx.run(claimOf, { assessment });
  if (row !== undefined) return row.claim;
  throw new NotFoundError(`There is no assessment ${assessment}. Claim.assessments lists them.`, {
    details: { kind: 'Assessment', id: assessment },
  });
}

function checkUndoable(assessments: readonly Assessment[], id: string): void {
  const counting = countingOf(assessments);
  if (counting.has(id)) return;
  const by = assessments.find((one) => one.undoes === id && counting.has(one.id));
  throw new ConflictError(
    `The assessment is undone already${by === undefined ? '' : `, by ${by.analyst.name} (${by.id}); undo that to let it count again`}. Nothing was written.`,
    { details: { assessment: id, undoneBy: by?.id ?? null } },
  );
}
