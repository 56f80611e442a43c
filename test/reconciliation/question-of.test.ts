import { expect, test } from '@jest/globals';
import type { ActorType } from '../../src/model/actor.ts';
import { questionOf } from '../../src/reconciliation/question-of.ts';
import { actorOf, articleOf } from '../support/model-objects.ts';

test.each<[ActorType, string, string | null]>([
  ['person', 'Ada Quill', 'Q5'],
  ['organisation', 'Acme', 'Q43229'],
  ['government', 'Ministry of Tides', 'Q43229'],
  ['country', 'Atlantis', 'Q6256'],
  ['place', 'Quillport', 'Q2221906'],
  ['person', 'Quill', null],
  ['group', 'the fishermen', null],
  ['anonymous', 'a senior official', null],
  ['outlet', 'The Courier', null],
  ['organisation', 'x'.repeat(201), null],
])('a %s named %s', (type, name, expected) => {
  expect(questionOf(actorOf(name, { type }))?.type ?? null).toBe(expected);
});

test('one who belongs to an article is never asked about', () => {
  const { article } = articleOf('Nothing happened.');
  expect(questionOf(actorOf('Ada Quill', { articleId: article.id }))).toBeNull();
});
