import { expect, test } from '@jest/globals';
import { type MentionSketch, resolved } from './hand-made.ts';

const body = (as: string): MentionSketch => ({ as, type: 'ORG' });

test.each<[string, readonly (MentionSketch | string)[], string, readonly string[]]>([
  [
    'Ann Ray and Dan Roy said it rained.',
    ['Ann Ray', 'Dan Roy'],
    'Ann Ray and Dan Roy',
    ['Ann Ray', 'Dan Roy'],
  ],
  [
    'Ann Ray, Dan Roy and Acme Corp said it rained.',
    ['Ann Ray', 'Dan Roy', body('Acme Corp')],
    'Ann Ray, Dan Roy and Acme Corp',
    ['Ann Ray', 'Dan Roy', 'Acme Corp'],
  ],
  // One body, one person: no pair.
  [
    'Bell and Howell said it rained.',
    [body('Bell and Howell')],
    'Bell and Howell',
    ['Bell and Howell'],
  ],
  [
    'Ann Ray, tired and angry, said it rained.',
    ['Ann Ray'],
    'Ann Ray, tired and angry',
    ['Ann Ray'],
  ],
])('%s', async (text, mentions, source, speakers) => {
  const { resolution } = await resolved({ text, mentions, claims: [{ as: 'it rained', source }] });
  const names = resolution.claims[0]?.attributions.map(
    ({ actor, position }) =>
      [resolution.actors.find(({ id }) => id === actor)?.name, position] as const,
  );
  expect(names).toEqual(speakers.map((name) => [name, 0]));
});

test.each<[string, readonly (MentionSketch | string)[], readonly string[]]>([
  [
    'Acme Corp lost money, and Acme Corp fell. Chief executive Ann Ray left.',
    [
      body('Acme Corp'),
      body('Acme Corp#2'),
      { as: 'Chief executive Ann Ray', head: 'Ann Ray', role: 'chief executive' },
    ],
    ['Ann Ray > Acme Corp'],
  ],
  [
    'The Health Ministry met. Ministry spokesman Dan Roy spoke.',
    [
      body('Health Ministry'),
      { as: 'Ministry spokesman Dan Roy', head: 'Dan Roy', role: 'ministry spokesman' },
    ],
    ['Dan Roy > Health Ministry'],
  ],
  [
    'The Health Ministry met. Former ministry spokesman Dan Roy spoke.',
    [
      body('Health Ministry'),
      {
        as: 'Former ministry spokesman Dan Roy',
        head: 'Dan Roy',
        role: 'former ministry spokesman',
      },
    ],
    [],
  ],
  [
    'Acme Corp met. Chief executive Ann Ray left.',
    [
      body('Acme Corp'),
      { as: 'Chief executive Ann Ray', head: 'Ann Ray', role: 'chief executive' },
    ],
    [],
  ],
])('who speaks for whom: %s', async (text, mentions, expected) => {
  expect((await resolved({ text, mentions })).speaksFor()).toEqual(expected);
});

test('names in capitals that no tagger marked are names where they speak', async () => {
  const asked = await resolved({
    text: 'Vietnam Electricity, which runs the dams, said it rained. The union Acme said it snowed.',
    mentions: [],
    claims: [
      { as: 'it rained', source: 'Vietnam Electricity, which runs the dams' },
      { as: 'it snowed', source: 'The union Acme' },
    ],
  });
  expect(asked.speakers()).toEqual(['Vietnam Electricity', 'Acme']);
  expect(asked.type('Acme')).toBe('organisation');
});

test('"it" as source is the report that spoke before; "she" is never a report', async () => {
  const asked = await resolved({
    text: 'The report said it rained. It added that it snowed. “She saw it,” the report said.',
    mentions: [],
    claims: [
      { as: 'it rained', source: 'The report' },
      { as: 'it snowed', source: 'It' },
      { as: '“She saw it,”', source: 'the report', quotation: 'direct' },
    ],
  });
  expect(asked.speakers()).toEqual(['report', 'report', 'report']);
  expect(asked.wordings()[2]).toBe('“She saw it,”');
});
