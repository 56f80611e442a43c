import { expect, test } from '@jest/globals';
import { conjugated, uncontracted } from '../../src/resolve/third-person.ts';

test.each([
  [' see no signs', ' sees'],
  [' need dialogue', ' needs'],
  [' still have hope', ' still has'],
  [' truly worry', ' truly worries'],
  [' do not know', ' does'],
  ['  don’t know', "  doesn't"],
  [' go home', ' goes'],
  [' wish them well', ' wishes'],
  [' will vote', ' will'],
  [' lost the race', ' lost'],
  [' heard it all', ' heard'],
  [' never asked', ' never asked'],
  [' didn’t ask', ' didn’t'],
  [' were there', ' was'],
])('after a name "we%s" has "%s"', (following, by) => {
  expect(conjugated(following)?.by).toBe(by);
});

test.each([', as mayor, ask', ' of the party', ' who voted', ' and my wife'])(
  'no verb is told in "I%s"',
  (following) => {
    expect(conjugated(following)).toBeNull();
  },
);

test.each([
  ['’s happy here', false, ' is'],
  ['’ll come', false, ' will'],
  ['’ve come', true, ' have'],
  ['’re late', true, ' are'],
  ['’d look for it', false, ' would'],
  ['’d gone home', false, ' had'],
])('a contraction "%s" is written out', (following, plural, by) => {
  expect(uncontracted(following, plural)?.by).toBe(by);
});

test.each(['’s admitted it', '’s been ill', ' is here'])(
  '"%s" is left, for it may be two things or none',
  (following) => {
    expect(uncontracted(following, false)).toBeNull();
  },
);
