import { afterAll, expect, test } from '@jest/globals';
import { crookedSpans } from '../../scripts/crooked-spans.ts';
import { extractionRecord } from '../../src/cli/extraction-record.ts';
import { extract } from '../../src/extract/extract.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { readEnglish } from '../extract/read-english.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());

async function recordOf(content: string) {
  const article = readEnglish(content);
  const extraction = await extract(article, inference);
  return extractionRecord(
    article,
    await resolve(article, extraction, memoryDirectory()),
    extraction,
  );
}

const nameOf = ({ actors }: Awaited<ReturnType<typeof recordOf>>, id: string | null | undefined) =>
  actors.find((actor) => actor.id === id)?.name ?? null;

test('attributions are printed as the article has them, with the claims that they gave', async () => {
  const record = await recordOf(
    'The minister said that the port was open, but the ships had not arrived.',
  );
  const [attribution] = record.attributions;
  expect(record.attributions).toHaveLength(1);
  expect(attribution).toMatchObject({
    source: { start: 0, end: 12, text: 'The minister' },
    cue: { start: 13, end: 17, text: 'said' },
    content: {
      start: 18,
      text: 'that the port was open, but the ships had not arrived',
    },
    claims: record.claims.map(({ id }) => id),
  });
  expect(record.claims.map(({ text }) => text)).toEqual([
    'the port was open',
    'the ships had not arrived',
  ]);
  for (const { content } of record.claims) expect(content).toEqual(attribution?.content);
  expect(crookedSpans(record.article.text, record.attributions).crooked).toEqual([]);
});

test('a content that the cue cuts in two is printed whole and in parts', async () => {
  const record = await recordOf(
    '“The harbour is shut,” Mayor Ines Duarte said, “and we have asked the army for help.”',
  );
  const [attribution] = record.attributions;
  expect(attribution?.contents.length).toBe(2);
  expect(attribution?.content.start).toBe(attribution?.contents[0]?.start);
  expect(attribution?.content.end).toBe(attribution?.contents[1]?.end);
});

test('the source of a relative clause is its pronoun, and its actor the one it stands for', async () => {
  const record = await recordOf(
    'The plan was drawn up by Kari Lund, who said that the mine would have to close in June.',
  );
  const claim = record.claims.find(({ cue }) => cue?.text === 'said');
  expect(claim?.source?.text).toBe('who');
  expect(nameOf(record, claim?.source?.actor)).toBe('Kari Lund');
});

test('what is told of a bare thing is claimed as a whole', async () => {
  const record = await recordOf('Senator Kari Lund rejected the plan.');
  const [claim] = record.claims.filter(({ source }) => source !== null);
  expect(claim).toMatchObject({
    text: 'Senator Kari Lund rejected the plan',
    content: { text: 'the plan' },
    cue: { text: 'rejected' },
    // Not denied: that she rejected it is what is told.
    polarity: 'positive',
  });
});

test('a claim of the outlet has no content beside itself', async () => {
  const record = await recordOf(
    'Denmark and Sweden signed a fishing agreement in Malmo on Monday.',
  );
  const [own] = record.claims.filter(({ source }) => source === null);
  expect(own).toMatchObject({ cue: null, content: null });
});
