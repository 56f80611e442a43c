import type { Graph } from '../../src/graph/runner.ts';
import { saveContradictions } from '../../src/graph/store-comparison.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import { outletId } from '../../src/identity.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Claim, Modality, Polarity } from '../../src/model/claim.ts';
import type { EventStatus } from '../../src/model/event.ts';
import {
  AT,
  actorOf,
  articleOf,
  claimOf,
  contradictionOf,
  embeddingOf,
  eventOf,
  spanIn,
} from '../support/model-objects.ts';

/** Two outlets on one ferry: a mayor who goes back on her word, an office against her, an edited article. */
const tribune = { id: outletId('tribune.example'), name: 'The Tribune', site: 'tribune.example' };
const first = articleOf('Mayor Ada Quill said the ferry will sail on Friday with 200 passengers.', {
  url: 'https://courier.example/1',
  publishedAt: '2025-10-01',
});
const second = articleOf(
  'The harbour office said the ferry will not sail. Quill said “the ferry will sail on Friday with 300 passengers”. The pier was painted green last week.',
  { url: 'https://tribune.example/2', publishedAt: '2025-10-03', outlet: tribune },
);
const third = articleOf(
  'Quill said on Saturday there are no plans for a ferry. A port official said the sailing is on hold.',
  { url: 'https://courier.example/3', publishedAt: '2025-10-05' },
);
const quayUrl = { url: 'https://courier.example/quay', publishedAt: '2025-09-30' };
const before = articleOf(
  'Dockers said the quay will hold 20 boats. Rain fell for nine days. The lamps work.',
  quayUrl,
);
const after = articleOf(
  'Fishermen said the quay may hold 30 boats. The lamps work. A crane was bought abroad.',
  quayUrl,
);

export const northport = actorOf('Northport', { type: 'country' });
export const quill = actorOf('Ada Quill', { aliases: ['Quill'] });
export const harbour = actorOf('Harbour Office', { type: 'government' });
export const official = actorOf('a port official', {
  type: 'anonymous',
  articleId: third.article.id,
});
export const dockers = actorOf('Dockers', { type: 'group' });
export const fishermen = actorOf('Fishermen', { type: 'group' });
export const sailing = eventOf('sailing of the ferry', {
  type: 'departure',
  participants: [{ actor: northport.id, role: 'host' }],
});
export const calm = eventOf('regatta', { type: 'race' });

const as = (modality: Modality, polarity: Polarity = 'positive') => ({
  commitment: { modality, polarity, cues: [] },
});
const by = (revision: { text: string }, actor: Actor, words: string) => ({
  attributions: [
    {
      position: 0,
      source: spanIn(revision.text, words),
      cue: spanIn(revision.text, 'said'),
      actor: actor.id,
    },
  ],
});
const count = (revision: { text: string }, words: string, value: number, unit: string) => ({
  quantities: [
    {
      span: spanIn(revision.text, words),
      value,
      high: null,
      unit,
      comparator: 'exactly' as const,
    },
  ],
});
const told = ({ article, revision }: typeof first, words: string, given: Partial<Claim>) =>
  claimOf(revision, words, { publishedAt: article.publishedAt, ...given });

export const promise = told(first, 'the ferry will sail on Friday with 200 passengers', {
  ...by(first.revision, quill, 'Mayor Ada Quill'),
  ...as('intended'),
  ...count(first.revision, '200', 200, 'passenger'),
  event: sailing.id,
  times: [
    {
      span: spanIn(first.revision.text, 'Friday'),
      interval: { from: '2025-10-03', to: '2025-10-03' },
      anchor: 'publication',
    },
  ],
});
export const refusal = told(second, 'the ferry will not sail', {
  ...by(second.revision, harbour, 'The harbour office'),
  ...as('intended', 'negative'),
  event: sailing.id,
});
export const quoted = told(second, '“the ferry will sail on Friday with 300 passengers”', {
  ...by(second.revision, quill, 'Quill'),
  ...as('intended'),
  ...count(second.revision, '300', 300, 'passenger'),
  quotation: 'direct',
  event: sailing.id,
});
export const paint = told(second, 'The pier was painted green last week', {
  quotation: 'none',
  event: sailing.id,
});
export const retreat = told(third, 'there are no plans for a ferry', {
  ...by(third.revision, quill, 'Quill'),
  ...as('intended', 'negative'),
  utteredAt: { from: '2025-10-04', to: '2025-10-04' },
  event: sailing.id,
});
export const onHold = told(third, 'the sailing is on hold', {
  ...by(third.revision, official, 'A port official'),
  event: sailing.id,
});
const quayOf = (each: typeof first, words: string, value: number, actor: Actor, verb: Modality) =>
  told(each, words, {
    ...by(each.revision, actor, actor.name),
    ...as(verb),
    ...count(each.revision, String(value), value, 'boat'),
  });
export const quay = quayOf(before, 'the quay will hold 20 boats', 20, dockers, 'intended');
export const quayNow = quayOf(after, 'the quay may hold 30 boats', 30, fishermen, 'possible');
export const rain = told(before, 'Rain fell for nine days', {});
export const crane = told(after, 'A crane was bought abroad', {});

export const turned = contradictionOf(promise, retreat, { scope: 'self-reversal', score: 0.9 });
export const disputed = contradictionOf(promise, refusal, { strength: 'strict', score: 0.8 });
export const held = contradictionOf(promise, onHold, { score: 0.7 });
export const numbers = contradictionOf(promise, quoted, {
  scope: 'outlet',
  types: ['numeric'],
  strength: 'tension',
  score: 0.6,
});
export const rejected = contradictionOf(retreat, refusal, { status: 'rejected', score: 0.95 });

export const ferryArticles = { first, second, third, before, after } as const;

const WHEN = {
  before: '2025-10-01T08:00:00.000Z',
  first: '2025-10-01T08:00:00.000Z',
  second: '2025-10-03T08:00:00.000Z',
  third: AT,
  after: AT,
};

/** Stores the articles, each when it was published, with claims, statuses and disagreements. */
export async function storeFerryNewsroom(graph: Graph): Promise<void> {
  const parts: readonly (readonly [
    keyof typeof ferryArticles,
    readonly (readonly [Claim, EventStatus | null])[],
    readonly Actor[],
  ])[] = [
    [
      'before',
      [
        [quay, null],
        [rain, null],
        [told(before, 'The lamps work', {}), null],
      ],
      [dockers],
    ],
    ['first', [[promise, 'planned']], [quill, northport]],
    [
      'second',
      [
        [refusal, 'denied'],
        [quoted, 'planned'],
        [paint, null],
      ],
      [quill, harbour, northport],
    ],
    [
      'third',
      [
        [retreat, 'denied'],
        [onHold, 'on-hold'],
      ],
      [quill, official, harbour, northport],
    ],
    [
      'after',
      [
        [quayNow, null],
        [told(after, 'The lamps work', {}), null],
        [crane, null],
      ],
      [fishermen],
    ],
  ];
  const voice = (speaker: Actor, principal: Actor, basis: string) => ({
    speaker: speaker.id,
    principal: principal.id,
    basis,
    from: null,
    to: null,
  });
  const speaksFor = [
    voice(quill, northport, 'role-in-body'),
    voice(official, harbour, 'anonymous-official'),
  ];
  for (const [name, claims, actors] of parts) {
    const { article, revision } = ferryArticles[name];
    const present = new Set(actors.map(({ id }) => id));
    const statuses = claims.flatMap(([claim, status]) =>
      status === null ? [] : [{ claim: claim.id, status }],
    );
    await graph.write('test.store', (tx) =>
      storeResolution(tx, {
        read: { article, revision, sentences: [], warnings: [] },
        extractor: { name: 'hand-made', version: '1' },
        resolution: {
          claims: claims.map(([claim]) => claim),
          actors,
          actorMentions: [],
          speaksFor: speaksFor.filter(
            (each) => present.has(each.speaker) && present.has(each.principal),
          ),
          events: statuses.length === 0 ? [] : [{ ...sailing, statuses }],
        },
        // Alike in every text, so that the words decide.
        embeddings: claims.map(() => embeddingOf(1)),
        at: WHEN[name],
      }),
    );
  }
  await graph.write('test.compare', (tx) =>
    saveContradictions(tx, [turned, disputed, held, numbers, rejected], AT),
  );
}
