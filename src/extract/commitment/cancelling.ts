import { CANCELLING_PHRASES, CANCELLING_VERBS } from '../lexicon/commitment-predicates.ts';
import type { MainPredicate } from './main-predicate.ts';
import { NOTHING, type Reading } from './reading.ts';

/** "was put on hold", "has been cancelled": of an event, that it does not go ahead. */
export function readCancelling({ subject, verbs, complement }: MainPredicate): Reading {
  const verb = verbs.findLast((token) => token.pos === 'VERB');
  const tail = [...verbs.filter((token) => token.pos === 'VERB'), ...complement.slice(0, 4)];
  for (const phrase of CANCELLING_PHRASES) {
    const [first, ...rest] = phrase.split(' ');
    const at = tail.findIndex(
      (token, i) =>
        token.lower === first && rest.every((word, k) => tail[i + 1 + k]?.lower === word),
    );
    if (at >= 0)
      return { negative: true, modality: null, evidence: tail.slice(at, at + rest.length + 1) };
  }
  const passive = verbs.some((token) => token.lemma === 'be' || token.lemma === 'get');
  const own = verb && /^(?:stall|collapse)$/.test(verb.lemma);
  if (verb && CANCELLING_VERBS.has(verb.lemma) && (passive || own) && subject.length > 0)
    return { negative: true, modality: null, evidence: [verb] };
  return NOTHING;
}
