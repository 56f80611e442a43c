import { expect, test } from '@jest/globals';
import { chooseReader } from '../src/choose-reader.ts';
import { readEnvironment } from '../src/environment.ts';
import type { Inference } from '../src/inference/inference.ts';

const inference: Inference = {
  tag: async () => [],
  classify: async () => [],
  embed: async () => [],
  close: async () => undefined,
};
const LLM = { LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'made-up-7b' };
const nameOf = (variables: Record<string, string>, asked?: 'tagger' | 'llm') =>
  chooseReader({ environment: readEnvironment(variables), inference, asked }).extractor.name;

test.each<[string, Record<string, string>, 'tagger' | 'llm' | undefined, string]>([
  ['nothing', {}, undefined, 'gainsay-reader'],
  ['a language model that nobody asked for', LLM, undefined, 'gainsay-reader'],
  ['one that was asked for', LLM, 'llm', 'gainsay-llm:made-up-7b'],
  ['the environment', { ...LLM, GAINSAY_EXTRACTOR: 'llm' }, undefined, 'gainsay-llm:made-up-7b'],
  [
    'the option over the environment',
    { ...LLM, GAINSAY_EXTRACTOR: 'llm' },
    'tagger',
    'gainsay-reader',
  ],
])('%s', (_, variables, asked, expected) => {
  expect(nameOf(variables, asked)).toBe(expected);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no address', { LLM_MODEL: 'x' }, /needs LLM_BASE_URL/],
  ['no model', { LLM_BASE_URL: 'http://127.0.0.1:9/v1' }, /needs LLM_MODEL/],
  [
    'an address of another kind',
    { ...LLM, LLM_BASE_URL: 'file:///etc/passwd' },
    /LLM_BASE_URL must be/,
  ],
  ['no address at all', { ...LLM, RECONCILE_URL: 'wikidata' }, /RECONCILE_URL must be/],
  ['a budget of nothing', { ...LLM, LLM_TOKEN_BUDGET: '0' }, /LLM_TOKEN_BUDGET/],
])('%s is told', (_, variables, message) => {
  expect(() => nameOf(variables, 'llm')).toThrow(message);
});
