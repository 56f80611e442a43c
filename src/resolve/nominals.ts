import { ROLES } from '../extract/lexicon/roles.ts';
import type { Mention } from '../model/extraction.ts';
import type { ArticleId } from '../model/ids.ts';
import { bind, type Cast, lastBefore } from './cast.ts';
import {
  PERSON_PLURALS,
  STATE_BODY_NOUNS,
  STATE_PEOPLE,
  UNNAMED_SOURCE_NOUNS,
} from './lexicon/role-kinds.ts';
import { mainBodyBefore } from './main-body.ts';
import { type Member, member } from './member.ts';
import { nameKey } from './name-key.ts';
import { fixedMember } from './names.ts';
import { type Nominal, readNominal } from './nominal.ts';
import { roleMayMean } from './role-match.ts';

export interface NominalContext {
  readonly text: string;
  readonly article: ArticleId;
}

const STATE_ROLES: ReadonlySet<string> = new Set(
  ROLES.filter(({ speaksFor }) => speaksFor === 'state').map(({ name }) => name),
);

/** Whether who bears the role speaks for the state that the phrase names. */
export const isStateRole = (role: string): boolean => STATE_ROLES.has(role);

const mayBeOf = (person: Member, country: string | null) =>
  country === null || person.countries.size === 0 || person.countries.has(country);

const bears = (person: Member, role: string) =>
  [...person.roles].some((borne) => roleMayMean(role, borne));

/** Most characters between a description and a name beside it. */
const NEAR = 8;

/** Most characters between the head of a description and a name set after the whole of it. */
const COMPLEMENT_REACH = 80;
const BESIDE = /^(?:,\s*(?:the\s+)?|\s+)$/u;
/** "the mayor | of Arden, | Ann Ray": no other comma, for that makes a list. */
const AFTER_COMPLEMENT = /^\s(?:of|for|at|in|from)\s[^,;:.()"“”\n]+,\s+$/u;
const CLOSES_APPOSITION = /^(?:\s*$|[.;:!?)"”]|,(?!\s+(?:and|or)\s|\s+\p{Lu}))/u;

function isApposedAfter(text: string, from: number, name: Mention['span']): boolean {
  const between = text.slice(from, name.start);
  if (BESIDE.test(between)) return name.start - from <= NEAR;
  return (
    AFTER_COMPLEMENT.test(between) && CLOSES_APPOSITION.test(text.slice(name.end, name.end + 8))
  );
}

/**
 * Who is named right beside a description: "the minister, Ann Ray," or "Ann Ray, the minister", "her union, the RCN", "the mayor
 * of Arden, Ann Ray,".
 */
function apposed(cast: Cast, mention: Mention, body: boolean, text: string): Member | null {
  const { start, end } = mention.span;
  for (const other of cast.placed.near({ start: start - NEAR, end: end + COMPLEMENT_REACH })) {
    const meant = cast.meant.get(other);
    const follows = other.span.start >= mention.span.end;
    if (meant === undefined || other.form !== 'name') continue;
    if (meant.type !== (body ? 'organisation' : 'person')) continue;
    if (
      follows
        ? isApposedAfter(text, mention.span.end, other.span)
        : /^,\s*$/u.test(text.slice(other.span.end, mention.span.start))
    )
      return meant;
  }
  return null;
}

/** Who in the article holds the role of the state; if none, the only one whose state is untold. */
function holderOf(cast: Cast, role: string, country: string, offset: number): Member | null {
  const holders = cast.members.filter((person) => person.type === 'person' && bears(person, role));
  const own = holders.filter((person) => person.countries.has(country));
  if (own.length > 0) return lastBefore(cast, offset, (m) => own.includes(m)) ?? own[0] ?? null;
  const untold = holders.filter((person) => person.countries.size === 0);
  const [only] = untold;
  if (only === undefined || untold.length > 1) return null;
  only.countries.add(country);
  return only;
}

function antecedent(cast: Cast, mention: Mention, nominal: Nominal): Member | null {
  const role = mention.role ?? nominal.phrase;
  const { country } = nominal;
  const offset = mention.span.start;
  if (country !== null) {
    const holder = holderOf(cast, role, country, offset);
    if (holder !== null) return holder;
  }
  const named =
    country === null
      ? lastBefore(
          cast,
          offset,
          (m) => m.type === 'person' && (bears(m, role) || bears(m, nominal.head)),
        )
      : null;
  const unnamed = lastBefore(
    cast,
    offset,
    (m) => m.type === 'anonymous' && m.name !== '' && sameSource(m, nominal),
  );
  return unnamed !== null && UNNAMED_SOURCE_NOUNS.has(nominal.head) ? unnamed : (named ?? unnamed);
}

/** An unnamed source met again: the same noun, or a noun such as "source" that fits any. */
function sameSource(source: Member, nominal: Nominal): boolean {
  if (!mayBeOf(source, nominal.country)) return false;
  const heads = [...source.roles];
  if (heads.some((head) => head.split(' ').at(-1) === nominal.head)) return true;
  return nominal.head === 'source' || nominal.head === 'person' || nominal.head === 'insider';
}

function unnamedSource(nominal: Nominal, article: ArticleId, mention: Mention): Member {
  const made = member(
    'anonymous',
    displayName(mention),
    [article, nameKey(displayName(mention))],
    true,
  );
  made.roles.add(nominal.head);
  if (nominal.country !== null) made.countries.add(nominal.country);
  made.plural = nominal.plural;
  return made;
}

const displayName = (mention: Mention) =>
  mention.span.text
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an|another|one|this|that|some|several|many|other)\s+/iu, '')
    .replace(/['’]s?$/u, '');

/** Officials of one state are one group, however their state is written ("US officials", "American officials"). */
function people(cast: Cast, mention: Mention, nominal: Nominal, article: ArticleId): Member {
  if (nominal.country === null) {
    const key = nameKey(displayName(mention));
    return (
      cast.members.find((m) => m.articleBound && m.key[1] === key) ??
      unnamedSource(nominal, article, mention)
    );
  }
  const key = [nominal.head, nameKey(nominal.country)];
  const group =
    cast.members.find((m) => m.type === 'group' && m.key.join() === key.join()) ??
    member('group', displayName(mention), key);
  if (STATE_PEOPLE.has(nominal.head)) {
    group.principals.set(fixedMember(cast, 'country', nominal.country), 'officials');
  }
  return group;
}

function body(cast: Cast, mention: Mention, nominal: Nominal, article: ArticleId): Member {
  if (nominal.country !== null) {
    const name = displayName(mention);
    const type = STATE_BODY_NOUNS.has(nominal.head) ? 'government' : 'organisation';
    const words = nominal.phrase.split(' ').slice(-2).map(nameKey);
    const key = [
      words.join(' ').includes(nameKey(nominal.country)) ? nominal.head : words.join(' '),
      nameKey(nominal.country),
    ];
    const found =
      cast.members.find((m) => m.type === type && m.key.join() === key.join()) ??
      member(type, name, key);
    if (type === 'government') {
      found.principals.set(fixedMember(cast, 'country', nominal.country), 'body-of-state');
    }
    return found;
  }
  const named = lastBefore(
    cast,
    mention.span.start,
    (m) =>
      (m.type === 'organisation' || m.type === 'government') &&
      [...m.names, m.name].some((name) => nameKey(name).split(' ').includes(nominal.head)),
  );
  const commercial = /^(?:company|firm|group|corporation|bank|club|team|carmaker|airline)$/u.test(
    nominal.head,
  );
  // "the women's health group" need not be the body last named; "the group" is.
  const last =
    commercial && nominal.definite && nominal.phrase === nominal.head
      ? mainBodyBefore(cast, mention.span.start)
      : null;
  return named ?? last ?? unnamedSource(nominal, article, mention);
}

/** The office itself, where the article names nobody who holds it: "the Peruvian president". */
function office(cast: Cast, role: string, country: string): Member {
  const key = ['office', nameKey(role), nameKey(country)];
  const found = cast.members.find((m) => m.key.join() === key.join());
  if (found !== undefined) return found;
  const made = member('person', `${role} of ${country}`, key);
  made.roles.add(role);
  made.countries.add(country);
  return made;
}

function single(cast: Cast, mention: Mention, nominal: Nominal, article: ArticleId): Member {
  if (nominal.definite && !nominal.possessed) {
    const found = antecedent(cast, mention, nominal);
    if (found !== null) return found;
  }
  const { country } = nominal;
  const role = mention.role;
  if (
    role !== null &&
    country !== null &&
    nominal.definite &&
    isStateRole(role) &&
    !UNNAMED_SOURCE_NOUNS.has(nominal.head)
  ) {
    return office(cast, role, country);
  }
  const key = nameKey(displayName(mention));
  const repeated = /^another\b/iu.test(mention.span.text)
    ? undefined
    : cast.members.find((m) => m.articleBound && m.key[1] === key);
  return repeated ?? unnamedSource(nominal, article, mention);
}

/** "his Kenyan counterpart": who is matched with the holder of a state's office holds one of another state. */
function shareOffice(cast: Cast, mention: Mention, counterpart: Member): void {
  const holdsOffice = (m: Member) => m !== counterpart && [...m.roles].some(isStateRole);
  const { country } = readNominal(mention);
  if (country === null || lastBefore(cast, mention.span.start, holdsOffice) === null) return;
  counterpart.countries.add(country);
  counterpart.principals.set(fixedMember(cast, 'country', country), 'role-and-nationality');
}

/** Gives persons named as "her counterpart Ann Ray" the office meant. */
export function shareOffices(cast: Cast): void {
  for (const [mention, member] of cast.meant) {
    if (mention.form === 'name' && mention.role === 'counterpart')
      shareOffice(cast, mention, member);
  }
}

/** Binds one description to an actor, by what stands before it in the article. */
export function bindNominal(cast: Cast, mention: Mention, { text, article }: NominalContext): void {
  const nominal = readNominal(mention);
  const beside = nominal.plural ? null : apposed(cast, mention, nominal.body, text);
  if (beside !== null) {
    if (nominal.country !== null) beside.countries.add(nominal.country);
    bind(cast, mention, beside);
    if (nominal.head === 'counterpart') shareOffice(cast, mention, beside);
    return;
  }
  if (nominal.count === 2 && nominal.plural && nominal.definite) {
    bindPair(cast, mention, nominal);
    return;
  }
  if (nominal.body) bind(cast, mention, body(cast, mention, nominal, article));
  else if (nominal.plural) bind(cast, mention, people(cast, mention, nominal, article));
  else bind(cast, mention, single(cast, mention, nominal, article));
}

/** "the two leaders": the two persons, "the two countries" the two states, last mentioned before. */
function bindPair(cast: Cast, mention: Mention, nominal: Nominal): void {
  const persons = PERSON_PLURALS.has(nominal.phrase) || PERSON_PLURALS.has(nominal.head);
  const role = nominal.phrase.replace(/s$/u, '');
  const states = /^(?:countries|nations|states|governments|capitals|neighbou?rs|superpowers)$/u;
  const bodies = /^(?:companies|firms|banks|clubs|teams|organi[sz]ations|groups|parties)$/u;
  const passes = (m: Member) => {
    if (persons) return m.type === 'person';
    if (states.test(nominal.head)) return m.type === 'country';
    if (bodies.test(nominal.head)) return m.type === 'organisation';
    return m.type === 'country' || m.type === 'organisation';
  };
  const holding = (m: Member) =>
    passes(m) && (bears(m, role) || bears(m, nominal.head.replace(/s$/u, '')));
  const lastTwo = (test: (m: Member) => boolean): readonly Member[] => {
    const first = lastBefore(cast, mention.span.start, test);
    const second = first && lastBefore(cast, mention.span.start, (m) => m !== first && test(m));
    return first !== null && second !== null ? [second, first] : [];
  };
  const byRole = persons ? lastTwo(holding) : [];
  const pair = byRole.length === 2 ? byRole : lastTwo(passes);
  if (pair.length === 2) cast.meantTogether.set(mention, pair);
}
