import { expect, test } from '@jest/globals';
import { outsideSpeaker } from '../../src/resolve/outside-speaker.ts';
import { type MentionSketch, resolved } from './hand-made.ts';

const mayor: MentionSketch = { as: 'The mayor', form: 'nominal', role: 'mayor' };
const place: MentionSketch = { as: 'Arden', type: 'LOC' };

test.each<[string, readonly (MentionSketch | string)[], string, readonly string[]]>([
  [
    'The mayor of Arden, Ann Ray, said it rained.',
    [mayor, place, 'Ann Ray'],
    'The mayor of Arden, Ann Ray',
    ['Ann Ray'],
  ],
  [
    'Ann Ray, the mayor of Arden, said it rained.',
    ['Ann Ray', { ...mayor, as: 'the mayor' }, place],
    'Ann Ray, the mayor of Arden',
    ['Ann Ray'],
  ],
  ['The mayor, Ann Ray, said it rained.', [mayor, 'Ann Ray'], 'The mayor, Ann Ray', ['Ann Ray']],
  // A list: the mayor is somebody else.
  [
    'The mayor of Arden, Ann Ray and Dan Roy said it rained.',
    [mayor, place, 'Ann Ray', 'Dan Roy'],
    'The mayor of Arden, Ann Ray and Dan Roy',
    ['mayor', 'Ann Ray', 'Dan Roy'],
  ],
  [
    'The mayor, Ann Ray, and the police chief, Dan Roy, said it rained.',
    [mayor, 'Ann Ray', { as: 'the police', form: 'nominal', type: 'ORG' }, 'Dan Roy'],
    'The mayor, Ann Ray, and the police chief, Dan Roy',
    ['Ann Ray', 'Dan Roy'],
  ],
])('%s', async (text, mentions, source, speakers) => {
  const { resolution } = await resolved({ text, mentions, claims: [{ as: 'it rained', source }] });
  const said = resolution.claims[0]?.attributions ?? [];
  const actors = said.map(({ actor }) => resolution.actors.find(({ id }) => id === actor));
  expect(actors.map((actor) => actor?.name)).toEqual(speakers);
  expect(said.every(({ position }) => position === 0)).toBe(true);
  expect(actors[0]?.roles).toContain('mayor');
});

test('who heads a body that is named in the apposition speaks for it', async () => {
  const { speakers, speaksFor } = await resolved({
    text: 'The president of the Harbour Union, Ann Ray, said it rained.',
    mentions: [
      { as: 'The president', form: 'nominal', role: 'president' },
      { as: 'Harbour Union', type: 'ORG' },
      'Ann Ray',
    ],
    claims: [{ as: 'it rained', source: 'The president of the Harbour Union, Ann Ray' }],
  });
  expect(speakers()).toEqual(['Ann Ray']);
  expect(speaksFor()).toEqual(['Ann Ray > Harbour Union']);
});

test.each<[string, string, string | null, string]>([
  ['Ann Ray', 'Ann Ray', null, 'name'],
  ['Ann Ray, of Northport', 'Ann Ray', null, 'name'],
  ['Ann Ray, the mayor of Arden', 'Ann Ray', 'mayor', 'name'],
  ['Ann Ray, chief executive of Acme', 'Ann Ray', 'chief executive', 'name'],
  ['The mayor of Arden, Ann Ray', 'Ann Ray', 'mayor', 'name'],
  ['Senator Ann Ray, a Democrat', 'Ann Ray', 'senator', 'name'],
  ['Acme, Inc.', 'Acme, Inc.', null, 'name'],
  ['the mayor of Arden', 'the mayor of Arden', 'mayor', 'nominal'],
])('a speaker given as "%s"', (given, name, role, form) => {
  const mention = outsideSpeaker(given, []);
  expect([mention.head.text, mention.role, mention.form]).toEqual([name, role, form]);
});
