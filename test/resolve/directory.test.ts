import { expect, test } from '@jest/globals';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolved, type Sketch } from './hand-made.ts';

const FULL: Sketch = {
  text: 'Peruvian President Ann Ray visited. Ray smiled. A senior official said Acme Corp paid.',
  mentions: [
    { as: 'Peruvian President Ann Ray', head: 'Ann Ray', role: 'president', nationality: 'Peru' },
    'Ray#2',
    { as: 'A senior official', form: 'nominal', role: 'official' },
    { as: 'Acme Corp', type: 'ORG' },
  ],
};
const SHORT: Sketch = {
  text: 'Ray denied that Acme and Dr. Ann M. Ray are known here. A senior official said no.',
  mentions: [
    'Ray',
    { as: 'Acme', type: 'ORG' },
    { as: 'Dr. Ann M. Ray', head: 'Ann M. Ray' },
    { as: 'A senior official', form: 'nominal', role: 'official' },
  ],
};
const ONLY_SURNAME: Sketch = {
  text: 'Ray left. Acme grew.',
  mentions: ['Ray', { as: 'Acme', type: 'ORG' }],
};
const OTHER: Sketch = { text: 'Bea Ray sang.', mentions: ['Bea Ray'] };

/** Which actors of several articles, resolved in an order, are one: by "article/name". */
async function sameness(sketches: readonly Sketch[], order: readonly number[]) {
  const directory = memoryDirectory();
  const groups = new Map<string, string[]>();
  for (const index of order) {
    const sketch = sketches[index];
    if (sketch === undefined) throw new Error('no such sketch');
    const { resolution } = await resolved(sketch, directory);
    directory.remember(resolution);
    for (const { span, actor } of resolution.actorMentions) {
      groups.set(actor, [...(groups.get(actor) ?? []), `${index}/${span.text}`]);
    }
  }
  return [...groups.values()].map((group) => group.sort().join(' = ')).sort();
}

test.each([
  ['full and surname', [FULL, ONLY_SURNAME]],
  ['full and with an initial', [FULL, SHORT]],
  ['three articles', [FULL, SHORT, ONLY_SURNAME]],
])('the order of articles does not matter: %s', async (_, sketches) => {
  const forward = sketches.map((_, i) => i);
  expect(await sameness(sketches, [...forward].reverse())).toEqual(
    await sameness(sketches, forward),
  );
});

test('a surname of a second article means the person known by it', async () => {
  expect(await sameness([FULL, ONLY_SURNAME], [1, 0])).toContain(
    '0/Peruvian President Ann Ray = 0/Ray = 1/Ray',
  );
});

test('a surname that two known persons bear means neither', async () => {
  const groups = await sameness([FULL, OTHER, ONLY_SURNAME], [0, 1, 2]);
  expect(groups).toContain('2/Ray');
});

test('unnamed sources of two articles are two', async () => {
  const groups = await sameness([FULL, SHORT], [0, 1]);
  expect(groups).toContain('0/A senior official');
  expect(groups).toContain('1/A senior official');
});

test('a short name does not join a person whose state is another', async () => {
  const kenyan: Sketch = {
    text: 'Kenyan President Ray sang.',
    mentions: [
      { as: 'Kenyan President Ray', head: 'Ray', role: 'president', nationality: 'Kenya' },
    ],
  };
  expect(await sameness([FULL, kenyan], [0, 1])).toContain('1/Kenyan President Ray');
});

test('what is known of a person serves later articles', async () => {
  const directory = memoryDirectory();
  directory.remember((await resolved(FULL, directory)).resolution);
  const later = await resolved(
    {
      text: 'Ann Ray spoke. The Peruvian leader smiled.',
      mentions: [
        'Ann Ray',
        { as: 'The Peruvian leader', form: 'nominal', role: 'leader', nationality: 'Peru' },
      ],
    },
    directory,
  );
  expect(later.who('The Peruvian leader')).toBe('Ann Ray');
  expect(later.speaksFor()).toContain('Ann Ray > Peru');
});
