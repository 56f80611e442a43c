import type { Sentence } from '../model/article.ts';
import { spanOf } from '../model/span.ts';

/** No sentence of news comes near this; what does is data, a table run together or an attack on the reader. */
const LONGEST = 5000;

/** The sentences with those past all length emptied, so that the numbers of the others stay, and a warning where there are any. */
export function readableSentences(
  text: string,
  sentences: readonly Sentence[],
): { readonly sentences: readonly Sentence[]; readonly warnings: readonly string[] } {
  const tooLong = sentences.filter(({ start, end }) => end - start > LONGEST).length;
  if (tooLong === 0) return { sentences, warnings: [] };
  return {
    sentences: sentences.map((sentence) =>
      sentence.end - sentence.start > LONGEST
        ? { ...spanOf(text, sentence.start, sentence.start), paragraph: sentence.paragraph }
        : sentence,
    ),
    warnings: [
      `${tooLong} passage(s) of more than ${LONGEST} characters without a sentence end were not read for claims.`,
    ],
  };
}
