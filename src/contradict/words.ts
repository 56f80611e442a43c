import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Span } from '../model/span.ts';
import { LIGHT_WORDS } from './lexicon/light-words.ts';

/** One word of a claim with its place in the article's text. */
export interface Word extends Span {
  readonly lower: string;
  readonly lemma: string;
  readonly stem: string;
  /** Universal part of speech. */
  readonly pos: string;
  /** Carries topic: neither punctuation nor a light word. */
  readonly content: boolean;
  readonly name: boolean;
}

/** Longer texts are read no further: a claim is a clause or a few sentences, and the cost must stay bounded. */
const MAX_CHARACTERS = 2_000;

const nlp = winkNLP(model);
const { its } = nlp;
// The package's types give these two another signature than `out` takes.
const itsLemma = its.lemma as unknown as ItsFunction<string>;
const itsStem = its.stem as unknown as ItsFunction<string>;

/** The words of a span, with offsets into the text that the span was cut from. */
export function wordsOf(span: Span): readonly Word[] {
  const text = span.text.slice(0, MAX_CHARACTERS);
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value);
  const lemmas = tokens.out(itsLemma);
  const stems = tokens.out(itsStem);
  const tags = tokens.out(its.pos);
  const words: Word[] = [];
  let cursor = 0;
  values.forEach((value, i) => {
    const at = text.indexOf(value, cursor);
    if (at < 0) return;
    cursor = at + value.length;
    const pos = tags[i] ?? 'X';
    if (pos === 'SPACE') return;
    const lower = value.toLowerCase();
    const lemma = (lemmas[i] ?? lower).toLowerCase();
    const wordlike = /[\p{L}\p{N}]/u.test(value);
    words.push({
      text: value,
      start: span.start + at,
      end: span.start + cursor,
      lower,
      lemma,
      stem: stems[i] ?? lower,
      pos,
      content: wordlike && !LIGHT_WORDS.has(lower) && !LIGHT_WORDS.has(lemma),
      name: pos === 'PROPN',
    });
  });
  return words;
}

/** Porter stem of one word, as the words of a claim are stemmed. */
export function stemOf(word: string): string {
  return nlp.readDoc(word).tokens().out(itsStem).join('');
}
