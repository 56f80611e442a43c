import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  EXPORTED_KINDS,
  EXPORTED_LINKS,
  KINDS_NOT_EXPORTED,
} from '../../../src/graph/exported-kinds.ts';

const guide = readFileSync(join(__dirname, '../../../docs/graph.md'), 'utf8');

test('exports hold every kind of node that docs/graph.md has', () => {
  const told = [...guide.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, label]) => label);
  expect(told.toSorted()).toEqual(
    [...EXPORTED_KINDS.map(({ label }) => label), ...KINDS_NOT_EXPORTED].toSorted(),
  );
});

test('exports hold every relationship that docs/graph.md has', () => {
  const told = [...guide.matchAll(/\(:(\w+)\)-\[:(\w+)\]->\(:(\w+)\)/g)].map(
    ([, from, type, to]) => `${from} ${type} ${to}`,
  );
  const known = EXPORTED_LINKS.map(({ type, from, to }) => `${from} ${type} ${to}`);
  expect([...new Set(told)].toSorted()).toEqual(known.toSorted());
});
