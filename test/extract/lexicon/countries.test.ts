import { expect, test } from '@jest/globals';
import { CAPITAL_ALIASES, COUNTRIES } from '../../../src/extract/lexicon/countries.ts';
import { SEATS_OF_GOVERNMENT } from '../../../src/extract/lexicon/seats-of-government.ts';

const names = new Set(COUNTRIES.map(({ name }) => name));

test('the table holds the 193 members of the United Nations, five more and each once', () => {
  expect(COUNTRIES).toHaveLength(198);
  expect(names.size).toBe(198);
});

test('every row is whole, and no adjective stands for two states', () => {
  const adjectives = COUNTRIES.flatMap((country) => country.adjectives);
  expect(new Set(adjectives).size).toBe(adjectives.length);
  for (const { name, capital, aliases } of COUNTRIES) {
    expect(capital).toMatch(/^\p{Lu}/u);
    expect([name, capital, ...aliases].every((word) => word === word.trim())).toBe(true);
  }
});

test('seats and aliases of capitals lead to a state of the table', () => {
  for (const { country, names: seats } of SEATS_OF_GOVERNMENT) {
    expect(names).toContain(country);
    expect(seats.length).toBeGreaterThan(0);
  }
  const capitals = new Set(COUNTRIES.map(({ capital }) => capital));
  for (const capital of CAPITAL_ALIASES.values()) expect(capitals).toContain(capital);
});
