import { z } from 'zod';
import {
  type JudgeQuality,
  type NamedQuality,
  qualityOf,
  type Tally,
} from '../model/judge-quality.ts';
import { instantParams, type TimeRange } from './conditions.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Width of a band of scores. */
const BAND = 0.1;

/**
 * One pass over the contradictions that stand: each counts in several groups. What a reviewer has retyped is right where
 * it still is a disagreement, and, in a group that is about one property, where that property was left as judged.
 */
export const CONTRADICTIONS_QUALITY = `
// contradictions.quality
MATCH (k:Contradiction) WHERE k.supersededAt IS NULL
OPTIONAL MATCH (v:Review {id: k.decidingReview})
WHERE ($reviewers IS NULL OR v.reviewerId IN $reviewers OR v.reviewerName IN $reviewers)
  AND v.at >= datetime($at.from) AND v.at <= datetime($at.to)
WITH k, v IS NOT NULL AS reviewed, k.judgedKind IS NOT NULL AS isRetyped,
  v IS NOT NULL AND (k.status = 'confirmed' OR k.status = 'retyped' AND k.kind <> 'different-scope') AS stands
WITH k, reviewed, stands, CASE WHEN isRetyped THEN k.judgedKind ELSE k.kind END AS kind,
  CASE WHEN isRetyped THEN k.judgedTypes ELSE k.types END AS types,
  CASE WHEN isRetyped THEN k.judgedStrength ELSE k.strength END AS strength,
  CASE WHEN isRetyped THEN k.judgedScope ELSE k.scope END AS scope,
  [n IN range(0, size(k.judgeNames) - 1) WHERE k.judgeVotes[n] = 'contradiction'] AS votes,
  CASE WHEN k.score >= 1 THEN toInteger(1 / $band) - 1 ELSE toInteger(floor(k.score / $band + 1e-9)) END AS band
UNWIND [
  {by: 'all', name: '', type: '', right: stands},
  {by: 'kind', name: kind, type: '', right: stands AND k.kind = kind},
  {by: 'strength', name: strength, type: '', right: stands AND k.strength = strength},
  {by: 'scope', name: scope, type: '', right: stands AND k.scope = scope},
  {by: 'band', name: toString(band), type: '', right: stands}
] + [type IN types | {by: 'type', name: type, type: '', right: stands AND type IN k.types}]
  + [n IN votes | {by: 'judge', name: k.judgeNames[n], type: '', right: stands}]
  + [n IN votes WHERE k.judgeTypes[n] <> '' |
    {by: 'judge', name: k.judgeNames[n], type: k.judgeTypes[n],
      right: stands AND (k.types = types OR k.judgeTypes[n] IN k.types)}] AS group
WITH group.by AS by, group.name AS name, group.type AS type, reviewed, group.right AS right, k.score AS score
WHERE name IS NOT NULL
RETURN by, name, type, count(*) AS votes, sum(CASE WHEN reviewed THEN 1 ELSE 0 END) AS reviewed,
  sum(CASE WHEN right THEN 1 ELSE 0 END) AS confirmed, avg(CASE WHEN reviewed THEN score END) AS meanScore
ORDER BY by, name, type`;

const quality = query<{
  readonly reviewers: readonly string[] | null;
  readonly at: { readonly from: string; readonly to: string };
  readonly band: number;
}>()({
  cypher: CONTRADICTIONS_QUALITY,
  row: z.object({
    by: z.enum(['all', 'kind', 'strength', 'scope', 'band', 'type', 'judge']),
    name: z.string(),
    type: z.string(),
    votes: z.number(),
    reviewed: z.number(),
    confirmed: z.number(),
    meanScore: z.number().nullable(),
  }),
});

/** The judged contradictions that reviews have decided, superseded ones too: they teach as well. */
export const CONTRADICTIONS_REVIEWED_SCORES = `
// contradictions.reviewedScores
MATCH (v:Review)-[:OF]->(k:Contradiction) WHERE v.id = k.decidingReview
RETURN k.score AS score, k.judgeVersion AS judgeVersion,
  k.status = 'confirmed' OR k.status = 'retyped' AND k.kind <> 'different-scope' AS stands
ORDER BY k.id LIMIT 1000000`;

const scores = query<Record<string, never>>()({
  cypher: CONTRADICTIONS_REVIEWED_SCORES,
  row: z.object({ score: z.number(), judgeVersion: z.string(), stands: z.boolean() }),
});

/** The score of each reviewed contradiction, what gave it, and whether it stands. */
export const reviewedScores = (runner: Runner) => runner.run(scores, {});

/** Whose reviews count; absent and null ask for nothing. */
export interface JudgeQualityFilter {
  /** Ids or names; the review that decides is by one of them. */
  readonly reviewers?: readonly string[] | null | undefined;
  /** When it was made. */
  readonly at?: TimeRange | null | undefined;
}

const NOTHING: Tally = { votes: 0, reviewed: 0, confirmed: 0 };

/** How often the judges, and their combination, were right by the reviews that now decide. Reads every contradiction. */
export async function judgeQuality(
  runner: Runner,
  { reviewers, at }: JudgeQualityFilter = {},
  options?: RunOptions,
): Promise<JudgeQuality> {
  const params = {
    reviewers: reviewers ?? null,
    at: instantParams(at ?? {}, 'at'),
    band: BAND,
  };
  const rows = await runner.run(quality, params, options);
  const named = (by: string): readonly NamedQuality[] =>
    rows
      .filter((row) => row.by === by && row.type === '')
      .map((row) => ({ name: row.name, ...qualityOf(row) }));
  return {
    all: qualityOf(rows.find(({ by }) => by === 'all') ?? NOTHING),
    judges: named('judge').map((judge) => ({
      ...judge,
      types: rows
        .filter(({ by, name, type }) => by === 'judge' && name === judge.name && type !== '')
        .map((row) => ({ name: row.type, ...qualityOf(row) })),
    })),
    types: named('type'),
    kinds: named('kind'),
    strengths: named('strength'),
    scopes: named('scope'),
    bands: rows
      .filter(({ by }) => by === 'band')
      .map((row) => ({
        from: rounded(Number(row.name) * BAND),
        to: rounded((Number(row.name) + 1) * BAND),
        meanScore: row.meanScore,
        ...qualityOf(row),
      })),
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;
