import { findEventWords } from '../event/event-words.ts';
import { DOCUMENT_NOUNS, SHOWING_VERBS } from '../lexicon/document-nouns.ts';
import { REPORTING_NOUNS, SPEECH_VERBS } from '../lexicon/reporting-verbs.ts';
import { sentenceAt } from '../link-features.ts';
import type { LinkedAttribution } from '../linked-attribution.ts';
import { singular } from '../mentions/role-phrase.ts';
import type { AttributionSpan } from '../tagged-span.ts';
import type { Token } from '../tokens.ts';
import type { ClaimContext } from './attributed-claims.ts';
import { tokensIn } from './claim-span.ts';
import { quotationOf } from './quotation-of.ts';
import { subjectBefore } from './swallowed.ts';

const HEAD_ENDS = /^(?:of|for|from|in|on|at|by|with|to|between|about|who|which|that|,|\()$/u;
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const POSSESSIVE = /^['’]s?$/u;
const TO_BE: ReadonlySet<string> = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being']);

const tokensOf = ({ sentences, tokens }: ClaimContext, at: number) =>
  tokens[sentenceAt(sentences, at)] ?? [];

function headPhrase(own: readonly Token[]): readonly Token[] {
  const end = own.findIndex(({ lower }, i) => i > 0 && HEAD_ENDS.test(lower));
  return end < 0 ? own : own.slice(0, end);
}

/** "the summit", "a leak": what happens says nothing; of documents only those that are said to state or show something. */
function isNoSource(context: ClaimContext, attribution: LinkedAttribution): boolean {
  const { cue: verb } = attribution;
  const source = attribution.speaker ?? attribution.source;
  if (source === null || verb === null) return false;
  const cue = tokensIn(tokensOf(context, verb.start), verb);
  const phrase = headPhrase(tokensIn(tokensOf(context, source.start), source));
  const head = phrase.at(-1);
  if (head?.pos !== 'NOUN') return false;
  const noun = singular(head.lower);
  if (DOCUMENT_NOUNS.has(noun) || REPORTING_NOUNS.has(noun)) {
    return !cue.some(
      ({ lemma, lower }) =>
        SPEECH_VERBS.has(lemma) || SHOWING_VERBS.has(lemma) || lower === 'according',
    );
  }
  return findEventWords(phrase).some(({ to }) => to === phrase.length);
}

/** "Ann Ray's statement": it is Ray who speaks. */
function ownerOf(own: readonly Token[]): { start: number; end: number } | null {
  const phrase = headPhrase(own);
  const noun = singular(phrase.at(-1)?.lower ?? '');
  if (!REPORTING_NOUNS.has(noun) && !DOCUMENT_NOUNS.has(noun)) return null;
  const mark = phrase.findLastIndex(({ text }) => POSSESSIVE.test(text));
  const [first] = phrase;
  const last = phrase[mark - 1];
  return first && last && mark > 0 ? { start: first.start, end: last.end } : null;
}

/** "Ann Ray, who says …": whom the pronoun stands for. */
function antecedent(own: readonly Token[], at: number): { start: number; end: number } | null {
  const index = own.findIndex(({ start }) => start === at);
  const comma = own[index - 1]?.text === ',' ? 1 : 0;
  return index - comma > 0 ? subjectBefore(own, index - comma) : null;
}

/** The subject of a cue that the tagger found no source for, over an inserted word ("Ray, meanwhile, urged"). */
function subjectOf(
  own: readonly Token[],
  cue: readonly Token[],
): { start: number; end: number } | null {
  const [verb] = cue;
  const passive = cue.some(({ lower }) => TO_BE.has(lower));
  if (verb === undefined || verb.pos !== 'VERB' || /ing$/u.test(verb.lower) || passive) return null;
  let index = own.indexOf(verb);
  if (TO_BE.has(own[index - 1]?.lower ?? '') || own[index - 1]?.lower === 'to') return null;
  if (own[index - 1]?.text === ',' && own[index - 3]?.text === ',') index -= 3;
  const subject = subjectBefore(own, index);
  const noun = own.find(({ end }) => end === subject?.end);
  return noun?.pos === 'PROPN' || noun?.pos === 'PRON' ? subject : null;
}

/** Who speaks, where the source does not say it: found as a subject, before a relative, or as the owner of what is said. */
function speakerOf(
  context: ClaimContext,
  { source, cue }: LinkedAttribution,
): AttributionSpan | null {
  const at = source ?? cue;
  if (at === null) return null;
  const sentence = tokensOf(context, at.start);
  const own = tokensIn(sentence, at);
  const [first] = own;
  const range =
    source === null
      ? subjectOf(sentence, own)
      : own.length === 1 && first && RELATIVE.has(first.lower)
        ? antecedent(sentence, first.start)
        : ownerOf(own);
  if (range === null) return null;
  return { label: 'source', confidence: at.confidence, continuation: 0, ...range };
}

/** What the tagger took for one content over several lines is judged line by line. */
function byLine(text: string, content: AttributionSpan): readonly AttributionSpan[] {
  const lines = [...text.slice(content.start, content.end).matchAll(/[^\n]*[\p{L}\p{N}][^\n]*/gu)];
  if (lines.length < 2) return [content];
  return lines.map((line) => {
    const start = content.start + line.index;
    return { ...content, start, end: start + line[0].length };
  });
}

const lineBetween = (text: string, cue: AttributionSpan, content: AttributionSpan) =>
  text.slice(Math.min(cue.end, content.end), Math.max(cue.start, content.start)).includes('\n');

/** Cells of a table, which is no prose. */
const CELLS = /\S\s\|\s\S|\S\t+\S/u;

/** "Ignore the mayor": an order to the reader, by which nobody says anything. */
function isOrder(context: ClaimContext, { source, cue }: LinkedAttribution): boolean {
  if (source !== null || cue === null) return false;
  const sentence = tokensOf(context, cue.start);
  const index = sentence.findIndex(({ start }) => start === cue.start);
  const verb = sentence[index];
  if (verb?.pos !== 'VERB' || verb.lemma !== verb.lower) return false;
  const before = sentence[index - 1];
  return before === undefined || /^(?:and|or|then|please|[.:;•–—-])$/u.test(before.lower);
}

export interface SoundAttributions {
  readonly sound: readonly LinkedAttribution[];
  /** Of those that were none: others may speak within them. */
  readonly unsound: readonly AttributionSpan[];
}

/**
 * What the reader linked, held to what an attribution is: somebody or a document says, writes, holds or takes a stand. Deeds
 * with a person's stand in them ("attacked the plan") are attributions in PolNeAR, four of five times that the tagger says so;
 * events as sources, and contents across a paragraph that are no quotes ("Ray quits" over a story) are none.
 */
export function soundAttributions(
  context: ClaimContext,
  attributions: readonly LinkedAttribution[],
): SoundAttributions {
  const { text, sentences, quoted } = context;
  const paragraphOf = (at: number) => sentences[sentenceAt(sentences, at)]?.paragraph ?? 0;
  const unsound: AttributionSpan[] = [];
  const sound = attributions.flatMap((attribution): readonly LinkedAttribution[] => {
    const { cue } = attribution;
    if (cue === null) return [attribution];
    const contents = attribution.contents
      .flatMap((content) => byLine(text, content))
      .filter(
        (content) =>
          (paragraphOf(content.start) === paragraphOf(cue.start) &&
            !lineBetween(text, cue, content)) ||
          (!CELLS.test(text.slice(content.start, content.end)) &&
            (/:\s*$/u.test(text.slice(cue.end, content.start)) ||
              quotationOf(text, content, quoted) !== 'indirect')),
      );
    const speaker = speakerOf(context, attribution);
    const cleaned = {
      ...attribution,
      source: attribution.source ?? speaker,
      ...(speaker && attribution.source && { speaker }),
      contents,
      origin: attribution,
    };
    const said = contents.length > 0 || attribution.contents.length === 0;
    if (said && !isNoSource(context, cleaned) && !isOrder(context, cleaned)) return [cleaned];
    unsound.push(...attribution.contents);
    return [];
  });
  return { sound, unsound };
}
