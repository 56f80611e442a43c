import type { Token } from '../tokens.ts';
import { type Range, tokensIn } from './claim-span.ts';

const FUTURE: ReadonlySet<string> = new Set(
  "will would shall 'll ’ll going plan plans planned expect expected intend intends intended hopes may might".split(
    ' ',
  ),
);
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'has', 'have']);

/** Which way a bare weekday in the claim looks, by its first telling verb; null where the verbs do not tell. */
export function tenseOf(tokens: readonly Token[], range: Range): 'past' | 'future' | null {
  for (const { pos, lower } of tokensIn(tokens, range)) {
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    if (FUTURE.has(lower)) return 'future';
    if (PAST_AUXILIARIES.has(lower) || /[^e]ed$/u.test(lower)) return 'past';
  }
  return null;
}
