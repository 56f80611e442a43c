import { expect, test } from '@jest/globals';
import { adoptInner, nest } from '../../../src/extract/claims/nest.ts';
import type { LinkedAttribution } from '../../../src/extract/linked-attribution.ts';
import type { AttributionLabel, AttributionSpan } from '../../../src/extract/tagged-span.ts';
import { spanOf } from '../../../src/model/span.ts';

const text = 'Ray said that the union told Kim the mine is shut.';
function span(label: AttributionLabel, words: string): AttributionSpan {
  const start = text.indexOf(words);
  return { label, start, end: start + words.length, confidence: 0.9, continuation: 0 };
}
const outer: LinkedAttribution = {
  source: span('source', 'Ray'),
  cue: span('cue', 'said'),
  contents: [],
};
const inner: LinkedAttribution = {
  source: span('source', 'the union'),
  cue: span('cue', 'told'),
  contents: [span('content', 'the mine is shut')],
};

test('a cue left without content reports the attribution right after it', () => {
  const [first, second] = adoptInner(text, [outer, inner]);
  expect(first).toBe(inner);
  const [content] = second?.contents ?? [];
  expect(text.slice(content?.start, content?.end)).toBe('the union told Kim the mine is shut');
});

test('the chain names the speaker nearest to the words first', () => {
  const sentences = [{ ...spanOf(text, 0, text.length), paragraph: 0 }];
  const chains = nest(adoptInner(text, [outer, inner]), sentences);
  expect(chains[0]?.attribution).toBe(inner);
  expect(chains[0]?.outer.map(({ source }) => source)).toEqual([outer.source]);
  expect(chains[1]?.outer).toEqual([]);
});

test('a cue far from the next attribution adopts nothing', () => {
  const far = { ...outer, cue: span('cue', 'Ray') };
  expect(adoptInner(text, [{ ...far, source: null }, inner])).toEqual([inner]);
});
