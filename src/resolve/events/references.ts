import type { Mention } from '../../model/extraction.ts';
import { contains } from '../../model/span.ts';
import type { Cast } from '../cast.ts';
import type { Member } from '../member.ts';

/** Who is referred to at one place of the text. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly mention: Mention;
  readonly members: readonly Member[];
}

const SIDES: ReadonlySet<Member['type']> = new Set([
  'person',
  'country',
  'government',
  'organisation',
  'group',
]);

/** Whether a member can take part in an event. */
export const canTakePart = (member: Member): boolean => SIDES.has(member.type);

/** All references of an article in the order of the text; one inside another for the same actor is left out. */
export function referencesOf(cast: Cast): readonly Reference[] {
  const all = [
    ...[...cast.meant].map(([mention, member]) => ({ mention, members: [member] })),
    ...[...cast.meantTogether].map(([mention, members]) => ({ mention, members })),
  ]
    .map(({ mention, members }) => ({
      start: mention.span.start,
      end: mention.span.end,
      mention,
      members,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // Whatever holds a reference starts before it or with it, so that only those still open need be looked at.
  let open: Reference[] = [];
  return all.filter((one) => {
    open = open.filter(({ end }) => end > one.start);
    const inside = open.some(
      (other) =>
        contains(other, one) && one.members.every((member) => other.members.includes(member)),
    );
    open.push(one);
    return !inside;
  });
}
