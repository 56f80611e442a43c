import { expect, test } from '@jest/globals';
import { type Clash, outletDifferences, type Telling } from '../../src/drift/tellings.ts';
import { contradictionId, outletId } from '../../src/identity.ts';
import type { Claim } from '../../src/model/claim.ts';
import { actorOf, articleOf, claimOf, eventOf } from '../support/model-objects.ts';

const event = eventOf('sailing').id;
const quill = actorOf('Ada Quill').id;
const lind = actorOf('B. Lind').id;
const [courier, tribune] = ['Courier', 'Tribune'].map((name) => ({
  id: outletId(name),
  name,
  site: null,
}));

function telling(
  words: string,
  outlet: typeof courier,
  speaker: Telling['speaker'],
  given: Partial<Claim> = {},
): Telling {
  const { revision } = articleOf(words, { url: `https://a.example/${outlet?.name}/${words}` });
  const claim = claimOf(revision, words, { event, ...given });
  if (outlet === undefined) throw new Error('There are two outlets.');
  return { claim, embedding: null, outlet, speaker };
}
const clash = (a: Telling, b: Telling, given: Partial<Clash> = {}): Clash => ({
  id: contradictionId(a.claim.id, b.claim.id),
  a: a.claim.id,
  b: b.claim.id,
  scope: 'dispute',
  types: ['numeric'],
  ...given,
});
const differences = (tellings: readonly Telling[], clashes: readonly Clash[] = []) =>
  outletDifferences({ tellings, clashes, agreements: [] });

const ours = telling('the ferry sails on Friday', courier, quill);
const theirs = telling('the ferry sails on Monday', tribune, quill);
const another = telling('the ferry sails on Sunday', tribune, lind);
const ownToo = telling('the ferry sails on Tuesday', courier, quill);

test.each<[string, Telling, Telling, Partial<Clash>, number]>([
  ['one speaker, two numbers', ours, theirs, {}, 1],
  ['one speaker, another kind of clash', ours, theirs, { types: ['negation'] }, 0],
  ['any clash of scope outlet', ours, theirs, { types: ['negation'], scope: 'outlet' }, 1],
  ['two speakers who disagree', ours, another, {}, 0],
  ['one outlet with itself', ours, ownToo, {}, 0],
])('%s', (_, a, b, given, found) => {
  const groups = differences([a, b], [clash(a, b, given)]);
  expect(groups.flatMap(({ contradictions }) => contradictions)).toHaveLength(found);
});

test.each<[string, Partial<Claim>, Partial<Claim>, number]>([
  ['quoted by one', { quotation: 'direct' }, { quotation: 'indirect' }, 1],
  ['quoted by both', { quotation: 'mixed' }, { quotation: 'direct' }, 1],
  ['reported by both', { quotation: 'indirect' }, { quotation: 'indirect' }, 0],
])('words %s', (_, one, other, found) => {
  const groups = differences([
    telling('the ferry sails on Friday', courier, quill, one),
    telling('the ferry sails on Monday', tribune, quill, other),
  ]);
  expect(groups.flatMap(({ quotedDifferently }) => quotedDifferently)).toHaveLength(found);
});

test('the same words are no different quote', () => {
  const quoted = { quotation: 'direct' as const };
  const same = [courier, tribune].map((outlet) => telling('it sails', outlet, quill, quoted));
  expect(differences(same)).toEqual([]);
});

test.each<[string, readonly Telling[], readonly string[]]>([
  [
    'what one outlet leaves out',
    [ours, theirs, telling('A dog barked', courier, null)],
    ['A dog barked'],
  ],
  ['nothing of an event that one outlet covers', [ours, ownToo], []],
  [
    'nothing of no event',
    [ours, theirs, telling('A dog barked', courier, null, { event: null })],
    [],
  ],
])('%s', (_, tellings, alone) => {
  const found = differences(tellings).flatMap(({ onlyInOne }) => onlyInOne);
  expect(found.map(({ claim }) => claim.wording)).toEqual(alone);
});
