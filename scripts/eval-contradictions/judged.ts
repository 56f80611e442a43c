import type { Inference } from '../../src/inference/inference.ts';
import { compareStatements } from '../../src/ingest/compare-statements.ts';
import type { Statement } from '../../src/ingest/statement-evidence.ts';
import { REPORTED_KINDS, type Verdict } from '../../src/model/contradiction.ts';
import type { Scored } from '../binary-scores.ts';

/** What a verdict says in the classes of entailment sets. */
export type Relation = 'contradiction' | 'agreement' | 'none';

export interface Judged<Item> extends Scored {
  readonly item: Item;
  readonly verdict: Verdict;
  readonly given: Relation;
  readonly flagged: boolean;
}

export interface PairToJudge<Item> {
  readonly item: Item;
  readonly a: Statement;
  readonly b: Statement;
  readonly positive: boolean;
}

const NOW = '2026-01-01T00:00:00.000Z';

/** Judges each pair on its own, as a line of `gainsay compare --jsonl` is. */
export async function judgeAll<Item>(
  pairs: readonly PairToJudge<Item>[],
  inference: Inference,
): Promise<readonly Judged<Item>[]> {
  const judged: Judged<Item>[] = [];
  for (const { item, a, b, positive } of pairs) {
    const verdict = await compareStatements(a, b, { inference, now: NOW });
    const flagged = REPORTED_KINDS.has(verdict.kind);
    const given = flagged ? 'contradiction' : verdict.kind === 'agreement' ? 'agreement' : 'none';
    judged.push({ item, verdict, positive, flagged, given, score: verdict.score });
  }
  return judged;
}
