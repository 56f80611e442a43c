import { expect, test } from '@jest/globals';
import { pairsToCompare } from '../../src/contradict/candidates.ts';
import { event, evidence } from './make-evidence.ts';

const talks = event('trade talks');
const plan = evidence({
  text: '[she would meet Braun soon]',
  speaker: 'Lena Ortiz',
  event: talks,
  mentions: ['Paul Braun'],
});
const denial = evidence({ text: '[no date has been set]', speaker: 'Paul Braun', event: talks });
const weather = evidence({ text: '[snow will fall in the hills]', speaker: 'forecasters' });

test('claims of one event are compared, strangers are not', () => {
  expect(pairsToCompare([plan], [denial, weather])).toEqual([{ a: plan, b: denial }]);
});

test('two new claims make one pair, and a claim none with itself', () => {
  expect(pairsToCompare([plan, denial], [])).toHaveLength(1);
  expect(pairsToCompare([plan], [plan])).toEqual([]);
});

test('parts of one quotation are not compared', () => {
  const text = 'Ortiz said the talks will resume and that the talks will not fail';
  const first = evidence({
    text: text.replace('the talks will resume', '[the talks will resume]'),
    speaker: 'Lena Ortiz',
    cue: 'said',
    event: talks,
  });
  const second = evidence({
    text: text.replace('the talks will not fail', '[the talks will not fail]'),
    speaker: 'Lena Ortiz',
    cue: 'said',
    event: talks,
  });
  expect(pairsToCompare([first, second], [])).toEqual([]);
});

test('the number of comparisons for a new claim is bounded', () => {
  const others = Array.from({ length: 500 }, (_, i) =>
    evidence({ text: `[meeting number ${i} is planned]`, speaker: 'Paul Braun', event: talks }),
  );
  expect(pairsToCompare([plan], others).length).toBeLessThanOrEqual(40);
});
