import { DOCUMENT_NOUNS } from '../extract/lexicon/document-nouns.ts';
import type { Mention } from '../model/extraction.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Cast } from './cast.ts';
import { FIRST_PLURAL, FIRST_SINGULAR } from './first-person.ts';
import { BODY_NOUNS } from './lexicon/role-kinds.ts';
import type { Gender, Member } from './member.ts';

/** A stretch of text with whoever says it. */
export interface Speech {
  readonly span: Span;
  readonly speaker: Member;
  readonly quoted: boolean;
}

const FEMALE = /^(?:she|her|hers|herself)$/iu;
const MALE = /^(?:he|him|his|himself)$/iu;
const NEUTER = /^(?:it|its|itself)$/iu;
const PLURAL = /^(?:they|them|their|theirs|themselves)$/iu;

const mayBe = (person: Member, gender: Gender) =>
  person.gender === null || person.gender === gender;

const BODIES: ReadonlySet<Member['type']> = new Set(['country', 'government', 'organisation']);

/** An unnamed body or document: nobody whom "he" could mean. */
const isThing = ({ type, roles }: Member) =>
  type === 'anonymous' &&
  [...roles].some((role) => BODY_NOUNS.has(role) || DOCUMENT_NOUNS.has(role));

interface Candidate {
  readonly member: Member;
  readonly mention: Mention;
}

/** Mentions before the pronoun, grouped by how many sentences back, up to four. */
function candidates(
  cast: Cast,
  pronoun: Mention,
  passes: (m: Member) => boolean,
): readonly Candidate[][] {
  const back: Candidate[][] = [[], [], [], []];
  for (const [distance, group] of back.entries()) {
    for (const mention of cast.bySentence.get(pronoun.sentence - distance) ?? []) {
      const member = cast.meant.get(mention);
      if (mention.span.start >= pronoun.span.start || overlaps(mention.span, pronoun.span))
        continue;
      if (member !== undefined && passes(member)) group.push({ member, mention });
    }
    group.sort((a, b) => a.mention.span.start - b.mention.span.start);
  }
  return back;
}

/**
 * The grammatical prominence that centering theory gives the first-named of a sentence (Brennan, Friedman and
 * Pollard 1987): the first fitting mention of the nearest sentence that has one.
 */
function mostProminent(
  groups: readonly (readonly Candidate[])[],
  except: Member | null,
): Member | null {
  for (const group of groups) {
    const found = group.find(({ member }) => member !== except);
    if (found !== undefined) return found.member;
  }
  return null;
}

export interface PronounContext {
  /** The speech whose content the pronoun stands in, if any. */
  readonly within: Speech | null;
  /** The speaker of the claim before, if the pronoun is itself a source. */
  readonly previousSpeaker: Member | null;
}

/** Who a pronoun means, or null. */
export function pronounReferent(
  cast: Cast,
  pronoun: Mention,
  context: PronounContext,
): Member | null {
  const word = pronoun.head.text;
  const { within, previousSpeaker } = context;
  if (FIRST_SINGULAR.test(word) || FIRST_PLURAL.test(word)) {
    return within?.quoted ? within.speaker : null;
  }
  const person = FEMALE.test(word) ? 'female' : MALE.test(word) ? 'male' : null;
  if (person !== null) {
    const single = (m: Member) =>
      m.type === 'person' || (m.type === 'anonymous' && !m.plural && !isThing(m));
    const fits = (m: Member) => single(m) && mayBe(m, person);
    if (previousSpeaker !== null && fits(previousSpeaker)) return settle(previousSpeaker, person);
    if (within !== null && !within.quoted && fits(within.speaker))
      return settle(within.speaker, person);
    const speaker = within?.quoted ? within.speaker : null;
    const near = candidates(cast, pronoun, (m) => m.type === 'person' && fits(m));
    // Of persons whose gender is untold most in the news are men: "she" looks first for a woman.
    const women = near.map((group) => group.filter(({ member }) => member.gender === 'female'));
    const woman = person === 'female' ? mostProminent(women, speaker) : null;
    const unnamed = () => mostProminent(candidates(cast, pronoun, fits), speaker);
    const found = woman ?? mostProminent(near, speaker) ?? unnamed();
    return found === null ? null : settle(found, person);
  }
  if (NEUTER.test(word)) {
    const fits = (m: Member) => BODIES.has(m.type);
    // "It concluded": the report that spoke before.
    if (previousSpeaker !== null && (fits(previousSpeaker) || isThing(previousSpeaker)))
      return previousSpeaker;
    if (within !== null) return fits(within.speaker) ? within.speaker : null;
    return /^its$/iu.test(word)
      ? mostProminent(candidates(cast, pronoun, fits).slice(0, 2), null)
      : null;
  }
  if (PLURAL.test(word)) {
    const fits = (m: Member) => m.type === 'group' || m.plural;
    if (previousSpeaker !== null && fits(previousSpeaker)) return previousSpeaker;
    if (within !== null && !within.quoted && fits(within.speaker)) return within.speaker;
    return mostProminent(candidates(cast, pronoun, fits).slice(0, 2), null);
  }
  return null;
}

/** "their meeting": the two persons, else the two states, that the sentence or the one before names. */
export function pairMeant(cast: Cast, pronoun: Mention): readonly [Member, Member] | null {
  if (!PLURAL.test(pronoun.head.text)) return null;
  for (const type of ['person', 'country'] as const) {
    const groups = candidates(cast, pronoun, (m) => m.type === type).slice(0, 2);
    for (const group of groups) {
      const [first, second, ...more] = new Set(group.map(({ member }) => member));
      if (first !== undefined && second !== undefined && more.length === 0) return [first, second];
    }
  }
  return null;
}

/** A person once meant by "she" is not later meant by "he". */
function settle(person: Member, gender: Gender): Member {
  person.gender ??= gender;
  return person;
}
