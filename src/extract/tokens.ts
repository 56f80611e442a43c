import type { PartOfSpeech } from 'wink-nlp';
import type { Sentence } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { openWordTagger } from './word-tagger.ts';

/** A word or mark of a sentence; offsets index into the revision's text. */
export interface Token extends Span {
  /** Universal part of speech: "VERB", "AUX", "NOUN", "PROPN" … */
  readonly pos: string;
  readonly lemma: string;
  readonly lower: string;
}

const tagger = openWordTagger();

/**
 * Splits sentences into words with parts of speech and lemmas; one list of tokens a sentence, in order. What comes of a
 * sentence depends on it alone, whatever was read before.
 */
export function tokenise(
  text: string,
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
): readonly (readonly Token[])[] {
  return sentences.map(({ start, end }) => tokensOf(text.slice(start, end), start));
}

function tokensOf(sentence: string, offset: number): readonly Token[] {
  if (sentence.trim() === '') return [];
  tagger.forget();
  const { nlp } = tagger;
  const all = nlp.readDoc(sentence).tokens();
  const values: readonly string[] = all.out();
  const tags = all.out(nlp.its.pos) as readonly PartOfSpeech[];
  // The library's types miss that `lemma` may be asked of a collection.
  const lemmas: readonly string[] = all.out(nlp.its.lemma as unknown as typeof nlp.its.value);
  const tokens: Token[] = [];
  let cursor = 0;
  for (const [i, value] of values.entries()) {
    // The library keeps characters but not offsets. A word it changed is left out rather than placed wrongly.
    const at = sentence.indexOf(value, cursor);
    if (at < 0 || value.trim() === '') continue;
    cursor = at + value.length;
    tokens.push({
      start: offset + at,
      end: offset + cursor,
      text: value,
      pos: tags[i] ?? 'X',
      lemma: lemmas[i] ?? value.toLowerCase(),
      lower: value.toLowerCase().replaceAll('’', "'"),
    });
  }
  return tokens;
}
