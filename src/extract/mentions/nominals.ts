import type { Sentence } from '../../model/article.ts';
import type { Mention } from '../../model/extraction.ts';
import { overlaps, type Span, spanOf } from '../../model/span.ts';
import { BODY_NOUNS, PEOPLE_NOUNS } from '../lexicon/collective-nouns.ts';
import type { Token } from '../tokens.ts';
import { countryOfModifier } from './country-words.ts';
import { asFormer, FORMER, roleNamed, singular } from './role-phrase.ts';

const PRE_MODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET']);
const POSSESSIVES: ReadonlySet<string> = new Set('his her its their our my your'.split(' '));
const NOT_IN_PHRASE: ReadonlySet<string> = new Set('that which who not no there then'.split(' '));
const LONGEST_ROLE_WORDS = 5;

/** First token of the noun phrase that ends at `head`. */
function phraseStart(tokens: readonly Token[], head: number, names: readonly Span[]): number {
  let start = head;
  for (let i = head - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token || NOT_IN_PHRASE.has(token.lower)) break;
    // "52-year-old farmer": parts of one word.
    if (
      token.text === '-' &&
      tokens[i + 1]?.start === token.end &&
      tokens[i - 1]?.end === token.start
    ) {
      i--;
      start = i;
      continue;
    }
    const isName = names.some((name) => overlaps(name, token));
    const ending = /^['’]s?$/u.test(token.text);
    if (ending || isName) {
      const next = tokens[i + 1];
      const sameName = next !== undefined && i + 1 < head && oneName(names, token, next);
      const joined = isName && (next?.start === token.end || sameName);
      const country = countryOfModifier(token.text) !== null;
      if (isName && !joined && !country) break;
      start = i;
      continue;
    }
    if (POSSESSIVES.has(token.lower) || token.pos === 'DET') {
      start = i;
      break;
    }
    if (!PRE_MODIFIERS.has(token.pos) && !/^\p{Lu}[\p{Lu}.]+$/u.test(token.text)) break;
    start = i;
  }
  return start;
}

/** Whether two words are of one name. */
const oneName = (names: readonly Span[], a: Token, b: Token): boolean =>
  names.some((name) => overlaps(name, a) && overlaps(name, b));

function roleOf(words: readonly Token[]): string | null {
  const last = words.at(-1);
  if (!last) return null;
  for (let n = Math.min(LONGEST_ROLE_WORDS, words.length); n > 0; n--) {
    const phrase = words.slice(-n).map(({ lower }) => lower);
    const role = roleNamed(phrase) ?? roleNamed([...phrase.slice(0, -1), singular(last.lower)]);
    if (role) return words.some(({ lower }) => FORMER.has(lower)) ? asFormer(role) : role;
  }
  return null;
}

function nationalityOf(words: readonly Token[]): string | null {
  for (let i = 0; i < words.length; i++) {
    for (const n of [2, 1]) {
      const country = countryOfModifier(
        words
          .slice(i, i + n)
          .map(({ text }) => text)
          .join(' '),
      );
      if (country) return country;
    }
  }
  return null;
}

/** Noun phrases for people and bodies that may speak or take part: "a senior US official", "the two leaders". */
export function nominalMentions(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  names: readonly Mention[],
): readonly Mention[] {
  const taken = names.map(({ span }) => span);
  return sentences.flatMap((_, sentence) => {
    const own = tokens[sentence] ?? [];
    const from = own[0]?.start ?? 0;
    const to = own.at(-1)?.end ?? 0;
    const near = taken.filter((span) => span.end > from && span.start < to);
    return own.flatMap((head, index): readonly Mention[] => {
      if (head.pos !== 'NOUN' && head.pos !== 'PROPN') return [];
      if (near.some((span) => overlaps(span, head))) return [];
      const next = own[index + 1];
      // "state-run" is no state.
      if (next?.text === '-' && next.start === head.end) return [];
      if (next?.pos === 'NOUN' && near.every((span) => !overlaps(span, next))) return [];
      const start = phraseStart(own, index, near);
      const words = own.slice(start, index + 1);
      const role = roleOf(words);
      if (role === null && !PEOPLE_NOUNS.has(head.lower) && !BODY_NOUNS.has(head.lower)) return [];
      const first = words[0] ?? head;
      // A bare singular common noun ("president") is a title or a predicate, not a reference.
      if (start === index && !PEOPLE_NOUNS.has(head.lower)) return [];
      const span = spanOf(text, first.start, head.end);
      const body = BODY_NOUNS.has(head.lower);
      return [
        {
          span,
          head: span,
          form: 'nominal',
          entityType: body ? 'ORG' : 'PER',
          role,
          nationality: nationalityOf(words),
          sentence,
        },
      ];
    });
  });
}
