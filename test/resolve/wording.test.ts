import { expect, test } from '@jest/globals';
import { type ClaimSketch, type MentionSketch, resolved } from './hand-made.ts';

const ACME: MentionSketch = { as: 'Acme Corp', type: 'ORG' };
const direct = (as: string, source: string): ClaimSketch => ({ as, source, quotation: 'direct' });

test.each<[string, readonly (MentionSketch | string)[], ClaimSketch, string]>([
  [
    '“I think my time has come and I will go,” Ann Ray said.',
    ['Ann Ray'],
    direct('“I think my time has come and I will go,”', 'Ann Ray'),
    '“Ann Ray thinks her time has come and she will go,”',
  ],
  [
    '“We see no end to our losses,” the Acme Corp said.',
    [ACME],
    direct('“We see no end to our losses,”', 'the Acme Corp'),
    '“The Acme Corp sees no end to its losses,”',
  ],
  [
    '“We lost the game,” Ann Ray said.',
    ['Ann Ray'],
    direct('“We lost the game,”', 'Ann Ray'),
    '“We lost the game,”',
  ],
  [
    '“I saw nothing,” a neighbour said.',
    [],
    direct('“I saw nothing,”', 'a neighbour'),
    '“I saw nothing,”',
  ],
  [
    'Dan Roy said James Okoye had lost his keys.',
    ['Dan Roy', 'James Okoye'],
    { as: 'James Okoye had lost his keys', source: 'Dan Roy' },
    'James Okoye had lost his keys',
  ],
  [
    'Ann Ray said she sold her house.',
    ['Ann Ray'],
    { as: 'she sold her house', source: 'Ann Ray' },
    'Ann Ray sold her house',
  ],
  [
    'Ann Ray said she’s admitted it.',
    ['Ann Ray'],
    { as: 'she’s admitted it', source: 'Ann Ray' },
    'she’s admitted it',
  ],
  [
    'Ann Ray said she’s sure.',
    ['Ann Ray'],
    { as: 'she’s sure', source: 'Ann Ray' },
    'Ann Ray is sure',
  ],
])('%s', async (text, mentions, claim, wording) => {
  const asked = await resolved({ text, mentions, claims: [claim] });
  expect(asked.wordings()).toEqual([wording]);
});
