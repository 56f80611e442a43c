import { compare } from '../contradict/compare.ts';
import { type SecondJudge, withSecondOpinions } from '../contradict/second-opinion.ts';
import type { Inference } from '../inference/inference.ts';
import type { Verdict } from '../model/contradiction.ts';
import type { Timestamp } from '../model/time.ts';
import { memoryDirectory } from '../resolve/memory-directory.ts';
import { type Statement, statementEvidence } from './statement-evidence.ts';

interface Means {
  readonly inference: Inference;
  readonly now: Timestamp;
  /** Asked, too, where the judges on this machine find the pair promising; none unless told. */
  readonly judge?: SecondJudge | null | undefined;
}

/** Compares two bare statements, with no database: each is read like an article of one claim. */
export async function compareStatements(
  a: Statement,
  b: Statement,
  { inference, now, judge = null }: Means,
): Promise<Verdict> {
  const means = { inference, now, directory: memoryDirectory() };
  const first = await statementEvidence(a, means);
  const second = await statementEvidence(b, means);
  const pair = { a: first, b: second };
  const local = await compare(pair, inference);
  if (judge === null) return local;
  const [verdict = local] = await withSecondOpinions([pair], [local], { judge });
  return verdict;
}
