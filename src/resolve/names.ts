import type { Mention } from '../model/extraction.ts';
import { capitalActs } from './capital-acts.ts';
import { bind, type Cast } from './cast.ts';
import {
  countryNamed,
  countryOfAdjective,
  countryOfCapital,
  countryOfPeople,
  seatNamed,
} from './gazetteer.ts';
import { type Member, member } from './member.ts';
import { nameKey } from './name-key.ts';
import { bindOrganisationNames } from './organisation-names.ts';
import { bindPersonNames, personShortlyNamed } from './person-names.ts';

export interface NameContext {
  readonly text: string;
  /** Mentions that are the source of a claim: whoever speaks is no place. */
  readonly speaking: ReadonlySet<Mention>;
}

/** One member for a fixed name, made on first use. */
export function fixedMember(cast: Cast, type: Member['type'], name: string): Member {
  const key = nameKey(name);
  const found = cast.members.find(
    (other) => other.type === type && other.key[0] === key && other.key.length === 1,
  );
  if (found !== undefined) return found;
  const made = member(type, name, [key]);
  cast.members.push(made);
  return made;
}

function gazetted(cast: Cast, mention: Mention, { text, speaking }: NameContext): Member | null {
  const key = nameKey(mention.head.text);
  const country = countryNamed(key);
  if (country !== null) return fixedMember(cast, 'country', country);
  const seat = seatNamed(key);
  if (seat !== null) {
    const body = fixedMember(cast, 'government', seat.names[0] ?? mention.head.text);
    body.principals.set(fixedMember(cast, 'country', seat.country), 'seat-of-government');
    return body;
  }
  const capitalOf = countryOfCapital(key);
  if (capitalOf !== null && mention.entityType !== 'PER') {
    return speaking.has(mention) || capitalActs(text, mention.span)
      ? fixedMember(cast, 'country', capitalOf)
      : fixedMember(cast, 'place', mention.head.text);
  }
  const people = countryOfPeople(key);
  if (people !== null) return fixedMember(cast, 'group', mention.head.text);
  return null;
}

/** Whether a bare adjective ("Russian") was tagged: it names nobody by itself. */
const isAdjective = (mention: Mention) =>
  countryOfAdjective(nameKey(mention.head.text)) !== null &&
  countryNamed(nameKey(mention.head.text)) === null;

/** Binds every proper name of an article; persons first, since their surnames also turn up as bodies and places. */
export function bindNames(cast: Cast, mentions: readonly Mention[], context: NameContext): void {
  const names = mentions.filter(({ form }) => form === 'name');
  const isPerson = (mention: Mention) =>
    mention.entityType === 'PER' && !isFixed(mention) && !isAdjective(mention);
  bindPersonNames(cast, names.filter(isPerson));
  const bodies: Mention[] = [];
  for (const mention of names.filter((mention) => !isPerson(mention))) {
    const person = personShortlyNamed(cast, mention.head.text, mention.head.start, 3);
    const meant =
      (person !== null && mention.entityType === 'PER' ? person : null) ??
      gazetted(cast, mention, context) ??
      person;
    if (meant !== null) bind(cast, mention, meant);
    else if (isAdjective(mention)) continue;
    else if (mention.entityType === 'ORG') bodies.push(mention);
    else if (mention.entityType === 'LOC') {
      bind(cast, mention, fixedMember(cast, 'place', mention.head.text.replace(/['’]s?$/u, '')));
    } else if (context.speaking.has(mention)) bodies.push(mention);
  }
  bindOrganisationNames(cast, bodies, context.text);
}

/** Single words tagged as persons that name a state or a seat ("Israel", "Kremlin"). */
function isFixed(mention: Mention): boolean {
  const key = nameKey(mention.head.text);
  if (mention.role !== null) return false;
  return countryNamed(key) !== null || (seatNamed(key) !== null && key !== '');
}
