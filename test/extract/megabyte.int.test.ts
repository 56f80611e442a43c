import { afterAll, expect, test } from '@jest/globals';
import { crookedSpans } from '../../scripts/crooked-spans.ts';
import { extract } from '../../src/extract/extract.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { readEnglish } from './read-english.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());

const FILLER = 'The river rose by two metres in the night and fell again before noon. ';

test('a megabyte is read, from its first sentence to its last', async () => {
  const article = readEnglish(
    `Governor Lena Marsh said the bridge would reopen.\n\n${FILLER.repeat(Math.ceil(1_000_000 / FILLER.length))}\n\nMayor Ann Ray said the school would close.`,
  );
  const extraction = await extract(article, inference);
  const { claims, actors } = await resolve(article, extraction, memoryDirectory());
  const said = claims.map(({ span, attributions: [nearest] }) => [
    actors.find(({ id }) => id === nearest?.actor)?.name,
    span.text,
  ]);
  expect(said[0]).toEqual(['Lena Marsh', 'the bridge would reopen']);
  expect(said.at(-1)).toEqual(['Ann Ray', 'the school would close']);
  expect(crookedSpans(article.revision.text, { extraction, claims }).crooked).toEqual([]);
});
