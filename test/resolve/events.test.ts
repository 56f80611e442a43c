import { expect, test } from '@jest/globals';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { type MentionSketch, resolved, type Sketch } from './hand-made.ts';

const RAY: MentionSketch = {
  as: 'Peruvian President Ann Ray',
  head: 'Ann Ray',
  role: 'president',
  nationality: 'Peru',
};
const OKOYE: MentionSketch = {
  as: 'Kenyan President James Okoye',
  head: 'James Okoye',
  role: 'president',
  nationality: 'Kenya',
};

/** The labels of the events that each mention, by its word, belongs to. */
async function eventsOf(sketch: Sketch, directory = memoryDirectory()) {
  const asked = await resolved(sketch, directory);
  const { events } = asked.resolution;
  return {
    ...asked,
    labels: events.map(({ label }) => label).sort(),
    of: (word: string) =>
      events.find(({ mentions }) => mentions.some(({ text }) => text === word))?.label ?? null,
  };
}

test.each([
  [
    'The summit between Peruvian President Ann Ray and Kenyan President James Okoye fell through.',
    'summit',
  ],
  ['Peruvian President Ann Ray will meet Kenyan President James Okoye soon.', 'meet'],
  ['Peruvian President Ann Ray held talks on Monday with Kenyan President James Okoye.', 'talks'],
  [
    'Peruvian President Ann Ray’s planned summit with Kenyan President James Okoye fell through.',
    'summit',
  ],
  ['Peruvian President Ann Ray and Kenyan President James Okoye met.', 'met'],
])('participants are read off "%s"', async (text, word) => {
  const { labels } = await eventsOf({ text, mentions: [RAY, OKOYE], events: [{ as: word }] });
  expect(labels).toEqual(['Ray–Okoye meeting']);
});

test('a compound of two surnames names the participants, and a place name before the noun the place', async () => {
  const { of } = await eventsOf({
    text: 'Peruvian President Ann Ray likes Kenyan President James Okoye. A Ray-Okoye summit is planned. The Quito meeting matters. Quito is high.',
    mentions: [RAY, OKOYE, { as: 'Quito#2', type: 'LOC' }],
    events: [
      { as: 'summit', status: 'planned' },
      { as: 'meeting', qualifiers: ['quito'] },
    ],
  });
  expect(of('summit')).toBe('Ray–Okoye meeting, Quito');
  expect(of('meeting')).toBe('Ray–Okoye meeting, Quito');
});

test('a past meeting at one place and a planned second one are two events; "the summit" is the one told of most', async () => {
  const { of } = await eventsOf({
    text: 'Peruvian President Ann Ray wants a second summit with Kenyan President James Okoye following their May session in Quito. After the Quito conference, Ray said she would meet Okoye again. The talks are stalled.',
    mentions: [
      RAY,
      OKOYE,
      { as: 'Quito', type: 'LOC' },
      { as: 'Quito#2', type: 'LOC' },
      'Ray#2',
      'Okoye#2',
    ],
    events: [
      { as: 'summit', qualifiers: ['second'] },
      { as: 'session', qualifiers: ['may'], from: '2024-05-01', to: '2024-05-31' },
      { as: 'conference', qualifiers: ['quito'] },
      { as: 'meet', status: 'planned' },
      { as: 'talks', status: 'on-hold' },
    ],
  });
  expect(of('session')).toBe('Ray–Okoye meeting, Quito');
  expect(of('conference')).toBe('Ray–Okoye meeting, Quito');
  expect(of('summit')).toBe('Ray–Okoye meeting');
  expect(of('meet')).toBe('Ray–Okoye meeting');
  expect(of('talks')).toBe('Ray–Okoye meeting');
});

test('a call and a meeting, and meetings of other people, are kept apart', async () => {
  const { labels } = await eventsOf({
    text: 'Ann Ray met James Okoye. Ann Ray will meet Bea Roy. Ray’s call with Okoye followed.',
    mentions: ['Ann Ray', 'James Okoye', 'Ann Ray#2', 'Bea Roy', 'Ray#3', 'Okoye#2'],
    events: [
      { as: 'met', status: 'happened' },
      { as: 'meet', status: 'planned' },
      { as: 'call', type: 'call', status: 'happened' },
    ],
  });
  expect(labels).toEqual(['Ray–Okoye call', 'Ray–Okoye meeting', 'Ray–Roy meeting']);
});

test('a preparatory meeting is not what it prepares, and a bare "meeting" later is not the preparatory one', async () => {
  const { of } = await eventsOf({
    text: 'A summit of Ann Ray and James Okoye is near. A preparatory session between Bea Roy and Dan Mora was put on hold. No meeting is planned.',
    mentions: ['Ann Ray', 'James Okoye', 'Bea Roy', 'Dan Mora'],
    events: [
      { as: 'summit' },
      { as: 'session', qualifiers: ['preparatory'], status: 'on-hold' },
      { as: 'meeting', status: 'denied' },
    ],
  });
  expect(of('session')).toBe('Roy–Mora preparatory meeting');
  expect(of('meeting')).toBe('Ray–Okoye meeting');
});

test('claims are about the event they name, else the one of their sentence, else the one under discussion', async () => {
  const { topics } = await eventsOf({
    text: 'Ann Ray and James Okoye will meet. Roy said no date was fixed. Mora floated a cease-fire in Chad, but Roy said it would not move. Roy said bread was dear.',
    mentions: [
      'Ann Ray',
      'James Okoye',
      'Roy',
      'Mora',
      { as: 'Chad', type: 'LOC' },
      'Roy#2',
      'Roy#3',
    ],
    events: [
      { as: 'meet', status: 'planned' },
      { as: 'cease-fire', type: 'cease-fire' },
    ],
    claims: [
      { as: 'Ann Ray and James Okoye will meet' },
      { as: 'no date was fixed', source: 'Roy' },
      { as: 'a cease-fire in Chad', source: 'Mora' },
      { as: 'it would not move', source: 'Roy#2' },
      { as: 'bread was dear', source: 'Roy#3' },
    ],
  });
  expect(topics()).toEqual([
    'Ray–Okoye meeting',
    'Ray–Okoye meeting',
    'cease-fire, Chad',
    'cease-fire, Chad',
    null,
  ]);
});

test('claims on how two persons stand to one another are about their relationship', async () => {
  const { topics } = await eventsOf({
    text: 'Ray boasted of his rapport with James Okoye. Ray is frustrated with Okoye. Ray likes tea.',
    mentions: ['Ray', 'James Okoye', 'Ray#2', 'Okoye#2', 'Ray#3'],
    claims: [
      { as: 'his rapport with James Okoye', source: 'Ray' },
      { as: 'Ray is frustrated with Okoye' },
      { as: 'Ray likes tea' },
    ],
  });
  expect(topics()).toEqual(['Ray–Okoye relationship', 'Ray–Okoye relationship', null]);
});

test('a status names the claim that says so', async () => {
  const { resolution } = await eventsOf({
    text: 'Ann Ray and James Okoye will meet. Their meeting was cancelled, Bea Roy said.',
    mentions: ['Ann Ray', 'James Okoye', 'Bea Roy'],
    events: [
      { as: 'meet', status: 'planned' },
      { as: 'meeting', status: 'cancelled' },
    ],
    claims: [{ as: 'Their meeting was cancelled', source: 'Bea Roy' }],
  });
  expect(resolution.events.map(({ statuses }) => statuses)).toEqual([
    [{ status: 'cancelled', claim: resolution.claims[0]?.id }],
  ]);
});

const FIRST: Sketch = {
  text: 'Ann Ray will meet James Okoye in Quito.',
  publishedAt: '2024-05-10',
  mentions: ['Ann Ray', 'James Okoye', { as: 'Quito', type: 'LOC' }],
  events: [{ as: 'meet', status: 'planned' }],
};
const SECOND: Sketch = {
  text: 'No summit of James Okoye and Ann Ray is planned.',
  publishedAt: '2024-05-12',
  mentions: ['James Okoye', 'Ann Ray'],
  events: [{ as: 'summit', status: 'denied' }],
};
const PAST: Sketch = {
  text: 'Ann Ray met James Okoye in Nairobi.',
  publishedAt: '2024-05-12',
  mentions: ['Ann Ray', 'James Okoye', { as: 'Nairobi', type: 'LOC' }],
  events: [{ as: 'met', status: 'happened', from: '2024-04-02' }],
};

test.each([
  ['first then second', [FIRST, SECOND]],
  ['second then first', [SECOND, FIRST]],
])('two articles tell of one planned meeting: %s', async (_, sketches) => {
  const directory = memoryDirectory();
  const ids: string[] = [];
  for (const sketch of sketches) {
    const { resolution } = await resolved(sketch, directory);
    directory.remember(resolution);
    ids.push(...resolution.events.map(({ id }) => id));
  }
  expect(new Set(ids).size).toBe(1);
  const { resolution } = await resolved(SECOND, directory);
  expect(resolution.events[0]?.placeName).toBe('Quito');
});

test('a meeting told as past elsewhere is not the planned one', async () => {
  const directory = memoryDirectory();
  const first = (await resolved(FIRST, directory)).resolution;
  directory.remember(first);
  const past = (await resolved(PAST, directory)).resolution;
  expect(past.events[0]?.id).not.toBe(first.events[0]?.id);
});

test.each([
  [
    'whose days lie before publication',
    { as: 'host', status: 'planned', from: '2024-03-03' },
    'past',
  ],
  [
    'whose days lie after publication',
    { as: 'host', status: 'planned', from: '2024-07-03' },
    'ahead',
  ],
] as const)('a plan %s is not of the other kind', async (_, event, kind) => {
  const { resolution } = await resolved({
    text: 'Ann Ray met James Okoye. Ann Ray decided to host James Okoye.',
    publishedAt: '2024-05-15',
    mentions: ['Ann Ray', 'James Okoye', 'Ann Ray#2', 'James Okoye#2'],
    events: [{ as: 'met', status: 'happened', from: '2024-03-03' }, event],
  });
  expect(resolution.events).toHaveLength(kind === 'past' ? 1 : 2);
});

test('ingesting an article again gives the same events', async () => {
  const directory = memoryDirectory();
  const ids = async (sketch: Sketch) => {
    const { resolution } = await resolved(sketch, directory);
    directory.remember(resolution);
    return resolution.events.map(({ id }) => id);
  };
  const before = [await ids(FIRST), await ids(PAST), await ids(SECOND)];
  expect([await ids(FIRST), await ids(PAST), await ids(SECOND)]).toEqual(before);
});
