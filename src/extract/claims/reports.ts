import { MENTAL_VERBS, REPORTING_NOUNS, SPEECH_VERBS } from '../lexicon/reporting-verbs.ts';
import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import { singular } from '../mentions/role-phrase.ts';
import type { ClaimContext } from './attributed-claims.ts';
import { tokensIn } from './claim-span.ts';
import { finiteVerb } from './clauses.ts';
import { quotationOf } from './quotation-of.ts';

/**
 * Whether an attribution tells of words or thoughts. The corpus also marks deeds ("signed an agreement"): those are the
 * outlet's to assert, whoever else the tagger gives the object to.
 */
export function reports(
  { text, sentences, tokens, quoted }: ClaimContext,
  { cue, contents }: LinkedAttribution,
): boolean {
  if (cue === null) return true;
  const own = tokensIn(tokens[sentenceAt(sentences, cue.start)] ?? [], cue);
  const reporting = own.some(
    ({ lemma, lower }) =>
      SPEECH_VERBS.has(lemma) ||
      MENTAL_VERBS.has(lemma) ||
      REPORTING_NOUNS.has(singular(lower)) ||
      lower === 'according',
  );
  return (
    reporting ||
    contents.some((content) => {
      const words = tokensIn(tokens[sentenceAt(sentences, content.start)] ?? [], content);
      return finiteVerb(words) > 0 || quotationOf(text, content, quoted) !== 'indirect';
    })
  );
}
