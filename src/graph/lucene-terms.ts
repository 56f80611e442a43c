/** Everything that Lucene's query parser takes for syntax. */
const SYNTAX = /[+\-!(){}[\]^"~*?:\\/&|]/g;
const OPERATOR = /^(?:AND|OR|NOT|TO)$/;
const TERMS = /"([^"]+)"|\S+/g;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What a person typed → a Lucene query that asks for all of its words, and for phrases in double quotes as they stand.
 * Nothing typed works as syntax. Null where there is no word in it.
 */
export function luceneTerms(typed: string): string | null {
  const terms: string[] = [];
  for (const [whole, phrase] of typed.matchAll(TERMS)) {
    const words = phrase ?? whole;
    if (HAS_WORD.test(words))
      terms.push(phrase === undefined ? term(words) : `"${escaped(words)}"`);
  }
  return terms.length === 0 ? null : terms.join(' AND ');
}

const escaped = (words: string) => words.replace(SYNTAX, '\\$&');
const term = (word: string) => (OPERATOR.test(word) ? word.toLowerCase() : escaped(word));
