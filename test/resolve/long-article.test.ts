import { expect, test } from '@jest/globals';
import type { Extraction, Mention } from '../../src/model/extraction.ts';
import { spanOf } from '../../src/model/span.ts';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { growth } from '../support/work.ts';
import { articleOf } from './hand-made.ts';

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
const nameOf = (n: number) => {
  const word = [...String(n).padStart(5, '0')].map((digit) => SYLLABLES[Number(digit)]).join('');
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
};

/** As many people come up in a long text before they come up again. */
const CAST = 60;

/** News in which persons and bodies speak, are described and are meant by "he", over and over. */
function longArticle(passages: number) {
  const parts = Array.from({ length: passages }, (_, n) => {
    const name = nameOf(n % CAST);
    return `Carl ${name} of the ${name} Group said that the group would meet the minister. He said that “we want talks”.`;
  });
  const text = parts.join(' ');
  const article = articleOf(text);
  const mentions: Mention[] = [];
  const claims: Extraction['claims'][number][] = [];
  const eventMentions: Extraction['eventMentions'][number][] = [];
  let from = 0;
  parts.forEach((part, n) => {
    const span = (words: string) => {
      const start = from + part.indexOf(words);
      return spanOf(text, start, start + words.length);
    };
    const mention = (words: string, form: Mention['form'], entityType: Mention['entityType']) => ({
      span: span(words),
      head: span(words),
      form,
      entityType,
      role: words === 'the minister' ? 'minister' : null,
      nationality: null,
      sentence: 2 * n,
    });
    const claim = (words: string, source: string, sentence: number) => ({
      span: span(words),
      sentence,
      quotation: 'indirect' as const,
      commitment: { polarity: 'positive' as const, modality: 'asserted' as const, cues: [] },
      attributions: [{ source: span(source), cue: null }],
      times: [],
      utteredAt: null,
      quantities: [],
      confidence: 1,
    });
    const name = nameOf(n % CAST);
    mentions.push(
      mention(`Carl ${name}`, 'name', 'PER'),
      mention(`${name} Group`, 'name', 'ORG'),
      mention('the group', 'nominal', 'PER'),
      mention('the minister', 'nominal', 'PER'),
    );
    claims.push(
      claim('the group would meet the minister', `Carl ${name} of the ${name} Group`, 2 * n),
      claim('“we want talks”', 'He', 2 * n + 1),
    );
    const event = { status: null, times: [], qualifiers: [] };
    eventMentions.push({ ...event, span: span('meet'), type: 'meeting', sentence: 2 * n });
    from += part.length + 1;
  });
  const extractor = { name: 'hand', version: '1' };
  return {
    article,
    extraction: { mentions, claims, attributions: [], eventMentions, extractor, warnings: [] },
  };
}

/** Linear work makes it 4, quadratic work 16. */
const LIMIT = 8;

test('four times the text takes about four times the work to resolve', async () => {
  const resolving = (passages: number) => {
    const { article, extraction } = longArticle(passages);
    return async () => {
      const { claims } = await resolve(article, extraction, memoryDirectory());
      expect(claims).toHaveLength(2 * passages);
    };
  };
  const [small, large] = [resolving(400), resolving(1600)];
  for (let run = 0; run < 3; run += 1) await small(); // the engine compiles what it will need
  expect(await growth({ small, large, limit: LIMIT })).toBeLessThan(LIMIT);
});
