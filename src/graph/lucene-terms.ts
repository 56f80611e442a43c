import { InputError } from '../errors.ts';

/** Everything that Lucene's query parser takes for syntax. */
const SYNTAX = /[+\-!(){}[\]^"~*?:\\/&|]/g;
const OPERATOR = /^(?:AND|OR|NOT|TO)$/;
const TERMS = /"([^"]+)"|\S+/g;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** What the index takes for a word; Chinese and Japanese signs are one each. */
const WORDS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu;

/** Lucene takes 1024 clauses, and asks for each word in each of up to three properties. */
export const MOST_WORDS = 300;

/**
 * What a person typed → a Lucene query that asks for all of its words, and for phrases in double quotes as they stand.
 * Nothing typed works as syntax. Null where there is no word in it.
 * @throws InputError where there are more words than can be asked for
 */
export function luceneTerms(typed: string): string | null {
  const terms = termsOf(typed).map(({ words, isPhrase }) => term(words, isPhrase));
  return terms.length === 0 ? null : terms.join(' AND ');
}

/**
 * As `luceneTerms`, for a ranked search: any of the words will do, the more and the rarer the better; phrases in double
 * quotes must be there.
 * @throws InputError where there are more words than can be asked for
 */
export function luceneAnyTerms(typed: string): string | null {
  const terms = termsOf(typed).map(
    ({ words, isPhrase }) => `${isPhrase ? '+' : ''}${term(words, isPhrase)}`,
  );
  return terms.length === 0 ? null : terms.join(' ');
}

/** The words of a text as the index knows them, in lower case. */
export const wordsIn = (text: string) =>
  [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/**
 * Whether a text has all that was typed, as `luceneTerms` asks for it, without an index.
 * @throws InputError where there are more words than can be asked for
 */
export function saysAll(typed: string, text: string): boolean {
  const held = ` ${bareWords(text)} `;
  return termsOf(typed).every(({ words, isPhrase }) =>
    isPhrase
      ? held.includes(` ${bareWords(words)} `)
      : wordsIn(words).every(({ word }) => held.includes(` ${word} `)),
  );
}

const bareWords = (text: string) =>
  wordsIn(text)
    .map(({ word }) => word)
    .join(' ');

function termsOf(typed: string) {
  const count = wordsIn(typed).length;
  if (count > MOST_WORDS) {
    const problem = `has ${count} words, and at most ${MOST_WORDS} are searched for`;
    throw new InputError(`The text to search for ${problem}. Shorten it.`, {
      details: { problems: [{ field: 'text', problem }] },
    });
  }
  return [...typed.matchAll(TERMS)].flatMap(([whole, phrase]) => {
    const words = phrase ?? whole;
    return HAS_WORD.test(words) ? [{ words, isPhrase: phrase !== undefined }] : [];
  });
}

const escaped = (words: string) => words.replace(SYNTAX, '\\$&');
const plain = (word: string) => (OPERATOR.test(word) ? word.toLowerCase() : escaped(word));
const term = (words: string, isPhrase: boolean) =>
  isPhrase ? `"${escaped(words)}"` : plain(words);
