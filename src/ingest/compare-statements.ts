import { compare } from '../contradict/compare.ts';
import type { Inference } from '../inference/inference.ts';
import type { Verdict } from '../model/contradiction.ts';
import type { Timestamp } from '../model/time.ts';
import { memoryDirectory } from '../resolve/memory-directory.ts';
import { type Statement, statementEvidence } from './statement-evidence.ts';

/** Compares two bare statements, with no database: each is read like an article of one claim. */
export async function compareStatements(
  a: Statement,
  b: Statement,
  { inference, now }: { readonly inference: Inference; readonly now: Timestamp },
): Promise<Verdict> {
  const means = { inference, now, directory: memoryDirectory() };
  const first = await statementEvidence(a, means);
  const second = await statementEvidence(b, means);
  return compare({ a: first, b: second }, inference);
}
