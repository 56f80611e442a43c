import type { Sentence } from '../../model/article.ts';
import type { Mention } from '../../model/extraction.ts';
import type { Token } from '../tokens.ts';
import { type EntitySpan, nameMentions } from './names.ts';
import { nominalMentions } from './nominals.ts';
import { pronounMentions } from './pronouns.ts';

export interface MentionContext {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly (readonly Token[])[];
}

/** Everybody and everything that is referred to, in the order of the text. */
export function findMentions(
  { text, sentences, tokens }: MentionContext,
  entities: readonly EntitySpan[],
): readonly Mention[] {
  const names = nameMentions(text, sentences, entities);
  const nominals = nominalMentions(text, sentences, tokens, names);
  return [...names, ...nominals, ...pronounMentions(text, sentences)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
}
