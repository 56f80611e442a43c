import { FEMALE_TITLES, MALE_TITLES } from '../extract/lexicon/titles.ts';
import type { Mention } from '../model/extraction.ts';
import { type SpanIndex, spanIndex } from '../model/span-index.ts';
import type { Gender, Member } from './member.ts';
import { type MemberIndex, memberIndex } from './member-index.ts';
import { nameTokenKeys } from './person-name.ts';

/** The actors of one article while it is being resolved, and who is meant by each mention. */
export interface Cast {
  /** In order of first binding. */
  readonly members: Member[];
  readonly meant: Map<Mention, Member>;
  /** "the two leaders": several at once. */
  readonly meantTogether: Map<Mention, readonly Member[]>;
  /** The mentions in `meant` by their place. */
  readonly placed: SpanIndex<Mention>;
  /** The mentions in `meant` by sentence, in order of binding. */
  readonly bySentence: Map<number, Mention[]>;
  /** Persons by the tokens of their names. */
  readonly persons: MemberIndex;
  /** Members for fixed names, by type and name. */
  readonly fixed: Map<string, Member>;
  /** `members`, to be asked for one. */
  readonly known: Set<Member>;
}

/** A cast without members. */
export const emptyCast = (): Cast => ({
  members: [],
  meant: new Map(),
  meantTogether: new Map(),
  placed: spanIndex(),
  bySentence: new Map(),
  persons: memberIndex(),
  fixed: new Map(),
  known: new Set(),
});

/** Adds a member that is not of the cast yet. */
export function enlist(cast: Cast, member: Member): void {
  if (cast.known.has(member)) return;
  cast.known.add(member);
  cast.members.push(member);
}

function place(cast: Cast, mention: Mention): void {
  if (cast.meant.has(mention)) return;
  cast.placed.add(mention, mention.span);
  const sentence = cast.bySentence.get(mention.sentence);
  if (sentence) sentence.push(mention);
  else cast.bySentence.set(mention.sentence, [mention]);
}

function genderOf(mention: Mention): Gender | null {
  const before = mention.span.text.slice(0, Math.max(0, mention.head.start - mention.span.start));
  const words = `${before} ${mention.role ?? ''}`.toLowerCase().split(/\s+/u);
  if (words.some((word) => FEMALE_TITLES.has(word))) return 'female';
  return words.some((word) => MALE_TITLES.has(word)) ? 'male' : null;
}

/** Records that a mention means a member, and what the mention tells of it. */
export function bind(cast: Cast, mention: Mention, meant: Member): void {
  enlist(cast, meant);
  place(cast, mention);
  cast.meant.set(mention, meant);
  meant.mentions.push(mention);
  if (mention.form === 'name' && !meant.names.has(mention.head.text)) {
    meant.names.add(mention.head.text);
    if (meant.type === 'person') cast.persons.add(meant, nameTokenKeys(mention.head.text));
  }
  if (meant.type !== 'person' && meant.type !== 'anonymous') return;
  if (mention.role !== null) meant.roles.add(mention.role.toLowerCase());
  if (mention.nationality !== null) meant.countries.add(mention.nationality);
  meant.gender ??= genderOf(mention);
}

/** The member last mentioned before an offset, among those that pass. */
export function lastBefore(
  cast: Cast,
  offset: number,
  passes: (candidate: Member) => boolean,
  among: readonly Member[] = cast.members,
): Member | null {
  let found: { member: Member; start: number } | null = null;
  for (const candidate of among) {
    if (!passes(candidate)) continue;
    for (const { head } of candidate.mentions) {
      if (head.start < offset && (found === null || head.start > found.start)) {
        found = { member: candidate, start: head.start };
      }
    }
  }
  return found?.member ?? null;
}
