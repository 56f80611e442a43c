import { IRREGULAR_PASTS } from '../lexicon/irregular-pasts.ts';

export type Tense = 'past' | 'future';

const FUTURE_PREPOSITION =
  /\b(?:by|until|till|through|starting|beginning|effective|from\s+next)\s+(?:the\s+)?$/i;
const WORDS = /[\p{L}’']+/gu;
const FUTURE = new Set([
  'will',
  "won't",
  'shall',
  'would',
  'may',
  'might',
  'could',
  'should',
  'must',
  "'ll",
  'plans',
  'plan',
  'planning',
  'expects',
  'hopes',
  'intends',
  'aims',
  'upcoming',
  'forthcoming',
]);
/** With "is", "are" or "was" these point ahead: "is due in May", "was scheduled for Friday". */
const AHEAD = new Set([
  'due',
  'scheduled',
  'expected',
  'set',
  'slated',
  'planned',
  'poised',
  'going',
  'likely',
  'about',
]);
const PAST_MARKS = new Set(['since', 'ago', "didn't", "wasn't", "weren't", "hadn't"]);
const NOT_PAST = new Set([
  'need',
  'indeed',
  'speed',
  'feed',
  'exceed',
  'proceed',
  'hundred',
  'united',
  'embed',
  'red',
  'bed',
  'led',
]);

/** The tense of the words nearest to an expression in its sentence; null where none shows. */
export function tenseAround(text: string, start: number, end: number): Tense | null {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.;!?\n]\s/)
      .at(-1) ?? '';
  if (FUTURE_PREPOSITION.test(before)) return 'future';
  const after = text.slice(end, end + 120).split(/[.;!?\n]/)[0] ?? '';
  return lastTense(before) ?? firstTense(after);
}

function tenses(clause: string): readonly Tense[] {
  const words = (clause.match(WORDS) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
  const found: Tense[] = [];
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1] ?? '';
    // "to cut", "will put": the bare form of a verb whose past looks the same.
    const governed =
      previous === 'to' ||
      FUTURE.has(previous) ||
      (['be', 'been'].includes(previous) && found.at(-1) !== undefined);
    if (FUTURE.has(word)) found.push('future');
    else if (
      AHEAD.has(word) &&
      /^(?:is|are|was|were|be|been|'s|'re|not|now|also|still|which|and)$/.test(previous)
    )
      found.push('future');
    else if (word === 'to' && AHEAD.has(previous)) found.push('future');
    else if (
      !governed &&
      (IRREGULAR_PASTS.has(word) ||
        PAST_MARKS.has(word) ||
        (/[a-z]{2}ed$/.test(word) && !NOT_PAST.has(word)))
    ) {
      // "is expected to be published": what is governed by a word that points ahead points ahead too.
      if (!(found.at(-1) === 'future' && ['be', 'been', 'being', 'get'].includes(previous)))
        found.push('past');
    }
  }
  return found;
}

const lastTense = (clause: string) => tenses(clause).at(-1) ?? null;
const firstTense = (clause: string) => tenses(clause)[0] ?? null;
