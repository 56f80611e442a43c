import { readArticle } from '../article/read-article.ts';
import { pairsToCompare } from '../contradict/candidates.ts';
import { type ClaimPair, comparePairs } from '../contradict/compare.ts';
import { type SecondJudge, withSecondOpinions } from '../contradict/second-opinion.ts';
import { InputError, ModelError } from '../errors.ts';
import { loadEvidence, withKnownPrincipals } from '../graph/evidence.ts';
import { neo4jDirectory } from '../graph/neo4j-directory.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';
import { statementCandidates } from '../graph/statement-candidates.ts';
import type { Inference } from '../inference/inference.ts';
import { REPORTED_KINDS, type Verdict } from '../model/contradiction.ts';
import type { ClaimEvidence } from '../model/evidence.ts';
import type { ClaimId } from '../model/ids.ts';
import { type Span, spanOf } from '../model/span.ts';
import type { Interval, Timestamp } from '../model/time.ts';
import { type Statement, statementEvidence } from './statement-evidence.ts';

/** A text that is not in the graph, and what is known of who said it, when and where. */
export interface ClaimToCheck {
  readonly text: string;
  readonly speaker?: string | undefined;
  readonly utteredAt?: Interval | undefined;
  readonly publishedAt?: Timestamp | undefined;
  readonly outlet?: string | undefined;
}

/** What came of one sentence of the text and one claim of the graph; side `a` is the sentence. */
export interface CheckedPair {
  readonly statement: Span;
  readonly claim: ClaimId;
  /** Spans of side `a` index into the checked text, those of `b` into the text of the claim's revision. */
  readonly verdict: Verdict;
}

export interface CheckedClaim {
  /** The text as it was read (NFC, \n); offsets index into it. */
  readonly text: string;
  readonly statements: readonly Span[];
  readonly contradictions: readonly CheckedPair[];
  readonly agreements: readonly CheckedPair[];
  /** What looks like a clash and is none, since time, place, quantity base or group differ. */
  readonly differences: readonly CheckedPair[];
  /** How many claims of the graph were found worth a look, and how many pairs were judged. */
  readonly candidates: number;
  readonly compared: number;
  readonly warnings: readonly string[];
}

export interface CheckMeans {
  readonly graph: Runner;
  readonly inference: Inference;
  readonly now: () => Timestamp;
  /** Asked, too, about pairs that the judges on this machine find promising; none unless told. */
  readonly judge?: SecondJudge | null | undefined;
}

export const MOST_CHECKED_CHARACTERS = 2_000;
const MOST_STATEMENTS = 5;
/** Pairs that are judged for one text, shared among its sentences. */
const MOST_PAIRS = 60;

/**
 * What in the graph contradicts a text or agrees with it: each sentence is read as a claim, and judged against the claims
 * that its words, meaning, people and event lead to, as stored pairs are. Nothing is written.
 * @throws InputError where there is no text, or too much; ArticleRejectedError where it cannot be read
 */
export async function checkClaim(
  claim: ClaimToCheck,
  means: CheckMeans,
  options: RunOptions = {},
): Promise<CheckedClaim> {
  refuseLength(claim.text);
  const { graph, inference, now, judge = null } = means;
  const read = readArticle({ content: claim.text, format: 'text', retrievedAt: now() });
  const { text } = read.revision;
  const statements = read.sentences
    .slice(0, MOST_STATEMENTS)
    .map(({ start, end }) => spanOf(text, start, end));
  const warnings = [
    ...(read.sentences.length > MOST_STATEMENTS
      ? [`Only the first ${MOST_STATEMENTS} of ${read.sentences.length} sentences were checked.`]
      : []),
  ];
  const each = Math.floor(MOST_PAIRS / Math.max(1, statements.length));
  const pairs: { readonly statement: Span; readonly pair: ClaimPair }[] = [];
  const candidates = new Set<ClaimId>();
  for (const statement of statements) {
    const fresh = await evidenceOf(statement, claim, means);
    const ids = await candidatesOf(fresh, { warnings, means, options });
    for (const id of ids) candidates.add(id);
    const others = [...(await loadEvidence(graph, ids)).values()];
    const promising = pairsToCompare([fresh], others).slice(0, each);
    pairs.push(...promising.map((pair) => ({ statement, pair })));
  }
  options.signal?.throwIfAborted();
  const asked = pairs.map(({ pair }) => pair);
  const local = await comparePairs(asked, inference, 'asked');
  const { signal } = options;
  const verdicts =
    judge === null ? local : await withSecondOpinions(asked, local, { judge, signal });
  const checked = pairs.flatMap(({ statement, pair }, n): CheckedPair[] => {
    const verdict = verdicts[n];
    return verdict === undefined
      ? []
      : [{ statement, claim: pair.b.claim.id, verdict: shifted(verdict, statement, text) }];
  });
  const clashes = checked.filter(({ verdict }) => REPORTED_KINDS.has(verdict.kind));
  return {
    text,
    statements,
    contradictions: clashes.toSorted(surest),
    agreements: checked
      .filter(({ verdict }) => verdict.kind === 'agreement')
      .toSorted((x, y) => surest(y, x)),
    differences: checked
      .filter(({ verdict }) => verdict.kind === 'different-scope')
      .toSorted(surest),
    candidates: candidates.size,
    compared: pairs.length,
    warnings,
  };
}

const surest = (x: CheckedPair, y: CheckedPair) =>
  y.verdict.score - x.verdict.score || (x.claim < y.claim ? -1 : 1);

function refuseLength(text: string): void {
  const problem =
    text.trim() === ''
      ? 'is empty'
      : text.length > MOST_CHECKED_CHARACTERS
        ? `is longer than ${MOST_CHECKED_CHARACTERS} characters`
        : null;
  if (problem === null) return;
  throw new InputError(
    `The text to check ${problem}. Give a sentence or a few; a whole article is for ingesting.`,
    { details: { problems: [{ field: 'text', problem }] } },
  );
}

/** A sentence read as a claim of its own, its people and event looked up in the graph; they bring whom they speak for. */
async function evidenceOf(
  { text }: Span,
  { speaker, utteredAt, publishedAt, outlet }: ClaimToCheck,
  { graph, inference, now }: CheckMeans,
): Promise<ClaimEvidence> {
  const statement: Statement = { text, source: speaker, utteredAt, publishedAt, outlet };
  const directory = { ...neo4jDirectory(graph), remember: () => undefined };
  const read = await statementEvidence(statement, { inference, directory, now: now() });
  return withKnownPrincipals(graph, read);
}

async function candidatesOf(
  { claim, speakers, mentioned, event }: ClaimEvidence,
  {
    warnings,
    means: { graph, inference, now },
    options,
  }: { readonly warnings: string[]; readonly means: CheckMeans; readonly options: RunOptions },
): Promise<readonly ClaimId[]> {
  const vector = await inference.embed([claim.wording]).then(
    ([first]) => first ?? null,
    (error: unknown) => {
      if (!(error instanceof ModelError)) throw error;
      warnings.push(
        'The model for meanings cannot be used: claims were found by words, people and event alone.',
      );
      return null;
    },
  );
  const actors = [
    ...speakers.flatMap(({ actor, principals }) => [actor, ...principals]),
    ...mentioned,
  ].map(({ id }) => id);
  const at = claim.publishedAt ?? claim.utteredAt?.to ?? now();
  const { wording } = claim;
  const profile = { wording, vector, actors: [...new Set(actors)], event: event?.id ?? null, at };
  return statementCandidates(graph, profile, options);
}

/** Spans of side `a` index into the sentence as it was read; here they index into the whole text. */
function shifted(verdict: Verdict, statement: Span, text: string): Verdict {
  const move = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => spanOf(text, start + statement.start, end + statement.start));
  return {
    ...verdict,
    spans: { ...verdict.spans, a: move(verdict.spans.a) },
    judges: verdict.judges.map((vote) => ({
      ...vote,
      spans: { ...vote.spans, a: move(vote.spans.a) },
    })),
  };
}
