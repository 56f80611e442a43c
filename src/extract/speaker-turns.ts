import type { Sentence } from '../model/article.ts';
import type { Range } from './claims/claim-span.ts';
import type { LinkedAttribution } from './linked-attribution.ts';
import type { AttributionSpan } from './tagged-span.ts';

/** "SEN. ANN RAY:", "Q:", "Ann Ray:" at the start of a line. */
const LABEL =
  /^[ \t]*((?:\p{Lu}[\p{Lu}\d.,’'()-]*|\p{Lu}\.)(?: [\p{Lu}\d(][\p{Lu}\d.,’'()-]*){0,6}|\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'.-]*)){0,3}):[ \t]+(?=\S)/gmu;
/** Labels that head a line of a list or a fact box. */
const NO_SPEAKER =
  /^(?:note|update|updated|correction|editor'?s note|photo|image|video|source|sources|read more|related|see also|watch|listen|breaking|exclusive|cost|price|date|time|when|where|who|what|why|how|contact|tel|email|e-mail|summary|background|analysis|opinion|location|address|score|result|results|total|key points|verdict|rating)$/iu;
const QUESTIONER = /^(?:q|question|interviewer|host|moderator)$/iu;
const ANSWERER = /^(?:a|answer)$/iu;
const INTERVIEWED =
  /\b(?:interview(?:s|ed)?|spoke|talked|conversation|q&a)\s+(?:with\s+|to\s+)?(?:the\s+)?((?:\p{L}+\s){0,3}?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+)/iu;
/** Two labelled lines may be chance. */
const FEWEST = 3;

export interface SpeakerTurns {
  /** Where somebody's own words stand though no marks say so. */
  readonly spoken: readonly Range[];
  /** From each label to the next. */
  readonly turns: readonly Range[];
  readonly attributions: readonly LinkedAttribution[];
}

const part = (label: AttributionSpan['label'], { start, end }: Range): AttributionSpan => ({
  label,
  start,
  end,
  confidence: 0.8,
  continuation: 0,
});

/** "Q" and "A" name nobody: who answers is the one the text says was interviewed. */
function speakerOf(text: string, label: Range): Range {
  if (!ANSWERER.test(text.slice(label.start, label.end))) return label;
  const told = INTERVIEWED.exec(text.slice(0, label.start));
  const name = told?.[1];
  if (told === null || name === undefined) return label;
  const start = told.index + told[0].length - name.length;
  return { start, end: start + name.length };
}

/**
 * Reads a transcript: lines that begin with a speaker's label, some of which come again. Each sentence of a turn is the
 * speaker's, in the speaker's own words; questions claim nothing. A text without such lines has no turns.
 */
export function speakerTurns(text: string, sentences: readonly Sentence[]): SpeakerTurns {
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const [whole, name = ''] = match;
    const start = match.index + whole.indexOf(name);
    if (NO_SPEAKER.test(name)) return [];
    return [{ name, start, end: start + name.length, body: match.index + whole.length }];
  });
  const different = new Set(labels.map(({ name }) => name)).size;
  if (labels.length < FEWEST || different === labels.length)
    return { spoken: [], turns: [], attributions: [] };
  const spoken: Range[] = [];
  const attributions: LinkedAttribution[] = [];
  let at = 0;
  labels.forEach((label, index) => {
    const end = labels[index + 1]?.start ?? text.length;
    const asks = QUESTIONER.test(label.name);
    const source = part('source', speakerOf(text, label));
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= label.body) at++;
    for (; at < sentences.length && (sentences[at]?.start ?? end) < end; at++) {
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const range = { start: Math.max(sentence.start, label.body), end: sentence.end };
      spoken.push(range);
      const words = text.slice(range.start, range.end).match(/\p{L}+/gu)?.length ?? 0;
      if (asks || /\?["”’]?$/u.test(sentence.text) || words < 3) continue;
      attributions.push({ source, cue: null, contents: [part('content', range)] });
    }
  });
  const turns = labels.map(({ start }, index) => ({
    start,
    end: labels[index + 1]?.start ?? text.length,
  }));
  return { spoken, turns, attributions };
}
