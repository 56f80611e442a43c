/** Months by name and usual abbreviation, in lower case without the full stop. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Month names that are words or names of people too: read as a month only where the words around say so. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'march',
  'may',
  'jan',
  'mar',
  'dec',
  'apr',
  'jun',
  'jul',
  'nov',
  'sep',
]);

/** ISO weekday numbers, Monday first. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tues: 2,
  tue: 2,
  wed: 3,
  thurs: 4,
  thur: 4,
  thu: 4,
  fri: 5,
};

/** Units of length, singular. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'semester',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
] as const;
export type Unit = (typeof UNITS)[number];

/** Written forms of the units. */
export const UNIT_FORMS: Readonly<Record<string, Unit>> = {
  ...Object.fromEntries(
    UNITS.flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ),
  centuries: 'century',
  centurys: 'century',
  millennia: 'millennium',
  mins: 'minute',
  min: 'minute',
  hrs: 'hour',
  hr: 'hour',
  secs: 'second',
  yrs: 'year',
  yr: 'year',
};

/** Seasons with their TIMEX3 codes. */
export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** Parts of the day with their TIMEX3 codes. */
export const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'TMO',
  dawn: 'TMO',
  daybreak: 'TMO',
  midday: 'TMI',
  noon: 'T12:00',
  lunchtime: 'TMI',
  afternoon: 'TAF',
  evening: 'TEV',
  dusk: 'TEV',
  night: 'TNI',
  overnight: 'TNI',
  midnight: 'T24:00',
};

/** Feasts on a fixed day of the year. */
export const FIXED_HOLIDAYS: Readonly<Record<string, string>> = {
  "new year's day": '01-01',
  "new year's eve": '12-31',
  "valentine's day": '02-14',
  "st. patrick's day": '03-17',
  'may day': '05-01',
  juneteenth: '06-19',
  'bastille day': '07-14',
  halloween: '10-31',
  'veterans day': '11-11',
  'armistice day': '11-11',
  'christmas eve': '12-24',
  'christmas day': '12-25',
  christmas: '12-25',
  'boxing day': '12-26',
};

/** Feasts on the n-th weekday of a month: [month, ISO weekday, n], n −1 for the last. */
export const WEEKDAY_HOLIDAYS: Readonly<Record<string, readonly [number, number, number]>> = {
  'martin luther king day': [1, 1, 3],
  "presidents' day": [2, 1, 3],
  "mother's day": [5, 7, 2],
  'memorial day': [5, 1, -1],
  "father's day": [6, 7, 3],
  'labor day': [9, 1, 1],
  'columbus day': [10, 1, 2],
  thanksgiving: [11, 4, 4],
  'thanksgiving day': [11, 4, 4],
  'black friday': [11, 5, 4],
};

/** Feasts counted from Easter Sunday, in days. */
export const EASTER_HOLIDAYS: Readonly<Record<string, number>> = {
  'ash wednesday': -46,
  'palm sunday': -7,
  'good friday': -2,
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
  'whit sunday': 49,
};

/** Words for a time that is not named, with the TIMEX3 value they stand for. */
export const VAGUE_TIMES: Readonly<Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'at the moment': 'PRESENT_REF',
  'at the present time': 'PRESENT_REF',
  'at this moment': 'PRESENT_REF',
  'at this time': 'PRESENT_REF',
  'at this stage': 'PRESENT_REF',
  'at this point': 'PRESENT_REF',
  'for the time being': 'PRESENT_REF',
  'for the moment': 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  'the distant past': 'PAST_REF',
  'long ago': 'PAST_REF',
  'not long ago': 'PAST_REF',
  'at the time': 'PAST_REF',
  'at that time': 'PAST_REF',
  'back then': 'PAST_REF',
  soon: 'FUTURE_REF',
  shortly: 'FUTURE_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the immediate future': 'FUTURE_REF',
  'the foreseeable future': 'FUTURE_REF',
  'the not too distant future': 'FUTURE_REF',
  'the distant future': 'FUTURE_REF',
  'any time soon': 'FUTURE_REF',
  'anytime soon': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'the near term': 'FUTURE_REF',
  'the long term': 'FUTURE_REF',
};
