import type { EventMention, Mention } from '../../model/extraction.ts';
import { overlaps } from '../../model/span.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import { indexBySentence } from '../sentence-index.ts';
import type { AttributionSpan } from '../tagged-span.ts';
import type { ClaimContext } from './attributed-claims.ts';
import { claimSpan, type Range, tokensIn } from './claim-span.ts';
import { finiteVerb, splitClauses, standsAlone } from './clauses.ts';
import type { DraftClaim } from './draft-claim.ts';
import { withoutParticipleTail } from './participle-tail.ts';
import { reports } from './reports.ts';

/** The outlet is sure of what it says in its own voice; the figure only says that no tagger had a hand in it. */
const CONFIDENCE = 0.5;
/** Past this a line is a table or a list run together. */
const LONGEST_TOKENS = 80;

interface Told {
  readonly mentions: readonly Mention[];
  readonly eventMentions: readonly Pick<EventMention, 'span'>[];
}

/** Main clauses in the outlet's own voice that tell of an event or of named participants. */
export function outletAssertions(
  context: ClaimContext,
  attributions: readonly LinkedAttribution[],
  { mentions, eventMentions }: Told,
): readonly DraftClaim[] {
  const taken = attributions
    .filter((attribution) => reports(context, attribution))
    .flatMap(({ source, cue, contents }) => (contents.length > 0 ? [source, cue, ...contents] : []))
    .filter((span): span is AttributionSpan => span !== null);
  const takenIn = indexBySentence(context.sentences, taken, (span) => [span]);
  const namesIn = indexBySentence(
    context.sentences,
    mentions.filter(({ form }) => form === 'name'),
    ({ head }) => [head],
  );
  const eventsIn = indexBySentence(context.sentences, eventMentions, ({ span }) => [span]);
  const quotedIn = indexBySentence(context.sentences, context.quoted, (range) => [range]);
  return context.sentences.flatMap((sentence, index) => {
    const tokens = context.tokens[index] ?? [];
    if (tokens.length > LONGEST_TOKENS || !/[.!”"]$/u.test(sentence.text)) return [];
    const whole = claimSpan(context.text, sentence);
    if (!whole) return [];
    return splitClauses(tokens, unjoined(context.text, whole)).flatMap((clause) => {
      const range = claimSpan(
        context.text,
        withoutParticipleTail(context.text, tokens, clause, { atLeast: 4 }),
      );
      if (!range || takenIn(index).some((span) => overlaps(span, range))) return [];
      if (quotedIn(index).some((q) => q.start <= range.start + 1 && range.end <= q.end + 1))
        return [];
      const own = tokensIn(tokens, range);
      if (finiteVerb(own) < 1 || !standsAlone(own)) return [];
      const named = namesIn(index).filter(({ head }) => overlaps(head, range));
      const tells = eventsIn(index).some(({ span }) => overlaps(span, range));
      if (!(tells && named.length > 0) && named.length < 2) return [];
      return [
        {
          ...range,
          sentence: index,
          quotation: 'none' as const,
          chain: [],
          confidence: CONFIDENCE,
          isStand: false,
        },
      ];
    });
  });
}

/** "But the talks failed" says that the talks failed. */
function unjoined(text: string, { start, end }: Range): Range {
  const joint = /^(?:and|but|yet|so|still|also|however),?\s+/iu.exec(text.slice(start, end))?.[0];
  return { start: start + (joint?.length ?? 0), end };
}
