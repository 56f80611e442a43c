import type { EventMention } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { Interval } from '../../model/time.ts';
import type { Cast } from '../cast.ts';
import { countryNamed, countryOfAdjective } from '../gazetteer.ts';
import {
  EARLIER_IN_SERIES,
  eventClass,
  LATER_IN_SERIES,
  PREPARATORY,
} from '../lexicon/event-classes.ts';
import type { Member } from '../member.ts';
import { nameKey } from '../name-key.ts';
import { fixedMember } from '../names.ts';
import { personShortlyNamed } from '../person-names.ts';
import type { EventReading, Phase } from './event-reading.ts';
import { participantsOf } from './participants.ts';
import type { Reference } from './references.ts';

export interface ReadContext {
  readonly text: string;
  readonly cast: Cast;
  readonly references: readonly Reference[];
  readonly sentence: Pick<Span, 'start' | 'end'>;
  /** Where the next event mention starts: what follows it is said of that one. */
  readonly next: number;
}

const BEHIND =
  /\b(?:after|following|since|during)\s+(?:(?:the|a|an|his|her|their|its|last)\s+)?(?:[\p{L}\d’'-]+\s+){0,4}$/iu;
const PAIR_BEFORE =
  /([\p{Lu}][\p{L}.’']*)\s*[-–—]\s*([\p{Lu}][\p{L}.’']*)\s+(?:[\p{Ll}-]+\s+){0,2}$/u;

/** "the Ray-Okoye meeting", "U.S.-Russia talks": two names that a hyphen joins. */
function compoundBefore(
  mention: EventMention,
  { text, cast, sentence }: ReadContext,
): readonly Member[] {
  const match = PAIR_BEFORE.exec(text.slice(sentence.start, mention.span.start));
  if (match === null) return [];
  const members = match.slice(1, 3).map((name) => namedMember(cast, name, mention.span.start));
  return members.every((member): member is Member => member !== null) ? members : [];
}

/** The person or state that a part of a compound names. */
export function namedMember(cast: Cast, name: string, offset: number): Member | null {
  const key = nameKey(name);
  const country = countryNamed(key) ?? countryOfAdjective(key);
  if (country !== null) return fixedMember(cast, 'country', country);
  return (
    personShortlyNamed(cast, name, offset, 2) ??
    cast.members.find((m) => m.type !== 'place' && [...m.names].some((n) => nameKey(n) === key)) ??
    null
  );
}

const isPlace = (member: Member) => member.type === 'place' || member.type === 'country';

/** "in Lima" after the mention, or a place name before it ("the Lima summit"). */
function placeOf(
  mention: EventMention,
  { text, references, sentence, cast, next }: ReadContext,
): Member | null {
  for (const { start, members } of references) {
    if (start < mention.span.end || start >= sentence.end || start >= next) continue;
    const between = text.slice(mention.span.end, start);
    if (between.length > 80) break;
    const [member] = members;
    if (
      member !== undefined &&
      isPlace(member) &&
      /(?:^|\s)(?:in|at|near)\s+(?:the\s+)?$/u.test(between)
    )
      return member;
  }
  for (const qualifier of mention.qualifiers) {
    const key = nameKey(qualifier);
    const named = cast.members.find(
      (m) =>
        isPlace(m) &&
        (nameKey(m.name) === key || [...m.names].some((name) => nameKey(name) === key)),
    );
    // "the Moscow summit" is where it is, though Moscow may elsewhere stand for its state.
    if (named?.type === 'place') return named;
    if (
      named !== undefined &&
      nameKey(named.name) !== key &&
      [...named.names].some((n) => nameKey(n) === key)
    ) {
      return fixedMember(
        cast,
        'place',
        [...named.names].find((n) => nameKey(n) === key) ?? qualifier,
      );
    }
  }
  return null;
}

function intervalOf({ times }: EventMention): Interval {
  const known = times.find(({ interval }) => interval.from !== null || interval.to !== null);
  return known?.interval ?? { from: null, to: null };
}

function phaseOf(mention: EventMention, { text, sentence }: ReadContext): Phase | null {
  if (BEHIND.test(text.slice(sentence.start, mention.span.start))) return 'past';
  const { status } = mention;
  if (status === 'happened') return 'past';
  return status === null || status === 'under-way' ? null : 'ahead';
}

const lemma = (word: string) => {
  const lower = nameKey(word);
  if (/^me(?:e?t|ets|eting|etings)$/u.test(lower)) return 'meeting';
  return /[^s]s$/u.test(lower) && lower !== 'talks' ? lower.slice(0, -1) : lower;
};

/** Reads what one mention tells of its event. */
export function readEvent(mention: EventMention, context: ReadContext): EventReading {
  const kind = eventClass(mention.type);
  const has = (words: ReadonlySet<string>) => mention.qualifiers.some((word) => words.has(word));
  const again = /^[^.;]{0,40}\bagain\b/iu.test(
    context.text.slice(mention.span.end, context.sentence.end),
  );
  const later = has(LATER_IN_SERIES) || LATER_IN_SERIES.has(lemma(mention.span.text)) || again;
  const place = placeOf(mention, context);
  const compound = compoundBefore(mention, context);
  const all = participantsOf(mention, kind, { ...context, compound });
  const participants = new Map([...all].filter(([member]) => member !== place));
  return {
    mention,
    class: kind,
    word: lemma(mention.span.text),
    participants,
    place,
    interval: intervalOf(mention),
    phase: phaseOf(mention, context) ?? (later ? 'ahead' : null),
    series: later ? 'later' : has(EARLIER_IN_SERIES) ? 'earlier' : null,
    preparatory: has(PREPARATORY),
    status: mention.status,
  };
}
