import type { ExtractedClaim } from '../../model/extraction.ts';
import { contains } from '../../model/span.ts';
import type { SpanIndex } from '../../model/span-index.ts';
import { RELATION_WORDS } from '../lexicon/discussion-nouns.ts';
import type { Member } from '../member.ts';
import type { Reference } from './references.ts';

/** The two persons whose relation to one another a claim is about: two mentioned, or its speaker and one mentioned. */
export function relatedPair(
  claim: ExtractedClaim,
  speaker: Member | null,
  references: SpanIndex<Reference>,
): readonly [Member, Member] | null {
  if (!RELATION_WORDS.test(claim.span.text)) return null;
  const inside = references
    .near(claim.span)
    .filter(({ start, end }) => contains(claim.span, { start, end }))
    .flatMap(({ members }) => members)
    .filter(({ type }) => type === 'person');
  const [first, second] = [...new Set(inside)];
  if (first !== undefined && second !== undefined) return [first, second];
  if (first === undefined || speaker === null || speaker === first || speaker.type !== 'person')
    return null;
  return [speaker, first];
}
