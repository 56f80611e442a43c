import { expect, test } from '@jest/globals';
import { readEventMentions } from '../../src/extract/event-mentions.ts';
import { tokenise } from '../../src/extract/tokens.ts';

function read(text: string) {
  const sentences = [{ start: 0, end: text.length, text, paragraph: 0 }];
  return readEventMentions({
    text,
    sentences,
    tokens: tokenise(text, sentences),
    publishedAt: '2015-07-15',
  });
}

test.each([
  ['The two ministers will meet in Geneva on Friday.', 'meet', 'meeting', 'planned'],
  ['The president met the queen on Monday.', 'met', 'meeting', 'happened'],
  ['The merger was called off last week.', 'merger', 'merger', 'cancelled'],
  ['The launch has been postponed.', 'launch', 'launch', 'on-hold'],
  [
    'A meeting between the foreign ministers of France, Chad and Niger was put on hold.',
    'meeting',
    'meeting',
    'on-hold',
  ],
  ['The summit between the two neighbours will not take place.', 'summit', 'meeting', 'denied'],
  ['There are no plans for a referendum.', 'referendum', 'vote', 'denied'],
  ['The trial is under way.', 'trial', 'trial', 'under-way'],
  ['A bus crash killed 12.', 'crash', 'accident', 'happened'],
  ['Rail workers began a strike over pay.', 'strike', 'strike', 'happened'],
  ['A missile strike hit the port.', 'missile strike', 'attack', 'happened'],
  ['Drones carried out a strike on the army base.', 'strike', 'attack', 'happened'],
  ['The governor resigned.', 'resigned', 'resignation', 'happened'],
  ['Both sides agreed to a truce.', 'truce', 'cease-fire', null],
  ['The firm fired 40 workers.', 'fired', 'dismissal', 'happened'],
  ['The firing of the coach came late.', 'firing', 'dismissal', null],
  ['The army fired two missiles.', 'fired', 'attack', 'happened'],
  ['The flood killed 12.', 'killed', 'death', 'happened'],
  ['Gunmen killed 12.', 'killed', 'attack', 'happened'],
  ['A gas leak shut the school.', 'leak', 'accident', null],
  ['The leak of the emails hurt her.', 'leak', 'leak', null],
  ['An earthquake shook the island.', 'earthquake', 'disaster', 'happened'],
])('%s', (text, word, type, status) => {
  const mention = read(text).find(({ span }) => span.text === word);
  expect(mention?.type).toBe(type);
  if (status !== null) expect(mention?.status).toBe(status);
});

test.each([
  ['a call for something', 'She repeated her call for calm.'],
  ['part of another word', 'He is a deal-maker.'],
  ['a law firm', 'He runs a law firm.'],
  ['a complaint dismissed', 'Athens dismissed the complaint.'],
  ['law in general', 'They must respect international law.'],
  ['plain talk', 'The talk of the town is rent.'],
])('reads no event in %s', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('qualifiers tell events of one type apart; dates are times, not qualifiers', () => {
  const [first, second] = read(
    'After the Oslo summit, a second follow-up meeting was planned for a Monday session.',
  );
  expect(first?.qualifiers).toEqual(['oslo']);
  expect(second?.qualifiers).toEqual(['second', 'follow-up']);
});

test('a time belongs to the event of its clause', () => {
  const mentions = read('The court ruling came on Monday, and the protest is planned for Friday.');
  const told = mentions.map(({ span, times }) => [
    span.text,
    times.map((time) => time.interval.from),
  ]);
  expect(told).toEqual([
    ['ruling', ['2015-07-13']],
    ['protest', ['2015-07-17']],
  ]);
});

test('spans equal their slices', () => {
  const text = '🚀 Air strikes hit; “cease-fire” talks, a phone call and layoffs followed.';
  const mentions = read(text);
  expect(mentions.length).toBeGreaterThan(3);
  for (const { span } of mentions) expect(text.slice(span.start, span.end)).toBe(span.text);
});
