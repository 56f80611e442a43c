import { expect, test } from '@jest/globals';
import { makeCorpus } from '../../bench/synthetic/corpus.ts';
import { makeDisagreements } from '../../bench/synthetic/disagreements.ts';

const corpus = makeCorpus({ claims: 3_000, seed: 1 });
const claims = corpus.texts.flatMap((text) => text.claims.map((made) => ({ ...made, text })));

test('a corpus has as many claims as asked for, all under ids of their own, and is the same for the same seed', () => {
  expect(claims).toHaveLength(3_000);
  expect(new Set(claims.map(({ claim }) => claim.id)).size).toBe(3_000);
  expect(makeCorpus({ claims: 3_000, seed: 1 })).toEqual(corpus);
  expect(makeCorpus({ claims: 3_000, seed: 2 })).not.toEqual(corpus);
});

test('every span stands in its text where it says', () => {
  for (const { claim, text } of claims) {
    const { attributions, mentions, quantities } = claim;
    const spans = [
      claim.span,
      ...attributions.flatMap(({ source, cue }) => [source ?? [], cue ?? []].flat()),
      ...mentions.map(({ span }) => span),
      ...quantities.map(({ span }) => span),
    ];
    for (const { start, end, text: words } of spans) {
      expect(text.revision.text.slice(start, end)).toBe(words);
    }
  }
});

test('few events have many claims, and most have few', () => {
  const counts = new Map<number, number>();
  for (const { topic } of claims) {
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((x, y) => y - x);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  expect(sorted[0]).toBeGreaterThan(5 * median);
});

test('disagreements join two claims of one event, each pair once', () => {
  const byTopic = new Map<number, (typeof claims)[number]['claim'][]>();
  for (const { topic, claim } of claims) {
    if (topic !== null) byTopic.set(topic, [...(byTopic.get(topic) ?? []), claim]);
  }
  const { contradictions } = makeDisagreements(byTopic, 1);
  expect(contradictions.length).toBeGreaterThan(50);
  const events = new Map(claims.map(({ claim }) => [claim.id, claim.event]));
  for (const { a, b } of contradictions) {
    expect(a < b).toBe(true);
    expect(events.get(a)).toBe(events.get(b));
  }
  expect(new Set(contradictions.map(({ id }) => id)).size).toBe(contradictions.length);
});
