import { type Span, spanOf } from '../../model/span.ts';
import { dayOf } from './day.ts';
import type { Meaning, TimexDraft, TimexType } from './meaning.ts';
import { readDrafts } from './read-drafts.ts';
import { resolveMeaning } from './resolve-meaning.ts';
import { type Tense, tenseAround } from './tense.ts';

/** A time expression with its TIMEX3 type and value. */
export interface Timex extends Span {
  readonly type: TimexType;
  readonly value: string;
  readonly meaning: Meaning;
}

/**
 * Reads every time expression of a text and normalises it as TIMEX3 does.
 * @param publishedAt the day the text is told from; null leaves X where a date hangs on it
 * @param tense taken where the words around an expression show none
 */
export function readTimexes(
  text: string,
  publishedAt: string | null,
  tense: Tense | null = null,
): readonly Timex[] {
  return timexesOf(readDrafts(text), { text, publishedAt, tense });
}

interface TimexContext {
  /** The text that the drafts' offsets index into. */
  readonly text: string;
  readonly publishedAt: string | null;
  readonly tense: Tense | null;
}

/** Normalises expressions that were read before; one may hang on the day that the one before it names. */
export function timexesOf(
  drafts: readonly TimexDraft[],
  { text, publishedAt, tense }: TimexContext,
): readonly Timex[] {
  const anchor = publishedAt === null ? null : dayOf(publishedAt);
  let mentioned: string | null = null;
  return drafts.map((draft) => {
    const { type, value } = resolveMeaning(draft.meaning, draft.clock, {
      anchor,
      mentioned,
      tense: tenseAround(text, draft.start, draft.end) ?? tense,
    });
    if (/^\d{4}(?:-\d\d){0,2}/.test(value) && type !== 'SET') mentioned = value;
    return { ...spanOf(text, draft.start, draft.end), type, value, meaning: draft.meaning };
  });
}
