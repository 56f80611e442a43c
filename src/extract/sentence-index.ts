import type { Sentence } from '../model/article.ts';
import { sentenceAt } from './link-features.ts';

/** Items by the number of each sentence that they touch, so that an article's length never multiplies with itself. */
export function indexBySentence<T>(
  sentences: readonly Sentence[],
  items: readonly T[],
  rangesOf: (item: T) => readonly { readonly start: number; readonly end: number }[],
): (sentence: number) => readonly T[] {
  const index = new Map<number, T[]>();
  for (const item of items) {
    const touched = new Set<number>();
    for (const { start, end } of rangesOf(item)) {
      const last = sentenceAt(sentences, Math.max(start, end - 1));
      for (let i = sentenceAt(sentences, start); i <= last; i++) touched.add(i);
    }
    for (const sentence of touched) {
      const own = index.get(sentence);
      if (own) own.push(item);
      else index.set(sentence, [item]);
    }
  }
  return (sentence) => index.get(sentence) ?? [];
}
