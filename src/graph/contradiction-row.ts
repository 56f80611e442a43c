import { z } from 'zod';
import {
  type Contradiction,
  type ContradictionType,
  type JudgeVote,
  KINDS,
  REVIEW_STATUSES,
  SCOPES,
  STRENGTHS,
  TYPES,
} from '../model/contradiction.ts';
import type { ClaimId, ContradictionId, ReviewId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { instant, maybePacked, packed } from './packed.ts';
import { at, fromSpanLists, numbers, orEmpty, orNull, strings, toSpanLists } from './span-lists.ts';

/** What a contradiction's node holds, save status and system time. */
export function contradictionProperties(found: Contradiction) {
  const a = toSpanLists(found.spans.a);
  const b = toSpanLists(found.spans.b);
  const votes = found.judges.flatMap((judge, n) => [
    ...judge.spans.a.map((span) => ({ judge: n, side: 'a', span })),
    ...judge.spans.b.map((span) => ({ judge: n, side: 'b', span })),
  ]);
  const voted = toSpanLists(votes.map((vote) => vote.span));
  return {
    summary: summaryOf(found),
    a: found.a,
    b: found.b,
    kind: found.kind,
    types: found.types,
    strength: found.strength,
    scope: found.scope,
    score: found.score,
    explanation: found.explanation,
    aStarts: a.starts,
    aEnds: a.ends,
    aTexts: a.texts,
    bStarts: b.starts,
    bEnds: b.ends,
    bTexts: b.texts,
    judgeNames: found.judges.map((judge) => judge.name),
    judgeVotes: found.judges.map((judge) => judge.vote),
    judgeScores: found.judges.map((judge) => judge.score),
    judgeTypes: found.judges.map((judge) => orEmpty(judge.type)),
    judgeReasons: found.judges.map((judge) => judge.reason),
    judgeSpanJudges: votes.map((vote) => vote.judge),
    judgeSpanSides: votes.map((vote) => vote.side),
    judgeSpanStarts: voted.starts,
    judgeSpanEnds: voted.ends,
    judgeSpanTexts: voted.texts,
    judgeName: found.judge.name,
    judgeVersion: found.judge.version,
  };
}

/** A caption for Neo4j Browser: the words that clash, else what kind of thing it is. */
function summaryOf({ spans, kind, types }: Contradiction): string {
  const side = (list: readonly Span[]) => list.map((span) => span.text).join(' … ');
  return spans.a.length > 0 && spans.b.length > 0
    ? `“${side(spans.a)}” ↔ “${side(spans.b)}”`
    : [kind, ...types].join(', ');
}

const PROPERTIES = [
  'id',
  'a',
  'b',
  'kind',
  'types',
  'strength',
  'scope',
  'score',
  'explanation',
  'aStarts',
  'aEnds',
  'aTexts',
  'bStarts',
  'bEnds',
  'bTexts',
  'judgeNames',
  'judgeVotes',
  'judgeScores',
  'judgeTypes',
  'judgeReasons',
  'judgeSpanJudges',
  'judgeSpanSides',
  'judgeSpanStarts',
  'judgeSpanEnds',
  'judgeSpanTexts',
  'judgeName',
  'judgeVersion',
  'status',
  'decidingReview',
  'judgedKind',
  'judgedTypes',
  'judgedStrength',
  'judgedScope',
] as const;
const TIMES = ['createdAt', 'supersededAt'] as const;

/** Cypher map of a contradiction `k`, as `contradictionRow` reads it. */
export const CONTRADICTION_PROJECTION = `k { .${[...PROPERTIES, ...TIMES].join(', .')} }`;

/** The same packed, for what is read often: as `contradictionRow` reads it too. */
export const PACKED_CONTRADICTION = packed(
  'k',
  PROPERTIES,
  TIMES.map((time) => `k.${time}.epochMillis`),
);

/** A contradiction as `CONTRADICTION_PROJECTION` or `PACKED_CONTRADICTION` gives it → the model's contradiction. */
export const contradictionRow = maybePacked(
  [...PROPERTIES, ...TIMES],
  z
    .object({
      id: z.string(),
      a: z.string(),
      b: z.string(),
      kind: z.enum(KINDS),
      types: z.array(z.enum(TYPES)),
      strength: z.enum(STRENGTHS).nullable(),
      scope: z.enum(SCOPES).nullable(),
      score: z.number(),
      explanation: z.string(),
      aStarts: numbers,
      aEnds: numbers,
      aTexts: strings,
      bStarts: numbers,
      bEnds: numbers,
      bTexts: strings,
      judgeNames: strings,
      judgeVotes: z.array(z.enum(['contradiction', 'agreement', 'none', 'abstain'])),
      judgeScores: numbers,
      judgeTypes: strings,
      judgeReasons: strings,
      judgeSpanJudges: numbers,
      judgeSpanSides: strings,
      judgeSpanStarts: numbers,
      judgeSpanEnds: numbers,
      judgeSpanTexts: strings,
      judgeName: z.string(),
      judgeVersion: z.string(),
      status: z.enum(REVIEW_STATUSES),
      createdAt: instant,
      supersededAt: instant.nullable(),
      decidingReview: z.string().nullable(),
      judgedKind: z.enum(KINDS).nullable(),
      judgedTypes: z.array(z.enum(TYPES)).nullable(),
      judgedStrength: z.enum(STRENGTHS).nullable(),
      judgedScope: z.enum(SCOPES).nullable(),
    })
    .transform((row): Contradiction => {
      const voted = fromSpanLists({
        starts: row.judgeSpanStarts,
        ends: row.judgeSpanEnds,
        texts: row.judgeSpanTexts,
      });
      const spansOf = (judge: number, side: 'a' | 'b') =>
        voted.filter((_, n) => row.judgeSpanJudges[n] === judge && row.judgeSpanSides[n] === side);
      return {
        id: row.id as ContradictionId,
        a: row.a as ClaimId,
        b: row.b as ClaimId,
        kind: row.kind,
        types: row.types,
        strength: row.strength,
        scope: row.scope,
        score: row.score,
        explanation: row.explanation,
        spans: {
          a: fromSpanLists({ starts: row.aStarts, ends: row.aEnds, texts: row.aTexts }),
          b: fromSpanLists({ starts: row.bStarts, ends: row.bEnds, texts: row.bTexts }),
        },
        judges: row.judgeNames.map(
          (name, n): JudgeVote => ({
            name,
            vote: at(row.judgeVotes, n),
            score: at(row.judgeScores, n),
            type: orNull(at(row.judgeTypes, n)) as ContradictionType | null,
            reason: at(row.judgeReasons, n),
            spans: { a: spansOf(n, 'a'), b: spansOf(n, 'b') },
          }),
        ),
        judge: { name: row.judgeName, version: row.judgeVersion },
        status: row.status,
        createdAt: row.createdAt,
        supersededAt: row.supersededAt,
        ...(row.decidingReview === null ? {} : { decidingReview: row.decidingReview as ReviewId }),
        ...(row.judgedKind === null
          ? {}
          : {
              judged: {
                kind: row.judgedKind,
                types: row.judgedTypes ?? [],
                strength: row.judgedStrength,
                scope: row.judgedScope,
              },
            }),
      };
    }),
);
