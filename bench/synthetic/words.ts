import { type Random, zipf } from './random.ts';

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st', 'tr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const FUNCTION_WORDS = ['the', 'of', 'to', 'in', 'a', 'and', 'for', 'on', 'with', 'not', 'by'];

/** A made-up word of some syllables. */
export function madeUp(from: Random, syllables: number): string {
  let word = '';
  for (let n = 0; n < syllables; n += 1) word += from.pick(ONSETS) + from.pick(VOWELS);
  return word;
}

export const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words of a language: rare ones and often met ones, as in real text. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** A phrase of function words, words of the language and words of the topic. */
  phrase(from: Random, length: number, topic: readonly string[]): string;
}

export function vocabulary(from: Random, size: number): Vocabulary {
  const words = Array.from({ length: size }, () => madeUp(from, 2 + from.below(3)));
  const rank = zipf(size, 1);
  return {
    words,
    phrase(random, length, topic) {
      const chosen = Array.from({ length }, () => {
        const draw = random.next();
        if (draw < 0.35) return random.pick(FUNCTION_WORDS);
        if (draw < 0.6 && topic.length > 0) return random.pick(topic);
        return words[rank(random)] ?? 'word';
      });
      return chosen.join(' ');
    },
  };
}
