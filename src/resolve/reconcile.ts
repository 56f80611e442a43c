import { COUNTRIES } from '../extract/lexicon/countries.ts';
import { actorId } from '../identity.ts';
import type { ActorId } from '../model/ids.ts';
import type { Cast } from './cast.ts';
import type { Directory, KnownActor } from './directory.ts';
import type { Member } from './member.ts';
import { nameKey } from './name-key.ts';
import { fixedMember } from './names.ts';
import { bodyKey } from './organisation-names.ts';
import { personTokens, sameFullName, shortFormFit } from './person-name.ts';

const COUNTRY_OF_ID: ReadonlyMap<ActorId, string> = new Map(
  COUNTRIES.map(({ name }) => [actorId('country', nameKey(name)), name]),
);

/** A member's key is replaced, never changed, so that its id need be derived only once. */
const ownIds = new WeakMap<readonly string[], { readonly type: string; readonly id: ActorId }>();

/** The id that a member has by its own name. */
export function ownId({ type, key }: Member): ActorId {
  const made = ownIds.get(key);
  if (made?.type === type) return made.id;
  const id = actorId(type, ...key);
  ownIds.set(key, { type, id });
  return id;
}

/** The id a member goes by in the graph. */
export const idOf = (member: Member): ActorId => member.known?.id ?? ownId(member);

function keysOf(member: Member): readonly string[] {
  const forms = [member.name, ...member.names];
  const whole = forms.map(nameKey);
  if (member.type !== 'person') return whole;
  return [...whole, ...forms.map((form) => personTokens(form).at(-1) ?? '')];
}

const tokenForms = (names: Iterable<string>) => [...names].map(personTokens);

/** 3: the same full name; 2: one is the other's short form; 0: not the same. */
function personFit(member: Member, { actor }: KnownActor): number {
  const ours = tokenForms([member.name, ...member.names]);
  const theirs = tokenForms([actor.name, ...actor.aliases]);
  const full = (forms: readonly (readonly string[])[]) => forms.filter(({ length }) => length > 1);
  const [oursFull, theirsFull] = [full(ours), full(theirs)];
  if (oursFull.length > 0 && theirsFull.length > 0) {
    return oursFull.some((a) => theirsFull.some((b) => sameFullName(a, b))) ? 3 : 0;
  }
  const short = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]) =>
    a.some((one) => b.some((other) => shortFormFit(one, other) >= 2));
  if (oursFull.length === 0 && theirsFull.length === 0) {
    return ours.some((a) => theirs.some((b) => a.join(' ') === b.join(' '))) ? 3 : 0;
  }
  return short(ours, theirsFull) || short(theirs, oursFull) ? 2 : 0;
}

function bodyFit(member: Member, { actor }: KnownActor): number {
  const ours = new Set([member.name, ...member.names].map(bodyKey));
  return [actor.name, ...actor.aliases].some((name) => ours.has(bodyKey(name))) ? 3 : 0;
}

function countriesOf(known: KnownActor): readonly string[] {
  return known.speaksFor.flatMap((id) => COUNTRY_OF_ID.get(id) ?? []);
}

function likeness(member: Member, known: KnownActor): number {
  if (known.actor.type !== member.type) return 0;
  const states = countriesOf(known);
  const apart =
    states.length > 0 &&
    member.countries.size > 0 &&
    !states.some((state) => member.countries.has(state));
  if (apart) return 0;
  return member.type === 'person' ? personFit(member, known) : bodyFit(member, known);
}

function adopt(cast: Cast, member: Member, known: KnownActor): void {
  member.known = known.actor;
  for (const role of known.actor.roles) member.roles.add(role);
  for (const country of countriesOf(known)) {
    member.countries.add(country);
    const state = fixedMember(cast, 'country', country);
    if (!member.principals.has(state)) member.principals.set(state, 'known-before');
  }
}

/**
 * Lets members that the directory knows take the known actors' ids. Each known actor is taken once, by the member that
 * fits best; a name that fits two known actors alike takes neither.
 */
export async function reconcile(cast: Cast, directory: Directory): Promise<void> {
  const open = cast.members.filter((member) => !member.articleBound);
  const keys = [...new Set(open.flatMap(keysOf))].filter((key) => key !== '').sort();
  if (keys.length === 0) return;
  const known = await directory.actorsNamed(keys);
  const taken = new Set<ActorId>();
  for (const least of [3, 2]) {
    for (const member of open) {
      if (member.known !== null) continue;
      const own = ownId(member);
      const exact = known.find(({ actor }) => actor.id === own && !taken.has(actor.id));
      const fitting = known.filter(
        (candidate) => !taken.has(candidate.actor.id) && likeness(member, candidate) >= least,
      );
      const found = exact ?? (fitting.length === 1 ? fitting[0] : undefined);
      if (found === undefined) continue;
      if (exact === undefined && least === 2 && namesakes(open, member)) continue;
      taken.add(found.actor.id);
      adopt(cast, member, found);
    }
  }
}

/** Whether the article itself has another person of the surname: then a bare surname of the graph decides nothing. */
function namesakes(members: readonly Member[], member: Member): boolean {
  const surname = personTokens(member.name).at(-1);
  return members.some(
    (other) =>
      other !== member && other.type === 'person' && personTokens(other.name).at(-1) === surname,
  );
}
