import { ROLES } from '../extract/lexicon/roles.ts';
import type { Mention } from '../model/extraction.ts';
import { contains } from '../model/span.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';
import { fixedMember } from './names.ts';

const SPEAKS_FOR: ReadonlyMap<string, 'state' | 'body' | 'none'> = new Map(
  // Earlier entries win: offices of state stand before occupations of the same name.
  [...ROLES].reverse().map(({ name, speaksFor }) => [name, speaksFor]),
);

const SPOKEN_FOR = /^\s+(?:for|of|at)\s+(?:the\s+)?$/u;
const SPOKESPERSON = /spokes(?:man|woman|person)$|press secretary$|press officer$/u;
const FORMER = /\b(?:former|ex|elect|late|retired)\b/u;

/** The member named inside the description, before its head, or after "for": the body or person spoken for. */
function namedWith(cast: Cast, mention: Mention, text: string, self: Member): Member | null {
  let found: { member: Member; distance: number } | null = null;
  for (const [other, candidate] of cast.meant) {
    if (candidate === self || other === mention) continue;
    const inside = contains(mention.span, other.span) && !contains(other.span, mention.head);
    const before =
      other.span.end <= mention.span.start &&
      /^(?:['’]s?)?\s+$/u.test(text.slice(other.span.end, mention.span.start));
    const after =
      other.span.start >= mention.span.end &&
      SPOKEN_FOR.test(text.slice(mention.span.end, other.span.start));
    if (!inside && !before && !after) continue;
    const distance = Math.abs(other.span.start - mention.head.start);
    if (found === null || distance < found.distance) found = { member: candidate, distance };
  }
  return found?.member ?? null;
}

function principalOf(
  cast: Cast,
  mention: Mention,
  self: Member,
  text: string,
): readonly [Member, string] | null {
  const role = mention.role?.toLowerCase() ?? null;
  if (role === null || FORMER.test(role) || formerly(mention)) return null;
  const kind = SPEAKS_FOR.get(role) ?? 'none';
  const spokesperson = SPOKESPERSON.test(role);
  if (kind === 'none' && !spokesperson) return null;
  const named = namedWith(cast, mention, text, self);
  const anonymous = self.type === 'anonymous';
  if (
    named !== null &&
    (named.type === 'organisation' || named.type === 'government' || spokesperson)
  ) {
    if (!speaksFrom(named, self)) {
      return [
        named,
        spokesperson ? 'spokesperson' : anonymous ? 'anonymous-official' : 'role-in-body',
      ];
    }
  }
  if (kind !== 'state' || mention.nationality === null) return null;
  return [
    fixedMember(cast, 'country', mention.nationality),
    anonymous ? 'anonymous-official' : 'role-and-nationality',
  ];
}

const formerly = (mention: Mention) => FORMER.test(mention.span.text.slice(0, 60).toLowerCase());

/** Whether a member speaks, at any remove, for another: a chain must not close on itself. */
function speaksFrom(speaker: Member, target: Member, seen = new Set<Member>()): boolean {
  if (speaker === target) return true;
  if (seen.has(speaker)) return false;
  seen.add(speaker);
  return [...speaker.principals.keys()].some((next) => speaksFrom(next, target, seen));
}

/** Records for whom each member speaks by the roles that are written with it. */
export function addPrincipals(cast: Cast, text: string): void {
  for (const self of [...cast.members]) {
    if (self.type !== 'person' && self.type !== 'anonymous' && self.type !== 'group') continue;
    for (const mention of self.mentions) {
      const found = principalOf(cast, mention, self, text);
      if (found === null || self.principals.has(found[0]) || speaksFrom(found[0], self)) continue;
      self.principals.set(...found);
    }
    addStateOfOffice(cast, self);
  }
}

/** A state office and a state that were told apart ("President Ann Ray", later "the Peruvian leader") belong together. */
function addStateOfOffice(cast: Cast, self: Member): void {
  if (self.type === 'group' || self.principals.size > 0 || self.countries.size !== 1) return;
  const [country = ''] = self.countries;
  const office = [...self.roles].find(
    (role) => SPEAKS_FOR.get(role) === 'state' && !FORMER.test(role),
  );
  if (office === undefined || self.mentions.some(formerly)) return;
  const basis = self.type === 'anonymous' ? 'anonymous-official' : 'role-and-nationality';
  self.principals.set(fixedMember(cast, 'country', country), basis);
}
