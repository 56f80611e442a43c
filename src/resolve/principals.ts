import { ROLES } from '../extract/lexicon/roles.ts';
import type { Mention } from '../model/extraction.ts';
import { contains, type Span } from '../model/span.ts';
import { type Cast, lastBefore } from './cast.ts';
import { issuerOf } from './documents.ts';
import { BODY_NOUNS } from './lexicon/role-kinds.ts';
import { mainBodyBefore } from './main-body.ts';
import type { Member } from './member.ts';
import { nameKey } from './name-key.ts';
import { fixedMember } from './names.ts';

const SPEAKS_FOR: ReadonlyMap<string, 'state' | 'body' | 'none'> = new Map(
  // Earlier entries win: offices of state stand before occupations of the same name.
  [...ROLES].reverse().map(({ name, speaksFor }) => [name, speaksFor]),
);

const SPOKEN_FOR = /^\s+(?:for|of|at)\s+(?:the\s+)?$/u;
const SPOKESPERSON = /spokes(?:man|woman|person)$|press secretary$|press officer$/u;
const FORMER = /\b(?:former|ex|elect|late|retired)\b/u;

const POSSESSOR_GAP = /^(?:['’]s?)?\s+$/u;
const FOR_GAP = /\s+(?:for|of|at)\s+(?:the\s+)?/uy;

/** A mention with as much around it as may stand between it and who is spoken for. */
function reachOf({ start, end }: Span, text: string): Pick<Span, 'start' | 'end'> {
  let from = start;
  while (from > 0 && /\s/u.test(text[from - 1] ?? '')) from--;
  FOR_GAP.lastIndex = end;
  return { start: Math.max(0, from - 2), end: end + (FOR_GAP.exec(text)?.[0].length ?? 0) };
}

/** The member named inside the description, before its head, or after "for": the body or person spoken for. */
function namedWith(cast: Cast, mention: Mention, text: string, self: Member): Member | null {
  let found: { member: Member; distance: number } | null = null;
  for (const other of cast.placed.near(reachOf(mention.span, text))) {
    const candidate = cast.meant.get(other);
    if (candidate === undefined || candidate === self || other === mention) continue;
    // "Acme Steel's chairman" may hold all of the name, or its last word alone.
    const inside =
      other.span.end > mention.span.start &&
      other.span.end < mention.span.end &&
      !contains(other.span, mention.head);
    const before =
      other.span.end <= mention.span.start &&
      POSSESSOR_GAP.test(text.slice(other.span.end, mention.span.start));
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
  const issuer = self.type === 'anonymous' ? issuerOf(cast, mention, text, self) : null;
  if (issuer !== null && !speaksFrom(issuer, self)) return [issuer, 'document'];
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
  const meant = named === null && kind !== 'none' ? bodyMeant(cast, mention, role, text) : null;
  if (meant !== null && !speaksFrom(meant, self)) {
    return [
      meant,
      spokesperson ? 'spokesperson' : anonymous ? 'anonymous-official' : 'role-in-body',
    ];
  }
  if (kind !== 'state' || mention.nationality === null) return null;
  return [
    fixedMember(cast, 'country', mention.nationality),
    anonymous ? 'anonymous-official' : 'role-and-nationality',
  ];
}

const LEADS_COMPANY =
  /^(?:chief executive|chief executive officer|ceo|chief financial officer|cfo|finance chief|finance director|chairman|chairwoman|chairperson|managing director|chief operating officer)$/u;
/** A body's common noun right before the role: "ministry spokesman", "union leader". */
const OWN_BODY = /(?:^|\s)(\p{Ll}+)\s+$/u;
/** How far back, in sentences, the company may stand whose chief executive is named without it. */
const NEAR = 3;

/** The body of the article that a role goes with where the phrase does not name it. */
function bodyMeant(cast: Cast, mention: Mention, role: string, text: string): Member | null {
  const phrase = mention.span.text.toLowerCase();
  const inside = phrase.slice(0, Math.max(0, phrase.indexOf(role)));
  const before = text.slice(Math.max(0, mention.span.start - 24), mention.span.start);
  const [, noun = ''] = OWN_BODY.exec(inside === '' ? before : inside) ?? [];
  const first = role.split(' ')[0] ?? '';
  const body = BODY_NOUNS.has(noun) ? noun : BODY_NOUNS.has(first) ? first : '';
  const bodies = (m: Member) => m.type === 'organisation' || m.type === 'government';
  if (body !== '') {
    const at = mention.span.start;
    const named = (m: Member) =>
      bodies(m) && [...m.names, m.name].some((name) => nameKey(name).split(' ').includes(body));
    const commercial = /^(?:company|firm|club|team|airline|bank)$/u.test(body);
    return (
      lastBefore(cast, at, named) ??
      (body === 'union' || body === 'party' ? lastApposed(cast, body, at, text) : null) ??
      (commercial ? mainBodyBefore(cast, at) : null)
    );
  }
  if (!LEADS_COMPANY.test(role)) return null;
  const near = (m: Member) =>
    m.type === 'organisation' &&
    m.mentions.length > 1 &&
    m.mentions.some(
      ({ sentence, span }) =>
        span.start < mention.span.start && mention.sentence - sentence <= NEAR,
    );
  return lastBefore(cast, mention.span.start, near);
}

/** "the union Acme": the body last introduced by its common noun. */
function lastApposed(cast: Cast, noun: string, offset: number, text: string): Member | null {
  return lastBefore(cast, offset, (m) =>
    m.mentions.some(
      ({ form, span }) =>
        form === 'name' &&
        new RegExp(`\\b${noun},?\\s+(?:the\\s+)?$`, 'u').test(
          text.slice(Math.max(0, span.start - 16), span.start),
        ),
    ),
  );
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
