import { pairsToCompare } from '../contradict/candidates.ts';
import { comparePairs } from '../contradict/compare.ts';
import { withSecondOpinions } from '../contradict/second-opinion.ts';
import { THRESHOLD } from '../contradict/weights.ts';
import { InputError, NotFoundError } from '../errors.ts';
import { CANDIDATE_INDEXES, type CandidateIndex, candidatesByIndex } from '../graph/candidates.ts';
import { loadEvidence } from '../graph/evidence.ts';
import { type PairState, stateOfPair } from '../graph/pair-state.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';
import type { Inference } from '../inference/inference.ts';
import type { Contradiction, Verdict } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ClaimId } from '../model/ids.ts';
import type { IngestDeps } from './ingest-deps.ts';
import { reasonFor } from './why-not-reasons.ts';

/** Whether one index leads from one claim of a pair to the other, as the graph stands now. */
export interface CandidateAnswer {
  readonly index: CandidateIndex;
  /** From `a` to `b`, and from `b` to `a`: an index gives each claim its own nearest. */
  readonly fromA: boolean;
  readonly fromB: boolean;
  readonly reason: string;
}

/** Why two claims are held to contradict each other, or are not. */
export interface WhyNot {
  readonly a: ClaimId;
  readonly b: ClaimId;
  /** In a sentence or a few: what decides. */
  readonly answer: readonly string[];
  /** What would come of judging them now; null where there is nothing to judge. */
  readonly verdict: Verdict | null;
  /** From this score on a pair is reported. */
  readonly threshold: number;
  readonly candidates: readonly CandidateAnswer[];
  /** They are among the most promising pairs of one of them, which alone are judged. */
  readonly isPromising: boolean;
  readonly stored: Contradiction | null;
  /** Score of the agreement that is stored; null where there is none. */
  readonly agreement: number | null;
}

export interface WhyNotMeans extends Pick<IngestDeps, 'calibration' | 'judge'> {
  readonly graph: Runner;
  readonly inference: Inference | null;
}

/**
 * Every gate and vote for two claims, how an ingest would have met them, and what is stored. Nothing is written.
 * @throws NotFoundError where one of them is not in the graph; InputError where an id is empty
 */
export async function whyNot(
  first: string,
  second: string,
  { graph, inference, calibration = null, judge = null }: WhyNotMeans,
  options: RunOptions = {},
): Promise<WhyNot> {
  const [a, b] = [idOf(first, 'a'), idOf(second, 'b')];
  const evidence = await loadEvidence(graph, [a, b]);
  const [left, right] = [known(evidence, a, 'a'), known(evidence, b, 'b')];
  const state = a === b ? null : await stateOfPair(graph, a, b, options);
  if (state === null) return ofItself(a);
  const byIndex = await candidatesByIndex(graph, [a, b]);
  const meets = (index: CandidateIndex, from: ClaimId, to: ClaimId) =>
    byIndex[index].some(({ claim, other }) => claim === from && other === to);
  const candidates = CANDIDATE_INDEXES.map((index): CandidateAnswer => {
    const [fromA, fromB] = [meets(index, a, b), meets(index, b, a)];
    const found = fromA || fromB;
    return { index, fromA, fromB, reason: reasonFor(index, { found, left, right, state }) };
  });
  const isPromising = await promising(graph, { left, right, byIndex });
  options.signal?.throwIfAborted();
  const pairs = [{ a: left, b: right }];
  const local = await comparePairs(pairs, inference, 'found', calibration);
  const { signal } = options;
  const [verdict] =
    judge === null ? local : await withSecondOpinions(pairs, local, { judge, signal });
  const told = { left, right, state, candidates, isPromising, verdict: verdict ?? null };
  return {
    a,
    b,
    answer: answerOf(told),
    verdict: verdict ?? null,
    threshold: THRESHOLD,
    candidates,
    isPromising,
    stored: state.contradiction,
    agreement: state.agreement,
  };
}

function idOf(id: string, field: 'a' | 'b'): ClaimId {
  if (id.trim() !== '') return id as ClaimId;
  throw new InputError(`"${field}" is empty. Give the id of a claim.`, {
    details: { problems: [{ field, problem: 'is empty' }] },
  });
}

function known(
  evidence: ReadonlyMap<ClaimId, ClaimEvidence>,
  id: ClaimId,
  field: 'a' | 'b',
): ClaimEvidence {
  const found = evidence.get(id);
  if (found !== undefined) return found;
  throw new NotFoundError(`"${field}": the graph has no claim with the id "${id}".`, {
    details: { kind: 'Claim', id, problems: [{ field, problem: 'is not in the graph' }] },
  });
}

const ofItself = (id: ClaimId): WhyNot => ({
  a: id,
  b: id,
  answer: ['Both ids are of one claim. A claim is not compared with itself.'],
  verdict: null,
  threshold: THRESHOLD,
  candidates: [],
  isPromising: false,
  stored: null,
  agreement: null,
});

/** Whether the pair is among those that an ingest of either claim would judge. */
async function promising(
  graph: Runner,
  {
    left,
    right,
    byIndex,
  }: {
    readonly left: ClaimEvidence;
    readonly right: ClaimEvidence;
    readonly byIndex: Awaited<ReturnType<typeof candidatesByIndex>>;
  },
): Promise<boolean> {
  const rows = CANDIDATE_INDEXES.flatMap((index) => byIndex[index]);
  const others = await loadEvidence(
    graph,
    rows.map(({ other }) => other),
  );
  return [
    [left, right],
    [right, left],
  ].some(([one, other]) => {
    if (one === undefined || other === undefined) return false;
    const near = rows.flatMap((row) =>
      row.claim === one.claim.id ? (others.get(row.other) ?? []) : [],
    );
    if (!near.some(({ claim }) => claim.id === other.claim.id)) return false;
    const distinct = [...new Map(near.map((each) => [each.claim.id, each])).values()];
    return pairsToCompare([one], distinct).some(({ b }) => b.claim.id === other.claim.id);
  });
}

interface Told {
  readonly left: ClaimEvidence;
  readonly right: ClaimEvidence;
  readonly state: PairState;
  readonly candidates: readonly CandidateAnswer[];
  readonly isPromising: boolean;
  readonly verdict: Verdict | null;
}

function answerOf({ left, right, state, candidates, isPromising, verdict }: Told): string[] {
  const { contradiction, agreement } = state;
  const met = candidates.some(({ fromA, fromB }) => fromA || fromB);
  const sameArticle = left.claim.articleId === right.claim.articleId;
  const twoTexts = sameArticle && left.claim.revisionId !== right.claim.revisionId;
  return [
    contradiction !== null
      ? `They are stored as a disagreement (${contradiction.kind}, ${contradiction.status}${contradiction.supersededAt === null ? '' : ', superseded'}).`
      : agreement !== null
        ? 'They are stored as agreeing.'
        : 'Nothing is stored between them.',
    ...(twoTexts
      ? [
          `They stand in two texts of one article (${state.a.number} and ${state.b.number}): a former text is its past, not another voice, and is not compared. Ask for the revisions of the article.`,
        ]
      : []),
    ...former('a', state.a),
    ...former('b', state.b),
    ...(met
      ? [
          isPromising || twoTexts
            ? ''
            : 'They were met, but are not among the most promising pairs, which alone are judged: too few words, people and events in common.',
        ].filter((sentence) => sentence !== '')
      : ['No index leads from one to the other, so an ingest does not compare them.']),
    ...(verdict === null ? [] : [outcomeOf(verdict)]),
  ];
}

function former(side: string, { isCurrent, number, isCompared, isRetracted }: PairState['a']) {
  return [
    ...(isCurrent
      ? []
      : [
          `Claim ${side} stands in a former text of its article (text ${number}): new claims are not compared with it any more.`,
        ]),
    ...(isCompared ? [] : [`The text of claim ${side} has not been compared yet.`]),
    ...(isRetracted ? [`The article of claim ${side} was taken back.`] : []),
  ];
}

function outcomeOf({ kind, score, explanation, gates = [] }: Verdict): string {
  const failed = gates.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name);
  const shut = failed.length === 0 ? '' : ` Gates that fail: ${failed.join(', ')}.`;
  return `Judged now they come out as "${kind}" with a score of ${score.toFixed(2)} (${THRESHOLD} is needed for a disagreement). ${explanation}${shut}`;
}
