import { CAPITAL_ALIASES, COUNTRIES } from '../extract/lexicon/countries.ts';
import {
  SEATS_OF_GOVERNMENT,
  type SeatOfGovernment,
} from '../extract/lexicon/seats-of-government.ts';
import { nameKey } from './name-key.ts';

const countries = new Map<string, string>();
const capitals = new Map<string, string>();
const adjectives = new Map<string, string>();
const peoples = new Map<string, string>();
for (const { name, capital, aliases, adjectives: words, demonyms } of COUNTRIES) {
  for (const form of [name, ...aliases]) countries.set(nameKey(form), name);
  if (capital !== '') capitals.set(nameKey(capital), name);
  for (const word of words) adjectives.set(nameKey(word), name);
  for (const word of demonyms) peoples.set(nameKey(word), name);
}
for (const [alias, capital] of CAPITAL_ALIASES) {
  const country = capitals.get(nameKey(capital));
  if (country !== undefined) capitals.set(nameKey(alias), country);
}
/** The capital of an entry that is a city and a state at once is the state. */
for (const key of countries.keys()) capitals.delete(key);

const seats = new Map<string, SeatOfGovernment>();
for (const seat of SEATS_OF_GOVERNMENT) {
  for (const name of seat.names) if (!seats.has(nameKey(name))) seats.set(nameKey(name), seat);
}

/** The canonical name of the state that a key names. */
export const countryNamed = (key: string): string | null => countries.get(key) ?? null;
/** The state whose capital a key names. */
export const countryOfCapital = (key: string): string | null => capitals.get(key) ?? null;
/** The state that an adjective ("russian", "us") belongs to. */
export const countryOfAdjective = (key: string): string | null => adjectives.get(key) ?? null;
/** The state whose people a plural noun ("russians") names. */
export const countryOfPeople = (key: string): string | null => peoples.get(key) ?? null;
export const seatNamed = (key: string): SeatOfGovernment | null => seats.get(key) ?? null;
