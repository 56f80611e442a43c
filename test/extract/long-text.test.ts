import { expect, test } from '@jest/globals';
import type { AttributionReader } from '../../src/extract/attribution-reader.ts';
import { extractBy } from '../../src/extract/extract.ts';
import type { EntitySpan } from '../../src/extract/mentions/names.ts';
import { readAttributions } from '../../src/extract/read-attributions.ts';
import type { AttributionLabel, AttributionSpan } from '../../src/extract/tagged-span.ts';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { growth } from '../support/work.ts';
import { readEnglish } from './read-english.ts';

const PASSAGE =
  'Anna Berg of the Lund Group said on Tuesday that the bridge will not reopen before June 2025. ' +
  'He told reporters that talks about 1.2 million euros had failed two weeks ago. ' +
  '“We want peace,” the minister added.\n\n';
const ATTRIBUTION: readonly (readonly [AttributionLabel, string])[] = [
  ['source', 'Anna Berg of the Lund Group'],
  ['cue', 'said'],
  ['content', 'the bridge will not reopen before June 2025'],
  ['source', 'He'],
  ['cue', 'told reporters'],
  ['content', 'talks about 1.2 million euros had failed two weeks ago'],
  ['content', '“We want peace,”'],
  ['source', 'the minister'],
  ['cue', 'added'],
];
const ENTITIES: readonly (readonly [EntitySpan['label'], string])[] = [
  ['PER', 'Anna Berg'],
  ['ORG', 'Lund Group'],
];

/** Stands in for the neural model alone, whose time is one run a window: its spans go through the linker and all that follows. */
const reader: AttributionReader = {
  extractor: { name: 'hand', version: '1' },
  async read({ text, sentences }) {
    const certain = { confidence: 1, continuation: 0 };
    const attribution: AttributionSpan[] = [];
    const entities: EntitySpan[] = [];
    for (let from = 0; from < text.length; from += PASSAGE.length) {
      const place = (words: string) => {
        const start = from + PASSAGE.indexOf(words);
        return { start, end: start + words.length, ...certain };
      };
      attribution.push(...ATTRIBUTION.map(([label, words]) => ({ label, ...place(words) })));
      entities.push(...ENTITIES.map(([label, words]) => ({ label, ...place(words) })));
    }
    return {
      linked: readAttributions(text, sentences, { attribution }).linked,
      entities,
      warnings: [],
    };
  },
};

/** From a text to what would be stored. */
function reading(passages: number): () => Promise<void> {
  const article = readEnglish(PASSAGE.repeat(passages).trimEnd());
  return async () => {
    const extraction = await extractBy(article, reader);
    const { claims } = await resolve(article, extraction, memoryDirectory());
    expect(claims.length).toBeGreaterThanOrEqual(3 * passages);
  };
}

/** A step that takes a third of the time for the shorter text and is quadratic makes it more. */
const LIMIT = 8;

test('a text of 1 MB takes about four times as much work as one of 250 kB', async () => {
  const passages = Math.ceil(250_000 / PASSAGE.length);
  await reading(Math.ceil(passages / 5))(); // the engine compiles what it will need
  const [small, large] = [reading(passages), reading(4 * passages)];
  expect(await growth({ small, large, limit: LIMIT })).toBeLessThan(LIMIT);
});
