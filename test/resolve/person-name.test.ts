import { expect, test } from '@jest/globals';
import { personTokens, sameFullName, shortFormFit } from '../../src/resolve/person-name.ts';

test.each([
  ['Ann Ray', 'Ann Ray'],
  ['Mr. Ann Ray', 'Ann Ray'],
  ['John F. Kennedy', 'John Kennedy'],
  ['J. Okoye', 'James Okoye'],
  ['Bill Weld', 'William Weld'],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['Sergei Ivanov', 'Sergey Ivanov'],
  ['Kim Jong-un', 'Kim Jong Un'],
  ['Robert Downey Jr.', 'Robert Downey'],
  ['Andrés Manuel López Obrador', 'Lopez Obrador'],
])('%s and %s may be one person', (a, b) => {
  expect(sameFullName(personTokens(a), personTokens(b))).toBe(true);
  expect(sameFullName(personTokens(b), personTokens(a))).toBe(true);
});

test.each([
  ['Ann Ray', 'Bea Ray'],
  ['Ann Ray', 'Ann Roy'],
  ['George W. Bush', 'George H. W. Bush'.replace('H. W.', 'H.')],
  ['Bill Clinton', 'Hillary Clinton'],
  ['Ray', 'Ray'],
])('%s and %s are not one full name', (a, b) => {
  expect(sameFullName(personTokens(a), personTokens(b))).toBe(false);
});

test.each([
  ['Ray', 'Ann Ray', 3],
  ['Xi', 'Xi Jinping', 2],
  ['von der Leyen', 'Ursula von der Leyen', 3],
  ['al-Assad', 'Bashar al-Assad', 3],
  ['Sánchez', 'Pedro Sánchez Castejón', 1],
  ['Roy', 'Ann Ray', 0],
  ['Ann Ray', 'Ann Ray', 0],
])('%s fits %s to degree %d', (short, long, fits) => {
  expect(shortFormFit(personTokens(short), personTokens(long))).toBe(fits);
});
