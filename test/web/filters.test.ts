import { expect, test } from '@jest/globals';
import { readChoice, toFilter, writeChoice } from '../../web/src/views/contradictions/filters.ts';

test.each([
  ['', {}],
  ['?kind=UPDATE&kind=CORRECTION', { kinds: ['UPDATE', 'CORRECTION'] }],
  ['?strength=STRICT&actor=Kremlin', { strengths: ['STRICT'], actor: 'Kremlin' }],
  ['?q=%22no+plans%22&min=0.5', { text: '"no plans"', minimumScore: 0.5 }],
  ['?from=2025-10-01&to=2025-10-31', { publishedAt: { from: '2025-10-01', to: '2025-10-31' } }],
])('%s is asked for as it says, and written back as it was', (search, filter) => {
  const choice = readChoice(search);
  expect(toFilter(choice)).toEqual(filter);
  expect(readChoice(writeChoice(choice))).toEqual(choice);
});

test.each([
  '?kind=NONSENSE',
  '?min=7',
  '?min=x',
  '?from=yesterday',
  '?sort=RANDOM',
  '?kind=toString',
])('%s means nothing, and is left out', (search) => {
  expect(readChoice(search)).toEqual(readChoice(''));
});
