import type { Mention } from '../model/extraction.ts';
import { bind, type Cast, lastBefore } from './cast.ts';
import { FEMALE_NAMES, MALE_NAMES } from './lexicon/given-names.ts';
import { type Member, member } from './member.ts';
import { nameKey } from './name-key.ts';
import { nameTokenKeys, personTokens, sameFullName, shortFormFit } from './person-name.ts';

const tokensOf = (mention: Mention) => personTokens(mention.head.text);

const fullNames = (person: Member) =>
  [...person.names].map(personTokens).filter((tokens) => tokens.length > 1);

/** Whether a name fits the longest names of a person already in the cast. */
export function bestFit(tokens: readonly string[], person: Member): number {
  if (person.type !== 'person') return 0;
  return Math.max(0, ...fullNames(person).map((full) => shortFormFit(tokens, full)));
}

const newPerson = (mention: Mention) =>
  member('person', mention.head.text, [tokensOf(mention).join(' ')]);

function bindFullName(cast: Cast, mention: Mention): void {
  const tokens = tokensOf(mention);
  const same = cast.persons
    .find(nameTokenKeys(mention.head.text))
    .filter(
      (other) =>
        other.type === 'person' && fullNames(other).some((full) => sameFullName(full, tokens)),
    );
  const exact = same.find((other) =>
    fullNames(other).some((f) => f.join(' ') === tokens.join(' ')),
  );
  bind(cast, mention, exact ?? (same.length === 1 ? same[0] : undefined) ?? newPerson(mention));
}

/** The person a short form means: the best fit; the one last mentioned where several fit alike. */
export function personShortlyNamed(
  cast: Cast,
  name: string,
  offset: number,
  least: number,
): Member | null {
  const tokens = personTokens(name);
  const alike = cast.persons.find(nameTokenKeys(name));
  const fits = alike.map((person) => ({ person, fit: bestFit(tokens, person) }));
  const best = Math.max(least, ...fits.map(({ fit }) => fit));
  const fitting = fits.filter(({ fit }) => fit === best).map(({ person }) => person);
  const [only, ...others] = fitting;
  if (only === undefined || others.length === 0) return only ?? null;
  return lastBefore(cast, offset, () => true, fitting);
}

function bindShortName(cast: Cast, mention: Mention): void {
  const key = tokensOf(mention).join(' ');
  const meant =
    personShortlyNamed(cast, mention.head.text, mention.head.start, 1) ??
    cast.persons.find(nameTokenKeys(mention.head.text)).find((other) => other.key[0] === key) ??
    newPerson(mention);
  bind(cast, mention, meant);
}

/** Joins the personal names of an article: full names first, then the short forms that refer to them. */
export function bindPersonNames(cast: Cast, mentions: readonly Mention[]): void {
  const isFull = (mention: Mention) => tokensOf(mention).length > 1;
  const longestFirst = mentions
    .filter(isFull)
    .sort((a, b) => tokensOf(b).length - tokensOf(a).length || a.head.start - b.head.start);
  for (const mention of longestFirst) bindFullName(cast, mention);
  for (const mention of mentions.filter((m) => !isFull(m))) bindShortName(cast, mention);
  for (const person of cast.members) if (person.type === 'person') nameAfterFullest(person);
}

/** By a first name that is nearly always a woman's or a man's; of a full name only. */
function genderOfName(name: string): Member['gender'] {
  const tokens = personTokens(name);
  const [first = ''] = tokens;
  if (tokens.length < 2) return null;
  return FEMALE_NAMES.has(first) ? 'female' : MALE_NAMES.has(first) ? 'male' : null;
}

const isShouted = (name: string) => name === name.toUpperCase();

/** A person goes by the fullest form written, without initials if there is one, and not in capitals if possible. */
function nameAfterFullest(person: Member): void {
  const rank = (name: string) => {
    const tokens = personTokens(name);
    const initials = tokens.filter((token) => token.length === 1).length;
    return (
      (tokens.length > 1 ? 100 : 0) - initials * 10 + tokens.length - (isShouted(name) ? 5 : 0)
    );
  };
  const [best] = [...person.names].sort(
    (a, b) => rank(b) - rank(a) || nameKey(a).localeCompare(nameKey(b)),
  );
  if (best === undefined) return;
  person.name = bare(best);
  person.gender ??= genderOfName(best);
  person.key = [personTokens(best).join(' ')];
}

const bare = (name: string) => {
  const spaced = name
    .replace(/\s+/gu, ' ')
    .replace(/['’]s?$/u, '')
    .trim();
  const tokens = personTokens(spaced).length;
  return spaced.split(' ').slice(-Math.max(tokens, 1)).join(' ') || spaced;
};
