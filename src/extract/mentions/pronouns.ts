import type { Sentence } from '../../model/article.ts';
import type { Mention } from '../../model/extraction.ts';
import { spanOf } from '../../model/span.ts';
import { sentenceAt } from '../link-features.ts';

const PRONOUN =
  /(?<![\p{L}\p{N}_.])(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|we|us|our|ours|I|me|my|mine)(?![\p{L}\p{N}_]|\.\p{L})/giu;

/** Personal pronouns; "US" and a lower-case "i" are none. */
export function pronounMentions(text: string, sentences: readonly Sentence[]): readonly Mention[] {
  if (sentences.length === 0) return [];
  return [...text.matchAll(PRONOUN)].flatMap((match): readonly Mention[] => {
    const word = match[0];
    if (word === 'US' || word === 'i' || word === 'IT' || word === 'ME') return [];
    const sentence = sentenceAt(sentences, match.index);
    const around = sentences[sentence];
    if (!around || match.index < around.start || match.index >= around.end) return [];
    const span = spanOf(text, match.index, match.index + word.length);
    return [
      {
        span,
        head: span,
        form: 'pronoun',
        entityType: /^its?(?:elf)?$/iu.test(word) ? 'ORG' : 'PER',
        role: null,
        nationality: null,
        sentence,
      },
    ];
  });
}
