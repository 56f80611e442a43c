import type { EventMention } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { Interval, Timestamp } from '../../model/time.ts';
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
  readonly publishedAt: Timestamp | null;
}

const BEHIND =
  /\b(?:after|following|since|during)\s+(?:(?:the|a|an|his|her|their|its|last)\s+)?(?:[\p{L}\d’'-]+\s+){0,4}$/iu;
/** What may stand between an event and where it is: a few words that begin no other clause or topic. */
const PLACE_GAP =
  /^(?:,?\s+(?:on\s+\p{Lu}\p{L}+(?:\s+\d+)?|(?!(?:to|and|that|which|who|as|after|following|before|since|about|on|over|regarding|from|but|of|peace|war|conflict|fighting|violence|crisis|aimed|\p{Ll}+ing)\b)[\p{Ll}\d’'-]+)){0,6}\s+(?:in|at|near)\s+(?:the\s+)?$/u;
/** "her hopes for another": what is only wished for is ahead, whatever the verb says of the wish. */
const WISHED =
  /\b(?:ambitions?|plans?|hopes?|proposals?|prospects?|bid|push|calls?|idea|possibility|chances?|need|preparations?|promise|offer|arrangements?)\s+(?:for|of|to)\s+(?:(?:a|an|another|his|her|their|its)\s+)?(?:[\p{L}\d’'-]+\s+){0,3}$/iu;
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

/** The words between two offsets, less those that refer to somebody. */
function withoutReferences(
  from: number,
  to: number,
  { text, references }: Pick<ReadContext, 'text' | 'references'>,
): string {
  let words = '';
  let at = from;
  for (const { start, end } of references) {
    if (start < at || end > to) continue;
    words += text.slice(at, start);
    at = end;
  }
  return words + text.slice(at, to);
}

/** "in Lima" after the mention, or a place name before it ("the Lima summit"). */
function placeOf(
  mention: EventMention,
  { text, references, sentence, cast, next }: ReadContext,
): Member | null {
  for (const { start, members } of references) {
    if (start < mention.span.end) continue;
    if (start >= sentence.end || start >= next) break;
    const [member] = members;
    const between = withoutReferences(mention.span.end, start, { text, references });
    if (!PLACE_GAP.test(between)) continue;
    if (member !== undefined && isPlace(member)) return member;
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

function phaseOf(
  mention: EventMention,
  { text, sentence, publishedAt }: ReadContext,
): Phase | null {
  if (BEHIND.test(text.slice(sentence.start, mention.span.start))) return 'past';
  if (WISHED.test(text.slice(sentence.start, mention.span.start))) return 'ahead';
  const { status } = mention;
  if (status === 'happened') return 'past';
  const { to } = intervalOf(mention);
  const over = to !== null && publishedAt !== null && to.slice(0, 10) < publishedAt.slice(0, 10);
  if (over && (status === null || status === 'planned')) return 'past';
  return status === null || status === 'under-way' ? null : 'ahead';
}

const lemma = (word: string) => {
  const lower = nameKey(word);
  if (/^me(?:e?t|ets|eting|etings)$/u.test(lower)) return 'meeting';
  return /[^s]s$/u.test(lower) && lower !== 'talks' ? lower.slice(0, -1) : lower;
};

/** "combat lines": an event's noun that only qualifies another noun. */
export const ATTRIBUTIVE =
  /^\s+(?:lines?|zones?|crimes?|effort|timeline|plan|plans|agenda|deal|talks|officials?|proposal|strategy|forces?|results?|campaign|operations?|schedule|preparations?|veterans?|aid|funds?|room|table|process|venue)\b/u;

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
    attributive: ATTRIBUTIVE.test(context.text.slice(mention.span.end, mention.span.end + 16)),
  };
}
