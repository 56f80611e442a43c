import { expect, test } from '@jest/globals';
import { refineEntities } from '../../../src/extract/configuration.ts';
import { findMentions } from '../../../src/extract/mentions/find-mentions.ts';
import type { EntitySpan } from '../../../src/extract/mentions/names.ts';
import { tokenise } from '../../../src/extract/tokens.ts';
import { spanOf } from '../../../src/model/span.ts';

function mentionsIn(text: string, names: Readonly<Record<string, EntitySpan['label']>>) {
  const sentences = [{ ...spanOf(text, 0, text.length), paragraph: 0 }];
  const entities = Object.entries(names).map(([name, label]) => {
    const start = text.indexOf(name);
    return { label, start, end: start + name.length, confidence: 1, continuation: 0 };
  });
  const refined = refineEntities(text, entities);
  return findMentions({ text, sentences, tokens: tokenise(text, sentences) }, refined).map(
    ({ form, span, head, role, nationality }) =>
      [form, span.text, head.text, role, nationality].join(' | '),
  );
}

test('a name takes its title, role and country; what is inside it is not met again', () => {
  expect(
    mentionsIn('Norwegian Foreign Minister Kari Lund left.', {
      Norwegian: 'MISC',
      'Kari Lund': 'PER',
    }),
  ).toEqual([
    'name | Norwegian Foreign Minister Kari Lund | Kari Lund | foreign minister | Norway',
  ]);
});

test('a title that the tagger took for part of the name is role, not name', () => {
  expect(mentionsIn('President Kari Lund left.', { 'President Kari Lund': 'PER' })).toEqual([
    'name | President Kari Lund | Kari Lund | president | ',
  ]);
});

test('descriptions of people and bodies are mentions', () => {
  const found = mentionsIn(
    'A senior UK official met the two leaders and her Danish counterpart.',
    {},
  );
  expect(found).toEqual([
    'nominal | A senior UK official | A senior UK official | official | United Kingdom',
    'nominal | the two leaders | the two leaders | leader | ',
    'nominal | her Danish counterpart | her Danish counterpart | counterpart | Denmark',
    'pronoun | her | her |  | ',
  ]);
});

test('a pair of states is two mentions, a double-barrelled name one', () => {
  expect(mentionsIn('UK-France ties', { 'UK-France': 'MISC' })).toEqual([
    'name | UK | UK |  | United Kingdom',
    'name | France | France |  | France',
  ]);
  expect(mentionsIn('Ann Lloyd-Hughes left', { 'Ann Lloyd-Hughes': 'PER' })).toEqual([
    'name | Ann Lloyd-Hughes | Ann Lloyd-Hughes |  | ',
  ]);
});

test('a possessive ending is no part of a name', () => {
  expect(mentionsIn('Kari Lund’s plan', { 'Kari Lund’': 'PER' })[0]).toBe(
    'name | Kari Lund | Kari Lund |  | ',
  );
});

test.each(['The bridge fell in the night.', 'It cost US 5 in bread.'.replace('It', 'That')])(
  'nobody is mentioned in: %s',
  (text) => {
    expect(mentionsIn(text, {})).toEqual([]);
  },
);
