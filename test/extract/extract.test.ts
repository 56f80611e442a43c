import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crookedSpans } from '../../scripts/crooked-spans.ts';
import { extract } from '../../src/extract/extract.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { openInference } from '../../src/inference/open-inference.ts';
import { readEnglish } from './read-english.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());

/** Claims as "quotation | words | source / cue << …". */
async function claimsOf(content: string) {
  const { claims } = await extract(readEnglish(content), inference);
  return claims.map(
    ({ span, quotation, attributions }) =>
      `${quotation} | ${span.text} | ${attributions
        .map(({ source, cue }) => `${source?.text ?? '–'} / ${cue?.text ?? '–'}`)
        .join(' << ')}`,
  );
}

test.each<[string, string, string]>([
  [
    'speaker first',
    'The Norwegian foreign minister said on Tuesday that the treaty would be signed in June.',
    'indirect | the treaty would be signed in June | The Norwegian foreign minister / said',
  ],
  [
    'speaker last',
    'The bridge will not reopen this year, a city official said.',
    'indirect | The bridge will not reopen this year | a city official / said',
  ],
  [
    'direct',
    '“The mine is closed,” said Kari Lund, the union’s leader.',
    'direct | “The mine is closed,” | Kari Lund, the union’s leader / said',
  ],
  [
    'mixed',
    'The prime minister insisted there was “no crisis” in the coalition.',
    'mixed | there was “no crisis” in the coalition | The prime minister / insisted',
  ],
  [
    'according to',
    'According to the ministry, two thousand people have left the valley.',
    'indirect | two thousand people have left the valley | the ministry / According to',
  ],
  [
    'straight quotes',
    'The president said the vote was "a disgrace".',
    'mixed | the vote was "a disgrace" | The president / said',
  ],
])('%s', async (_, text, expected) => {
  const claims = await claimsOf(text);
  expect(claims).toContain(expected);
});

test('coordinated contents become claims of their own, with one speaker', async () => {
  const claims = await claimsOf(
    'The minister said the port was open, but the ships had not arrived.',
  );
  expect(claims).toEqual([
    'indirect | the port was open | The minister / said',
    'indirect | the ships had not arrived | The minister / said',
  ]);
});

test('a quote that goes on keeps its speaker', async () => {
  const claims = await claimsOf(
    '“The harbour is shut,” Mayor Ines Duarte said. “We have asked the army for help. Nobody has answered us.”',
  );
  expect(claims.length).toBeGreaterThanOrEqual(3);
  for (const claim of claims) expect(claim).toMatch(/Ines Duarte \/ said$/);
});

test('what the outlet says in its own voice is a claim without attribution', async () => {
  const claims = await claimsOf(
    'Denmark and Sweden signed a fishing agreement in Malmo on Monday.',
  );
  expect(claims).toContain(
    'none | Denmark and Sweden signed a fishing agreement in Malmo on Monday | ',
  );
});

test.each(['Weather. Sport. Letters.', 'Photograph by the author.', '12 34 56\n78 90 12'])(
  'no claim is made of: %s',
  async (text) => {
    expect(await claimsOf(text)).toEqual([]);
  },
);

test('another language gives no claims and says so', async () => {
  const { claims, warnings } = await extract(
    readEnglish('Der Minister sagte, die Brücke bleibe gesperrt.', 'de'),
    inference,
  );
  expect(claims).toEqual([]);
  expect(warnings.join()).toMatch(/"de".*only English/);
});

test('a passage without sentence ends is left out and said so; its neighbours are read', async () => {
  const { claims, warnings } = await extract(
    readEnglish(`The minister said the mine would close.\n${'datum '.repeat(2000)}\nHe left.`),
    inference,
  );
  expect(claims.map(({ span }) => span.text)).toEqual(['the mine would close']);
  expect(warnings.join()).toMatch(/more than 5000 characters/);
});

test('a claim is found once for a span, in the order of the text', async () => {
  const text =
    'The union said the company told workers the mine would close. “It is over,” a miner said. The minister denied that.';
  const { claims } = await extract(readEnglish(text), inference);
  const starts = claims.map(({ span }) => span.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(new Set(claims.map(({ span }) => `${span.start}-${span.end}`)).size).toBe(claims.length);
});

const sentence = fc.constantFrom(
  '“The mine is closed,” said Kari Lund 🚢.',
  'The minister said that 🇳🇴 ships would leave by Friday, but nobody believed him.',
  'A senior UK official said "no deal 🤝 exists.',
  '‘We will not go’, the two leaders told 𝒩ews at 5 p.m. on Tuesday.',
  'AN OFFICIAL SAID NOTHING WOULD CHANGE',
  'ﷺ العربية he said “עברית” to them.',
  '…” they added. ”“',
  '​‮zero width and override, she said.',
  '- item one\n- item two',
);

test('every span is what stands at its place, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(sentence, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })), {
        minLength: 1,
        maxLength: 5,
      }),
      async (parts) => {
        fc.pre(/\p{L}/u.test(parts.join('')));
        const article = readEnglish(`The minister said so.\n${parts.join('\n')}`);
        const extraction = await extract(article, inference);
        expect(crookedSpans(article.revision.text, extraction).crooked).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

test('what was extracted before changes nothing', async () => {
  const [before, text] = [
    "Aides said the Halden's/Kroll's pact held.",
    "Halden's board will not meet in June, Kroll's chairman said on Monday. He denied that the pact fell.",
  ];
  const alone = await extract(readEnglish(text), inference);
  await extract(readEnglish(before), inference);
  expect(await extract(readEnglish(text), inference)).toEqual(alone);
});
