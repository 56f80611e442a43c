import { expect, test } from '@jest/globals';
import { resolved, type Sketch } from './hand-made.ts';

interface Case {
  readonly name: string;
  readonly sketch: Sketch;
  readonly speaksFor: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a seat of government speaks for its state',
    sketch: {
      text: 'Downing Street and the Elysee disagreed.',
      mentions: [{ as: 'Downing Street', type: 'LOC' }],
    },
    speaksFor: ['Downing Street > United Kingdom'],
  },
  {
    name: 'an office with a nationality speaks for the state, a former one and an occupation do not',
    sketch: {
      text: 'Kenyan Foreign Minister James Okoye, former Peruvian president Ann Ray and Chilean singer Bea Roy met.',
      mentions: [
        {
          as: 'Kenyan Foreign Minister James Okoye',
          head: 'James Okoye',
          role: 'foreign minister',
          nationality: 'Kenya',
        },
        {
          as: 'former Peruvian president Ann Ray',
          head: 'Ann Ray',
          role: 'former president',
          nationality: 'Peru',
        },
        { as: 'Chilean singer Bea Roy', head: 'Bea Roy', role: 'singer', nationality: 'Chile' },
      ],
    },
    speaksFor: ['James Okoye > Kenya'],
  },
  {
    name: 'officials of a state are one group, however the state is written',
    sketch: {
      text: 'American officials said no. Later US officials said yes. Analysts shrugged.',
      mentions: [
        {
          as: 'American officials',
          form: 'nominal',
          role: 'official',
          nationality: 'United States',
        },
        { as: 'US officials', form: 'nominal', role: 'official', nationality: 'United States' },
        { as: 'Analysts', form: 'nominal', role: 'analyst' },
      ],
    },
    speaksFor: ['American officials > United States'],
  },
  {
    name: 'an unnamed official speaks for the state named',
    sketch: {
      text: 'A senior Kenyan official said no.',
      mentions: [
        { as: 'A senior Kenyan official', form: 'nominal', role: 'official', nationality: 'Kenya' },
      ],
    },
    speaksFor: ['senior Kenyan official > Kenya'],
  },
  {
    name: 'a spokeswoman speaks for the body after "for", another for the person before',
    sketch: {
      text: 'Bea Roy, a spokeswoman for Acme Corp, spoke. Ann Ray’s spokesman James Okoye did not.',
      mentions: [
        'Bea Roy',
        { as: 'a spokeswoman', form: 'nominal', role: 'spokeswoman' },
        { as: 'Acme Corp', type: 'ORG' },
        'Ann Ray',
        { as: 'spokesman James Okoye', head: 'James Okoye', role: 'spokesman' },
      ],
    },
    speaksFor: ['Bea Roy > Acme Corp', 'James Okoye > Ann Ray'],
  },
  {
    name: 'a counterpart holds the office of whom he is the counterpart of',
    sketch: {
      text: 'Kenyan Foreign Minister James Okoye called his Peruvian counterpart, Ann Ray.',
      mentions: [
        {
          as: 'Kenyan Foreign Minister James Okoye',
          head: 'James Okoye',
          role: 'foreign minister',
          nationality: 'Kenya',
        },
        {
          as: 'his Peruvian counterpart',
          form: 'nominal',
          role: 'counterpart',
          nationality: 'Peru',
        },
        'Ann Ray',
      ],
    },
    speaksFor: ['Ann Ray > Peru', 'James Okoye > Kenya'],
  },
];

test.each(CASES)('$name', async ({ sketch, speaksFor }) => {
  const asked = await resolved(sketch);
  expect(asked.speaksFor()).toEqual(speaksFor);
});
