import { describe, expect, test } from '@jest/globals';
import { splitSentences } from '../../src/article/split-sentences.ts';
import { speakerTurns } from '../../src/extract/speaker-turns.ts';

function turns(text: string) {
  const { attributions } = speakerTurns(text, splitSentences(text));
  return attributions.map(({ source, contents: [content] }) => [
    text.slice(source?.start, source?.end),
    text.slice(content?.start, content?.end),
  ]);
}

describe('transcripts', () => {
  test('each sentence of a turn is its speaker’s; questions claim nothing', () => {
    const text =
      'HOST: Welcome. Will you vote no?\n\nSEN. PAUL GRADY: The deal is dead. I told them so.\n\nHOST: And now?\n\nGRADY: We will vote against it.';
    expect(turns(text)).toEqual([
      ['SEN. PAUL GRADY', 'The deal is dead.'],
      ['SEN. PAUL GRADY', 'I told them so.'],
      ['GRADY', 'We will vote against it.'],
    ]);
  });

  test('who answers is the one the text says was interviewed', () => {
    const text =
      'An interview with Governor Lena Marsh.\n\nQ: Will you sign?\n\nA: I will sign it.\n\nQ: When?\n\nA: It will be on Friday.';
    expect(turns(text)).toEqual([
      ['Governor Lena Marsh', 'I will sign it.'],
      ['Governor Lena Marsh', 'It will be on Friday.'],
    ]);
  });
});

test.each([
  ['a news text', 'Lena Marsh said: We are ready.\n\nShe was.\n\nThe council: it denied it.'],
  ['a fact box', 'Cost: it is four million.\n\nTime: about two years.\n\nCost: it may rise soon.'],
  [
    'labels that never come again',
    'ONE: it is here now.\n\nTWO: it is there now.\n\nTHREE: it is gone.',
  ],
])('%s has no turns', (_, text) => {
  expect(turns(text)).toEqual([]);
});
