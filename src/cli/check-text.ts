import pc from 'picocolors';
import type { TracedSide } from '../graph/traced.ts';
import type { CheckedClaim, CheckedPair } from '../ingest/check-claim.ts';
import type { ClaimId } from '../model/ids.ts';
import { marked, printable } from './marked.ts';
import { sideLines, wrapped } from './trace-text.ts';

/** Claims of the graph by id, with what a trace shows of them. */
export type CheckedSides = ReadonlyMap<ClaimId, Pick<TracedSide, 'evidence' | 'article'>>;

interface Shown {
  /** Also what looks like a clash and is none. */
  readonly differences: boolean;
  readonly columns?: number;
}

/** What came of checking a text, for a terminal. */
export function checkText(
  checked: CheckedClaim,
  sides: CheckedSides,
  { differences, columns = process.stdout.columns ?? 100 }: Shown,
): string {
  const width = Math.min(columns, 120);
  const section = (pairs: readonly CheckedPair[], against: string) =>
    pairs.flatMap((pair) => [...block(pair, { sides, against, width }), '']);
  const { contradictions, agreements, candidates, compared } = checked;
  const counts = [
    amount(contradictions.length, 'contradiction'),
    amount(agreements.length, 'agreement'),
    `${amount(checked.differences.length, 'difference')} of scope${differences || checked.differences.length === 0 ? '' : ' (see --differences)'}`,
  ];
  return `${[
    ...section(contradictions, 'against'),
    ...section(agreements, 'as'),
    ...(differences ? section(checked.differences, 'beside') : []),
    pc.dim(
      `${counts.join(', ')}; ${compared} of ${candidates} claims that come near were compared.`,
    ),
  ].join('\n')}\n`;
}

interface Around {
  readonly sides: CheckedSides;
  readonly against: string;
  readonly width: number;
}

function block({ statement, claim, verdict }: CheckedPair, { sides, against, width }: Around) {
  const { kind, strength, scope, types, score, explanation } = verdict;
  const head = [kind, strength, scope, types.join(' + ')].filter(Boolean).join(' · ');
  const inStatement = verdict.spans.a.map(({ start, end }) => ({
    start: start - statement.start,
    end: end - statement.start,
  }));
  const side = sides.get(claim);
  return [
    `${pc.bold(head)}  ${pc.dim(`score ${score.toFixed(2)}, claim ${printable(claim)}`)}`,
    ...wrapped(marked(statement.text, inStatement), width - 5).map((line) => `     ${line}`),
    pc.dim(`   ${against}`),
    ...(side === undefined ? [] : sideLines({ ...side, clash: verdict.spans.b }, width)),
    ...wrapped(`→ ${printable(explanation)}`, width - 3).map((line) => `   ${line}`),
  ];
}

const amount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
