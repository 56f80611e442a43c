import type { Mention } from '../model/extraction.ts';
import { overlaps, type Span, spanOf } from '../model/span.ts';
import { indexOf, type SpanIndex } from '../model/span-index.ts';

const PRONOUN =
  /\b(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|I|me|my|mine|myself|we|us|our|ours|ourselves)\b/giu;
const PAIR =
  /\b(?:the two|both|these two|the pair of)\s+(?:\p{Ll}+\s+)?(?:\p{Ll}+s|men|women|heads of state)\b/giu;

function scanned(
  text: string,
  pattern: RegExp,
  form: Mention['form'],
  sentenceAt: (offset: number) => number,
): readonly Mention[] {
  return [...text.matchAll(pattern)].map((match) => {
    const span: Span = spanOf(text, match.index, match.index + match[0].length);
    return {
      span,
      head: span,
      form,
      entityType: 'PER',
      role: null,
      nationality: null,
      sentence: sentenceAt(span.start),
    };
  });
}

/** References that extraction need not have marked: pronouns, and "the two leaders". */
export function extraMentions(
  text: string,
  mentions: readonly Mention[],
  sentenceAt: (offset: number) => number,
): readonly Mention[] {
  const pairs = scanned(text, PAIR, 'nominal', sentenceAt);
  const pronouns = scanned(text, PRONOUN, 'pronoun', sentenceAt).filter(
    // "US" is no pronoun; "I" is only in capitals.
    ({ span }) => span.text !== 'US' && span.text !== 'IT' && span.text !== 'i',
  );
  const free = (extra: Mention, taken: SpanIndex<Mention>) =>
    !taken
      .near(extra.span)
      .some((mention) =>
        extra.form === 'pronoun' && mention.form !== 'name'
          ? mention.span.start === extra.span.start && mention.span.end === extra.span.end
          : overlaps(mention.form === 'nominal' ? mention.span : mention.head, extra.span),
      );
  const taken = indexOf(mentions);
  const newPairs = pairs.filter((extra) => free(extra, taken));
  for (const pair of newPairs) taken.add(pair, pair.span);
  return [...newPairs, ...pronouns.filter((extra) => free(extra, taken))];
}
