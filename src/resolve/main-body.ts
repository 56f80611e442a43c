import { type Cast, lastBefore } from './cast.ts';
import type { Member } from './member.ts';

/**
 * The organisation that "the company" or "a club spokesman" means: of those that the article has named about as often as
 * the one it names most, the last. A broadcaster that somebody told something is named once.
 */
export function mainBodyBefore(cast: Cast, offset: number): Member | null {
  const timesNamed = (member: Member) =>
    member.mentions.filter(({ span }) => span.start < offset).length;
  const bodies = cast.members.filter(({ type }) => type === 'organisation');
  const most = Math.max(0, ...bodies.map(timesNamed));
  return lastBefore(
    cast,
    offset,
    (member) => member.type === 'organisation' && timesNamed(member) * 2 >= most,
  );
}
