import { FEMALE_TITLES, MALE_TITLES } from '../extract/lexicon/titles.ts';
import type { Mention } from '../model/extraction.ts';
import type { Gender, Member } from './member.ts';

/** The actors of one article while it is being resolved, and who is meant by each mention. */
export interface Cast {
  /** In order of first binding. */
  readonly members: Member[];
  readonly meant: Map<Mention, Member>;
  /** "the two leaders": several at once. */
  readonly meantTogether: Map<Mention, readonly Member[]>;
}

/** A cast without members. */
export const emptyCast = (): Cast => ({ members: [], meant: new Map(), meantTogether: new Map() });

function genderOf(mention: Mention): Gender | null {
  const before = mention.span.text.slice(0, Math.max(0, mention.head.start - mention.span.start));
  const words = `${before} ${mention.role ?? ''}`.toLowerCase().split(/\s+/u);
  if (words.some((word) => FEMALE_TITLES.has(word))) return 'female';
  return words.some((word) => MALE_TITLES.has(word)) ? 'male' : null;
}

/** Records that a mention means a member, and what the mention tells of it. */
export function bind(cast: Cast, mention: Mention, meant: Member): void {
  if (!cast.members.includes(meant)) cast.members.push(meant);
  cast.meant.set(mention, meant);
  meant.mentions.push(mention);
  if (mention.form === 'name') meant.names.add(mention.head.text);
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
): Member | null {
  let found: { member: Member; start: number } | null = null;
  for (const candidate of cast.members) {
    if (!passes(candidate)) continue;
    for (const { head } of candidate.mentions) {
      if (head.start < offset && (found === null || head.start > found.start)) {
        found = { member: candidate, start: head.start };
      }
    }
  }
  return found?.member ?? null;
}
