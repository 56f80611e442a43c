import type { Mention } from '../model/extraction.ts';
import { capitalActs } from './capital-acts.ts';
import { bind, type Cast, enlist } from './cast.ts';
import {
  countryNamed,
  countryOfAdjective,
  countryOfCapital,
  countryOfPeople,
  seatNamed,
} from './gazetteer.ts';
import { type Member, member } from './member.ts';
import { nameKey } from './name-key.ts';
import { bindOrganisationNames, bodyTokens, isShortFor } from './organisation-names.ts';
import { personTokens } from './person-name.ts';
import { bindPersonNames, personShortlyNamed } from './person-names.ts';

export interface NameContext {
  readonly text: string;
  /** Mentions that are the source of a claim: whoever speaks is no place. */
  readonly speaking: ReadonlySet<Mention>;
}

/** One member for a fixed name, made on first use. */
export function fixedMember(cast: Cast, type: Member['type'], name: string): Member {
  const key = nameKey(name);
  const found = cast.fixed.get(`${type} ${key}`);
  if (found !== undefined) return found;
  const made = member(type, name, [key]);
  cast.fixed.set(`${type} ${key}`, made);
  enlist(cast, made);
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
  const shortBody = shortBodyNames(names);
  const lastWords = new Set(names.flatMap(({ head }) => / (\S*)$/u.exec(head.text)?.[1] ?? []));
  const isPerson = (mention: Mention) =>
    mention.entityType === 'PER' &&
    !isFixed(mention) &&
    !isAdjective(mention) &&
    !shortBody(mention) &&
    !isWhereFrom(mention, lastWords, context.text);
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
    else if (mention.entityType === 'ORG' || shortBody(mention)) bodies.push(mention);
    else if (mention.entityType === 'LOC' || mention.entityType === 'PER') {
      bind(cast, mention, fixedMember(cast, 'place', mention.head.text.replace(/['’]s?$/u, '')));
    } else if (context.speaking.has(mention)) bodies.push(mention);
  }
  bindOrganisationNames(cast, bodies, context.text);
}

/** Tells single words that are short for one body of the article, whatever the tagger took them for. */
function shortBodyNames(names: readonly Mention[]): (mention: Mention) => boolean {
  const tokens = new Map<string, readonly string[]>();
  const surnames = new Set<string>();
  for (const { head, entityType } of names) {
    if (entityType === 'ORG') tokens.set(head.text, bodyTokens(head.text));
    const words = personTokens(head.text);
    if (entityType === 'PER' && words.length > 1) surnames.add(words.at(-1) ?? '');
  }
  const byEnd = new Map<string, Set<readonly string[]>>();
  for (const body of tokens.values()) {
    for (const end of [body[0] ?? '', body.at(-1) ?? '']) {
      byEnd.set(end, (byEnd.get(end) ?? new Set()).add(body));
    }
  }
  const answers = new Map<string, boolean>();
  const tell = (name: string) => {
    const [only = '', ...more] = bodyTokens(name);
    if (more.length > 0 || surnames.has(only) || countryNamed(only) !== null) return false;
    const longer = [...(byEnd.get(only) ?? [])].filter((body) => isShortFor([only], body));
    return new Set(longer.map((body) => body.join(' '))).size === 1;
  };
  return ({ head, role }) => {
    if (role !== null) return false;
    const known = answers.get(head.text) ?? tell(head.text);
    answers.set(head.text, known);
    return known;
  };
}

const WHERE = /(?:,\s(?:\d+,\s)?of|\b(?:in|near|lives in|born in))\s$/u;

/** "Ann Ray, 43, of Bergen": a single word where a place stands, which is nobody's surname here. */
function isWhereFrom(
  { head, role }: Mention,
  lastWords: ReadonlySet<string>,
  text: string,
): boolean {
  if (role !== null || /\s/u.test(head.text)) return false;
  if (!WHERE.test(text.slice(Math.max(0, head.start - 12), head.start))) return false;
  return !lastWords.has(head.text);
}

/** Single words tagged as persons that name a state or a seat ("Israel", "Kremlin"). */
function isFixed(mention: Mention): boolean {
  const key = nameKey(mention.head.text);
  if (mention.role !== null) return false;
  return countryNamed(key) !== null || (seatNamed(key) !== null && key !== '');
}
