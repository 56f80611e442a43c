import type { Sentence } from '../model/article.ts';
import type { EventMention } from '../model/extraction.ts';
import { contains, type Span, spanOf } from '../model/span.ts';
import type { TimeExpression, Timestamp } from '../model/time.ts';
import { eventQualifiers } from './event/event-qualifiers.ts';
import { eventStatus } from './event/event-status.ts';
import { findEventWords } from './event/event-words.ts';
import type { TimexDraft } from './time/meaning.ts';
import { readTimes } from './times.ts';
import type { Token } from './tokens.ts';

interface EventInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** One list a sentence, as tokenise gives them. */
  readonly tokens: readonly (readonly Token[])[];
  readonly publishedAt: Timestamp | null;
  /** Every time expression of the text, where it was read before. */
  readonly drafts?: readonly TimexDraft[];
}

/** Reads the words of an article that name or tell events, with type, status, qualifiers and the times of their clause. */
export function readEventMentions(input: EventInput): readonly EventMention[] {
  const { text, sentences, tokens, publishedAt, drafts } = input;
  const all = readTimes({
    text,
    span: { start: 0, end: text.length },
    reference: { publishedAt, utteredAt: null },
    ...(drafts && { drafts }),
  });
  let next = 0;
  return sentences.flatMap((sentence, index) => {
    const words = tokens[index] ?? [];
    // Times and sentences are both in text order: one walk over both.
    const times: TimeExpression[] = [];
    for (let time = all[next]; time && time.span.start < sentence.end; time = all[++next])
      if (contains(sentence, time.span)) times.push(time);
    const found = findEventWords(words);
    if (found.length === 0) return [];
    const spans = found.map(({ from, to }) =>
      spanOf(text, words[from]?.start ?? sentence.start, words[to - 1]?.end ?? sentence.end),
    );
    return found.map(({ from, to, type }, i) => {
      const span = spans[i] ?? spanOf(text, sentence.start, sentence.end);
      return {
        span,
        type,
        sentence: index,
        status: eventStatus(words, from, to),
        times: times.filter((time) => nearest(time, spans, text) === span),
        qualifiers: eventQualifiers(words, from),
      };
    });
  });
}

/** The event a time belongs to: the nearest one, where a break between clauses counts as distance. */
function nearest(time: TimeExpression, events: readonly Span[], text: string): Span | undefined {
  const distance = (event: Span) => {
    const before = event.end <= time.span.start;
    const between = before
      ? text.slice(event.end, time.span.start)
      : text.slice(time.span.end, event.start);
    const breaks = between.match(/[,;:—]|\b(?:but|and|after|which|who|while)\b/g)?.length ?? 0;
    return Math.max(0, between.length) + breaks * 40;
  };
  return [...events].sort((a, b) => distance(a) - distance(b))[0];
}
