import { type Span, spanOf } from '../../model/span.ts';
import { DISCLAIMERS } from '../lexicon/commitment-cues.ts';

/** Where the main clause of a claim disclaims knowledge ("we have no knowledge of any plan"); null where it does not. */
export function findDisclaimer(text: string, start: number, end: number): Span | null {
  const clause = text
    .slice(start, end)
    .replace(/[“”"‘’]/g, (mark) => (mark === '’' ? "'" : ' '))
    .toLowerCase();
  for (const pattern of DISCLAIMERS) {
    const match = pattern.exec(clause);
    // Only near the head of the claim: further on it belongs to a clause of its own.
    if (
      match &&
      match.index < 60 &&
      !/\b(?:who|which|because|although|if|while|that)\b/.test(clause.slice(5, match.index))
    )
      return spanOf(text, start + match.index, start + match.index + match[0].length);
  }
  return null;
}
