import { expect, test } from '@jest/globals';
import { splitClauses } from '../../../src/extract/claims/clauses.ts';
import { tokenise } from '../../../src/extract/tokens.ts';

function halves(text: string): readonly string[] {
  const range = { start: 0, end: text.length };
  const [tokens = []] = tokenise(text, [range]);
  return splitClauses(tokens, range).map(({ start, end }) => text.slice(start, end));
}

test.each<[string, readonly string[]]>([
  [
    'the port is open, but the ships have not arrived',
    ['the port is open', 'the ships have not arrived'],
  ],
  ['the port is open and it will stay open', ['the port is open', 'it will stay open']],
  ['the talks failed; the envoys left the city', ['the talks failed', 'the envoys left the city']],
])('two claims: %s', (text, expected) => {
  expect(halves(text)).toEqual(expected);
});

test.each([
  'the need for bread and clean water',
  'the port is open and safe',
  'the company bought the mine and sold the railway',
  'the bridge that fell, and which nobody repaired, is closed',
  'ministers, envoys and generals met the king',
  'to open the port and to close the mine',
  'the port is open if the ships come, and if they pay',
])('one claim: %s', (text) => {
  expect(halves(text)).toEqual([text]);
});
