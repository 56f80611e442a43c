import type { Sentence } from '../../model/article.ts';
import type { EntityType, Mention } from '../../model/extraction.ts';
import { contains, spanOf } from '../../model/span.ts';
import { sentenceAt } from '../link-features.ts';
import type { TaggedSpan } from '../tagged-span.ts';
import { countryOfWords } from './country-words.ts';
import { rolePhraseBefore } from './role-phrase.ts';

export type EntitySpan = TaggedSpan<EntityType>;

/** Words looked at before a name: a long office with its modifiers and its country. */
const REACH = 10;
const WORD = /[^\s]+/gu;
/** A mark that ends the phrase before the name; the stop of an abbreviation does not. */
const BREAK = /[,;:!?)“”"]$/u;
const POSSESSIVE_NAME = /(?<=\p{L})['’]s?$/u;

interface Word {
  readonly text: string;
  readonly start: number;
}

function wordsBefore(text: string, sentence: Sentence, at: number): readonly Word[] {
  const words = [...text.slice(sentence.start, at).matchAll(WORD)].map((match) => ({
    text: match[0].replace(/^[“"‘'(]+/u, ''),
    start: sentence.start + match.index + (/^[“"‘'(]+/u.exec(match[0])?.[0].length ?? 0),
    broken: BREAK.test(match[0]),
  }));
  const from = words.findLastIndex(({ broken }) => broken) + 1;
  return words.slice(Math.max(from, words.length - REACH));
}

/** Proper names with the titles, roles and demonyms that stand before them. */
export function nameMentions(
  text: string,
  sentences: readonly Sentence[],
  entities: readonly EntitySpan[],
): readonly Mention[] {
  const mentions = entities.flatMap((entity): readonly Mention[] => {
    const index = sentenceAt(sentences, entity.start);
    const sentence = sentences[index];
    if (!sentence) return [];
    const name = text.slice(entity.start, entity.end).replace(POSSESSIVE_NAME, '');
    if (!/\p{L}/u.test(name)) return [];
    const head = spanOf(text, entity.start, entity.start + name.length);
    const bare = {
      head,
      span: head,
      form: 'name' as const,
      entityType: entity.label,
      role: null,
      nationality: countryOfWords(name),
      sentence: index,
    };
    if (entity.label !== 'PER') return [bare];
    const inner = titleInside(head.text);
    const before = wordsBefore(text, sentence, entity.start);
    const phrase = rolePhraseBefore(before.map((word) => word.text));
    const start = before[before.length - phrase.words]?.start ?? entity.start;
    return [
      {
        ...bare,
        head: inner.length > 0 ? spanOf(text, head.start + inner.length, head.end) : head,
        span: spanOf(text, phrase.words > 0 ? start : head.start, head.end),
        role: phrase.role ?? inner.role,
        nationality: phrase.nationality ?? inner.nationality,
      },
    ];
  });
  return withoutInner(mentions);
}

/** Names inside a longer one ("Danish" in "Danish minister Ann Ray") are told by its role and nationality. */
function withoutInner(mentions: readonly Mention[]): readonly Mention[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const own = bySentence.get(mention.sentence);
    if (own) own.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const length = ({ span }: Mention) => span.end - span.start;
  return mentions.filter(
    (mention) =>
      !bySentence
        .get(mention.sentence)
        ?.some((other) => contains(other.span, mention.span) && length(other) > length(mention)),
  );
}

/** Titles that the tagger took into the name itself. */
function titleInside(name: string): {
  readonly length: number;
  readonly role: string | null;
  readonly nationality: string | null;
} {
  const words = [...name.matchAll(WORD)];
  for (let n = words.length - 1; n > 0; n--) {
    const phrase = rolePhraseBefore(words.slice(0, n).map(([word]) => word));
    const next = words[n];
    if (phrase.words === n && next) return { ...phrase, length: next.index };
  }
  return { length: 0, role: null, nationality: null };
}
