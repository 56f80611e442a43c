import { expect, test } from '@jest/globals';
import { readTimes, readUtteranceTime } from '../../src/extract/times.ts';
import { spanOf } from '../../src/model/span.ts';

const timesOf = (
  text: string,
  publishedAt: string | null = '2015-07-15',
  utteredAt: string | null = null,
) =>
  readTimes({
    text,
    span: { start: 0, end: text.length },
    reference: {
      publishedAt,
      utteredAt: utteredAt === null ? null : { from: utteredAt, to: utteredAt },
    },
  }).map(({ span, interval, anchor }) => [span.text, interval.from, interval.to, anchor]);

test.each([
  ['talks resume within two weeks', 'within two weeks', '2015-07-15', '2015-07-29', 'publication'],
  ['a deal must be signed by Friday', 'by Friday', '2015-07-15', '2015-07-17', 'publication'],
  ['sales fell last month', 'last month', '2015-06-01', '2015-06-30', 'publication'],
  [
    'no visit is planned in the immediate future',
    'the immediate future',
    '2015-07-15',
    null,
    'publication',
  ],
  ['the February 2012 coup', 'February 2012', '2012-02-01', '2012-02-29', 'none'],
  ['rates will rise next year', 'next year', '2016-01-01', '2016-12-31', 'publication'],
  ['the region has been at war since 2014', 'since 2014', '2014-01-01', '2015-07-15', 'none'],
  ['they met this week', 'this week', '2015-07-13', '2015-07-19', 'publication'],
  [
    'prices doubled in the past two years',
    'the past two years',
    '2013-07-15',
    '2015-07-15',
    'publication',
  ],
  [
    'it will close over the next six months',
    'the next six months',
    '2015-07-15',
    '2016-01-15',
    'publication',
  ],
  [
    'a new round is unnecessary at this stage',
    'at this stage',
    '2015-07-15',
    '2015-07-15',
    'publication',
  ],
  ['the base stays open until June 2016', 'until June 2016', '2015-07-15', '2016-06-30', 'none'],
  ['the vote was held in the 1990s', 'the 1990s', '1990-01-01', '1999-12-31', 'none'],
])('%s', (text, ...expected) => {
  expect(timesOf(text)).toEqual([expected]);
});

test('a known utterance goes before publication', () => {
  expect(timesOf('they leave within three days', '2015-07-15', '2015-07-10')).toEqual([
    ['within three days', '2015-07-10', '2015-07-13', 'utterance'],
  ]);
});

test('an unknown date of publication leaves intervals unknown, never now', () => {
  expect(
    timesOf('they leave within three days, on Monday or in 2017', null).map(([, from, to]) => [
      from,
      to,
    ]),
  ).toEqual([
    [null, null],
    [null, null],
    ['2017-01-01', '2017-12-31'],
  ]);
});

test('only expressions inside the span are read', () => {
  const text = 'On Tuesday he said the port would close on Friday.';
  const times = readTimes({
    text,
    span: spanOf(text, 19, text.length),
    reference: { publishedAt: '2015-07-15', utteredAt: null },
  });
  expect(times.map(({ span, interval }) => [span.text, interval.from])).toEqual([
    ['Friday', '2015-07-17'],
  ]);
});

function uttered(text: string, cue: string, content: string): unknown {
  const at = (part: string) => spanOf(text, text.indexOf(part), text.indexOf(part) + part.length);
  return readUtteranceTime({
    text,
    sentence: { ...spanOf(text, 0, text.length), paragraph: 0 },
    cue: at(cue),
    contents: [at(content)],
    publishedAt: '2015-07-15',
  });
}

test.each([
  [
    'The port will close Friday, an official confirmed Tuesday.',
    'confirmed',
    'The port will close Friday',
    '2015-07-14',
  ],
  ['On Monday, the mayor said the port would close.', 'said', 'the port would close', '2015-07-13'],
  [
    'The ministry told reporters yesterday that it was safe.',
    'told',
    'that it was safe',
    '2015-07-14',
  ],
])('%s → said then', (text, cue, content, day) => {
  expect(uttered(text, cue, content)).toEqual({ from: day, to: day });
});

test.each([
  ['After the Geneva summit, she indicated he would resign.', 'indicated', 'he would resign'],
  ['The union said the strike would end on Monday.', 'said', 'the strike would end on Monday'],
  ['The firm has said since 2012 that it is solvent.', 'said', 'that it is solvent'],
])('%s → not known', (text, cue, content) => {
  expect(uttered(text, cue, content)).toBeNull();
});
