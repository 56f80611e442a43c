import { expect, test } from '@jest/globals';
import type { EntitySpan } from '../../../src/extract/mentions/names.ts';
import { shapeNames } from '../../../src/extract/refiners/shape-names.ts';

type Label = EntitySpan['label'];

function shaped(text: string, ...names: readonly (readonly [string, Label])[]) {
  const spans = names.map(([name, label]) => {
    const start = text.indexOf(name);
    return { label, start, end: start + name.length, confidence: 1, continuation: 0 };
  });
  return shapeNames(text, spans).map(({ start, end, label }) => [text.slice(start, end), label]);
}

test.each<[string, readonly (readonly [string, Label])[], readonly (readonly [string, Label])[]]>([
  ['West Yorkshire Police came', [['West Yorkshire', 'LOC']], [['West Yorkshire Police', 'ORG']]],
  ['at St Anne’s Hospital', [['St Anne', 'LOC']], [['St Anne’s Hospital', 'ORG']]],
  ['the Ray Foundation', [['Ray Foundation', 'PER']], [['Ray Foundation', 'ORG']]],
  ['Norwegian engineering group', [['Norwegian engineering group', 'ORG']], [['Norwegian', 'ORG']]],
  ['David Roy KC said', [['David Roy KC', 'PER']], [['David Roy', 'PER']]],
  [
    'analyst Petter Aas',
    [
      ['Petter', 'PER'],
      ['Aas', 'ORG'],
    ],
    [['Petter Aas', 'PER']],
  ],
  ['the marine unit', [['marine', 'ORG']], []],
  [
    'Three Mayors Give Their Views On The Cup\nThey do.',
    [['Three Mayors Give Their Views On The Cup', 'ORG']],
    [],
  ],
  // Left as they are.
  ['Ann Ray police said', [['Ann Ray', 'PER']], [['Ann Ray', 'PER']]],
  ['Leeds Street', [['Leeds', 'LOC']], [['Leeds', 'LOC']]],
  [
    'Ann NATO',
    [
      ['Ann', 'PER'],
      ['NATO', 'ORG'],
    ],
    [
      ['Ann', 'PER'],
      ['NATO', 'ORG'],
    ],
  ],
  [
    'Ann Ray told Acme',
    [
      ['Ann Ray', 'PER'],
      ['Acme', 'ORG'],
    ],
    [
      ['Ann Ray', 'PER'],
      ['Acme', 'ORG'],
    ],
  ],
])('%s', (text, names, expected) => {
  expect(shaped(text, ...names)).toEqual(expected);
});
