import { expect, test } from '@jest/globals';
import { acceptCandidate } from '../../src/reconciliation/accept-candidate.ts';
import type { Candidate } from '../../src/reconciliation/candidate.ts';

const person = { name: 'Ada Quill', aliases: ['A. J. Quill'], type: 'Q5' };
const body = { name: 'Harbour Authority', aliases: [], type: 'Q43229' };
const one = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  name: 'Ada Quill',
  score: 50,
  match: false,
  type: ['Q5'],
  ...given,
});

test.each<[string, typeof person, readonly Candidate[], string | null]>([
  ['what the service is sure of', person, [one('Q1', { match: true }), one('Q2')], 'Q1 match'],
  [
    'the sure one, though another scores more',
    person,
    [one('Q2', { score: 99 }), one('Q1', { match: true })],
    'Q1 match',
  ],
  [
    'a sure one of another name',
    person,
    [one('Q1', { match: true, name: 'Ada Quill-Roe' })],
    'Q1 match',
  ],
  ['a name far ahead', person, [one('Q1', { score: 90 }), one('Q2', { score: 60 })], 'Q1 margin'],
  ['an alias alone', person, [one('Q1', { name: 'A. J. QUÍLL' })], 'Q1 margin'],
  [
    'a body with classes we cannot judge',
    body,
    [one('Q7', { name: 'The Harbour Authority', type: ['Q327333'] })],
    'Q7 margin',
  ],
  ['no type at all', person, [one('Q1', { match: true, type: null })], 'Q1 match'],
  [
    'two that are both sure',
    person,
    [one('Q1', { match: true }), one('Q2', { match: true })],
    null,
  ],
  [
    'a name that is not far ahead',
    person,
    [one('Q1', { score: 90 }), one('Q2', { score: 61 })],
    null,
  ],
  ['far ahead under another name', person, [one('Q1', { name: 'Adam Quill', score: 90 })], null],
  ['a sure one that is no human', person, [one('Q1', { match: true, type: ['Q4167410'] })], null],
  ['an id that is not Wikidata’s', person, [one('x" }) //', { match: true })], null],
  ['a property', person, [one('P31', { match: true })], null],
  ['a score of nothing', person, [one('Q1', { score: 0 })], null],
  ['nobody', person, [], null],
])('%s', (_, question, candidates, expected) => {
  const link = acceptCandidate(question, candidates);
  expect(link && `${link.wikidata} ${link.basis}`).toBe(expected);
});
