import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDrafts } from '../../../src/extract/time/read-drafts.ts';
import { dropOverlaps } from '../../../src/extract/time/refiners/drop-overlaps.ts';
import { joinDayAndClock } from '../../../src/extract/time/refiners/join-day-and-clock.ts';
import { joinWeekdayAndDate } from '../../../src/extract/time/refiners/join-weekday-and-date.ts';
import { readTimexes } from '../../../src/extract/time/timexes.ts';

/** Told on Wednesday 15 July 2015. */
const DAY = '2015-07-15';

test.each([
  ['The court ruled on Monday.', 'Monday', 'DATE', '2015-07-13'],
  ['He will speak on Monday.', 'Monday', 'DATE', '2015-07-20'],
  ['They met last Wednesday.', 'last Wednesday', 'DATE', '2015-07-08'],
  ['They met Wednesday.', 'Wednesday', 'DATE', '2015-07-15'],
  ['The store opens next Friday.', 'next Friday', 'DATE', '2015-07-17'],
  ['Shots were heard Sunday night.', 'Sunday night', 'TIME', '2015-07-12TNI'],
  ['It arrived yesterday.', 'yesterday', 'DATE', '2015-07-14'],
  ['It leaves the day after tomorrow.', 'the day after tomorrow', 'DATE', '2015-07-17'],
  ['The bank closed on April 7.', 'April 7', 'DATE', '2015-04-07'],
  ['The bank closed on 7 April 2013.', '7 April 2013', 'DATE', '2013-04-07'],
  ['The rule takes effect August 1.', 'August 1', 'DATE', '2015-08-01'],
  ['Profits fell in November.', 'November', 'DATE', '2014-11'],
  ['The trial will begin in November.', 'November', 'DATE', '2015-11'],
  ['The plant shut in late May 2010.', 'late May 2010', 'DATE', '2010-05'],
  ['He vanished last summer.', 'last summer', 'DATE', '2014-SU'],
  ['Sales fell in the third quarter of 2012.', 'the third quarter of 2012', 'DATE', '2012-Q3'],
  ['The firm was founded in 1953.', '1953', 'DATE', '1953'],
  ['Rents soared in the mid-1990s.', 'the mid-1990s', 'DATE', '199'],
  ['It was built in the 18th century.', 'the 18th century', 'DATE', '17'],
  ['She left three days ago.', 'three days ago', 'DATE', '2015-07-12'],
  ['She left two months ago.', 'two months ago', 'DATE', '2015-05'],
  ['She left six years ago.', 'six years ago', 'DATE', '2009'],
  ['Prices rose last year.', 'last year', 'DATE', '2014'],
  ['He resigned this week.', 'this week', 'DATE', '2015-W29'],
  ['The term lasts four years.', 'four years', 'DURATION', 'P4Y'],
  ['They talked for half an hour.', 'half an hour', 'DURATION', 'PT30M'],
  ['The two-week closure hurt trade.', 'two-week', 'DURATION', 'P2W'],
  ['They fought for months.', 'months', 'DURATION', 'PXM'],
  ['It took several days.', 'several days', 'DURATION', 'PXD'],
  ['Exports doubled in the past decade.', 'the past decade', 'DURATION', 'P10Y'],
  ['The board meets every two weeks.', 'every two weeks', 'SET', 'P2W'],
  ['The board meets twice a year.', 'twice a year', 'SET', 'P1Y'],
  ['The market opens every Monday.', 'every Monday', 'SET', 'XXXX-WXX-1'],
  ['He is now mayor.', 'now', 'DATE', 'PRESENT_REF'],
  ['Peace is unlikely in the near future.', 'the near future', 'DATE', 'FUTURE_REF'],
  [
    'The vote was put off until 15:00 GMT Saturday.',
    '15:00 GMT Saturday',
    'TIME',
    '2015-07-18T15:00Z',
  ],
  ['The shop shut on Christmas Eve.', 'Christmas Eve', 'DATE', '2014-12-24'],
  ['They marched on Labor Day 2014.', 'Labor Day 2014', 'DATE', '2014-09-01'],
  ['The file is dated 2013-03-22.', '2013-03-22', 'DATE', '2013-03-22'],
  ['It was signed on 3/22/2013.', '3/22/2013', 'DATE', '2013-03-22'],
])('%s', (text, span, type, value) => {
  expect(readTimexes(text, DAY).map((timex) => [timex.text, timex.type, timex.value])).toEqual([
    [span, type, value],
  ]);
});

test.each([
  ['an age', 'Ann Lee, a 22-year-old student, and her son, aged 6 months, left.'],
  ['a modal verb', 'Ministers may march with them.'],
  ['a person', 'Theresa May and April Jones spoke.'],
  ['a count', 'Some 2000 people came and 1,950 left.'],
  ['a sum', 'It costs $2010 or 1.5 million.'],
  ['a score', 'They won 3-2 and lost 4-1.'],
  ['a fraction', 'About 3/4 of them stayed.'],
  ['a flight', 'Flight 1999 turned back.'],
  ['a fall of something', 'The fall of the city and a spring in his step.'],
  ['an ordinal', 'The second attempt failed.'],
])('reads no time in %s', (_, text) => {
  expect(readTimexes(text, DAY)).toEqual([]);
});

test('a range of years is two dates', () => {
  const values = readTimexes('the epidemic of 2009-2010 and the season of 1957-58', DAY).map(
    ({ value }) => value,
  );
  expect(values).toEqual(['2009', '2010', '1957', '1958']);
});

test('the day before is told from the day mentioned', () => {
  const values = readTimexes('He died on 3 March 2011. The day before, he had called.', DAY).map(
    ({ value }) => value,
  );
  expect(values).toEqual(['2011-03-03', '2011-03-02']);
});

test('no expression goes over the end of a paragraph', () => {
  expect(readTimexes('Friday\n\nMarch 3, 2011', DAY).map(({ text }) => text)).toEqual([
    'Friday',
    'March 3, 2011',
  ]);
});

test('without a date of publication what hangs on it stays unknown', () => {
  expect(
    readTimexes('on Monday, April 7, last week, in 1999', null).map(({ value }) => value),
  ).toEqual(['XXXX-04-07', 'XXXX', '1999']);
});

const words = fc.constantFrom(
  'Monday',
  'last',
  'week',
  'three',
  'days',
  'ago',
  'the',
  'past',
  '2009',
  '-',
  '8',
  'p.m.',
  'on',
  'March',
  '7',
  ',',
  'every',
  'May',
  'now',
  '\n',
  '\n\n',
  'year',
  'of',
  '🚀',
  'half',
  'a',
  '1990s',
  'next',
  'second',
  'quarter',
  '.',
);

test('spans equal their slices, in order and apart, and refining twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      const timexes = readTimexes(text, DAY);
      let last = 0;
      for (const timex of timexes) {
        expect(text.slice(timex.start, timex.end)).toBe(timex.text);
        expect(timex.start).toBeGreaterThanOrEqual(last);
        last = timex.end;
      }
      const drafts = readDrafts(text);
      expect(joinDayAndClock(joinWeekdayAndDate(dropOverlaps(drafts), text), text)).toEqual(drafts);
    }),
  );
});
