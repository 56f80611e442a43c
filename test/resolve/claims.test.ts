import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceOf } from '../../src/resolve/evidence.ts';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { articleOf, extractionOf, resolved, type Sketch } from './hand-made.ts';

const PORT: Sketch = {
  text: 'Ann Ray met James Okoye. Ray said she would sell the port. “I am sure,” Okoye said. It was said that she lied.',
  mentions: ['Ann Ray', 'James Okoye', 'Ray#2', 'Okoye#2'],
  claims: [
    { as: 'she would sell the port', source: 'Ray#2' },
    { as: '“I am sure,”', source: 'Okoye#2', quotation: 'direct' },
    { as: 'she lied', source: null },
    { as: 'Ann Ray met James Okoye' },
  ],
};

test('claims get their speakers; an untold source is somebody of the article', async () => {
  const asked = await resolved(PORT);
  expect(asked.speakers()).toEqual(['Ann Ray', 'James Okoye', 'untold source', null]);
});

test('wording stands alone: names for pronouns, in the third person', async () => {
  const asked = await resolved(PORT);
  expect(asked.wordings()).toEqual([
    'Ann Ray would sell the port',
    '“James Okoye is sure,”',
    'Ann Ray lied',
    'Ann Ray met James Okoye',
  ]);
});

test.each([
  ['Roy’s spokesman', 'Roy’s spokesman'],
  ['his counterpart, Ann Ray', 'Ann Ray'],
  ['a clerk at Acme Corp', 'clerk at Acme Corp'],
  ['Ann Ray, who owns Acme Corp', 'Ann Ray'],
  ['Acme Corp', 'Acme Corp'],
])('the source "%s" is %s', async (source, speaker) => {
  const asked = await resolved({
    text: `${source} said it rained. Acme Corp, Ann Ray and Roy heard it.`,
    mentions: [{ as: 'Acme Corp', type: 'ORG' }, 'Ann Ray', 'Roy'],
    claims: [{ as: 'it rained', source }],
  });
  expect(asked.speakers()).toEqual([speaker]);
});

test('a pronoun as source continues the speaker before', async () => {
  const asked = await resolved({
    text: 'James Okoye criticised Dan Roy. Roy said the port was closed. He added it would stay so.',
    mentions: ['James Okoye', 'Dan Roy', 'Roy#2'],
    claims: [
      { as: 'the port was closed', source: 'Roy#2' },
      { as: 'it would stay so', source: 'He' },
    ],
  });
  expect(asked.speakers()).toEqual(['Dan Roy', 'Dan Roy']);
});

test('evidence lists everybody a speaker speaks for, nearest first', async () => {
  const sketch: Sketch = {
    text: 'A Kremlin spokesman said that Ann Ray left.',
    mentions: [
      { as: 'A Kremlin spokesman', form: 'nominal', role: 'spokesman' },
      { as: 'Kremlin', type: 'ORG' },
      'Ann Ray',
    ],
    claims: [{ as: 'Ann Ray left', source: 'A Kremlin spokesman' }],
  };
  const { resolution, article } = await resolved(sketch);
  const [evidence] = evidenceOf(resolution, article);
  expect(evidence?.speakers[0]?.principals.map(({ name }) => name)).toEqual(['Kremlin', 'Russia']);
  expect(evidence?.mentioned.map(({ name }) => name)).toEqual(['Ann Ray']);
});

test('every selector and span is the text it says, and resolving twice gives the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 1, max: 40 }),
      async (start, length) => {
        const article = articleOf(PORT.text);
        const { text } = article.revision;
        const base = extractionOf(article, PORT);
        const [claim] = base.claims;
        if (claim === undefined) throw new Error('the sketch has claims');
        const span = { start, end: start + length, text: text.slice(start, start + length) };
        const extraction = { ...base, claims: [{ ...claim, span }] };
        const directory = memoryDirectory();
        const first = await resolve(article, extraction, directory);
        directory.remember(first);
        const second = await resolve(article, extraction, directory);
        const { selector } = first.claims[0] ?? {};
        expect(`${selector?.prefix}${selector?.exact}${selector?.suffix}`).toBe(
          text.slice(Math.max(0, start - 32), start + length + 32),
        );
        expect(second.claims).toEqual(first.claims);
        expect(second.actors).toEqual(first.actors);
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ['Kenyan President James Okoye', 'James Okoye', ['Kenya']],
  ['Okoye', 'Okoye', []],
  ['the Kremlin', 'Kremlin', ['Russia']],
  ['a senior Peruvian official', 'senior Peruvian official', ['Peru']],
  ['Peruvian officials', 'Peruvian officials', ['Peru']],
  ['Bank of Quito', 'Bank of Quito', []],
  ['Peru', 'Peru', []],
  ['Lima', 'Peru', []],
  ['The senator', 'senator', []],
])('a speaker given beside the text is read: %s', async (speaker, name, principals) => {
  const article = articleOf('He will sell the port.');
  const extraction = extractionOf(article, {
    text: article.revision.text,
    mentions: [],
    claims: [{ as: 'He will sell the port' }],
  });
  const resolution = await resolve(article, extraction, memoryDirectory(), { speaker });
  const [evidence] = evidenceOf(resolution, article);
  expect(evidence?.speakers.map(({ actor }) => actor.name)).toEqual([name]);
  expect(evidence?.speakers[0]?.principals.map((actor) => actor.name)).toEqual(principals);
  expect(evidence?.claim.attributions[0]?.source).toBeNull();
});
