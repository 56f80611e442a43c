import { afterAll, expect, test } from '@jest/globals';
import { extractStatement } from '../../src/extract/extract-statement.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { readEnglish } from './read-english.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());

test('a statement is one claim over its whole text, with its mentions', async () => {
  const text = 'Norwegian Prime Minister Kari Lund will not meet the two leaders in May.';
  const { claims, mentions } = await extractStatement(readEnglish(text), {}, inference);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    span: { start: 0, end: text.length, text },
    quotation: 'none',
    attributions: [],
    commitment: { polarity: 'negative' },
  });
  expect(mentions.map(({ span }) => span.text)).toEqual(
    expect.arrayContaining(['Norwegian Prime Minister Kari Lund', 'the two leaders']),
  );
});

test('words of a known source are indirect speech, and keep the time they were said', async () => {
  const utteredAt = { from: '2024-05-14', to: '2024-05-14' };
  const { claims } = await extractStatement(
    readEnglish('The mine will close.'),
    { source: 'the union', utteredAt },
    inference,
  );
  expect(claims[0]).toMatchObject({ quotation: 'indirect', utteredAt });
});
