import { expect, test } from '@jest/globals';
import { resolved } from './hand-made.ts';

const body = (as: string) => ({ as, type: 'ORG' as const });

test.each<[string, string, string, string | null]>([
  [
    'A report by the Reserve Bank said it rained.',
    'A report by the Reserve Bank',
    'report by the Reserve Bank',
    'Reserve Bank',
  ],
  [
    'A statement released by the Reserve Bank said it rained.',
    'A statement released by the Reserve Bank',
    'statement released by the Reserve Bank',
    'Reserve Bank',
  ],
  [
    'A statement from the Reserve Bank said it rained.',
    'A statement from the Reserve Bank',
    'statement from the Reserve Bank',
    'Reserve Bank',
  ],
  ['The report said it rained, and the Reserve Bank agreed.', 'The report', 'report', null],
  // What it is about did not issue it.
  [
    'A report on the Reserve Bank said it rained.',
    'A report on the Reserve Bank',
    'report on the Reserve Bank',
    null,
  ],
])('%s', async (text, source, name, issuer) => {
  const { speakers, speaksFor, type } = await resolved({
    text,
    mentions: [body('Reserve Bank')],
    claims: [{ as: 'it rained', source }],
  });
  expect(speakers()).toEqual([name]);
  expect(type(name)).toBe('anonymous');
  expect(speaksFor()).toEqual(issuer === null ? [] : [`${name} > ${issuer}`]);
});
