import type { Graph } from '../../src/graph/runner.ts';
import { saveAgreements, saveContradictions } from '../../src/graph/store-comparison.ts';
import { storeResolution } from '../../src/graph/store-resolution.ts';
import { outletId } from '../../src/identity.ts';
import type { SpeaksFor } from '../../src/model/actor.ts';
import type { Claim } from '../../src/model/claim.ts';
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

/** Three hand-made articles about one ferry line, whose claims are told apart by who speaks. */
const EVENING = articleOf(
  'Mayor Ada Quill promised that the ferry will sail within two weeks. 🚢 Dockers said the quay is ready.',
  { url: 'https://courier.example/ferry', title: 'Ferry to sail', byline: 'B. Lind' },
);
const MORNING = articleOf(
  'The harbour office said there are “no plans” for a ferry. A port official said the quay is not ready.',
  {
    url: 'https://tribune.example/ferry',
    title: 'No ferry planned',
    publishedAt: '2025-10-22T06:00:00.000Z',
    outlet: { id: outletId('tribune.example'), name: 'The Tribune', site: 'tribune.example' },
  },
);
const UNDATED = articleOf('Fishermen said the quay is ready.', { publishedAt: null, title: null });

export const quill = actorOf('Ada Quill', { aliases: ['Quill'], roles: ['mayor'] });
export const dockers = actorOf('Dockers', { type: 'group' });
export const fishermen = actorOf('Fishermen', { type: 'group' });
export const harbour = actorOf('Harbour Office', { type: 'organisation' });
export const northport = actorOf('Northport', { type: 'place' });
export const official = actorOf('a port official', {
  type: 'anonymous',
  articleId: MORNING.article.id,
});

export const sailing = eventOf('sailing of the ferry', {
  type: 'departure',
  participants: [{ actor: northport.id, role: 'host' }],
  interval: { from: '2025-10-22', to: '2025-11-04' },
});

function said(
  { revision, article }: typeof EVENING,
  words: string,
  given: Partial<Claim> & { by: Claim['attributions'][number]['actor']; who: string; cue: string },
): Claim {
  const { by, who, cue, ...rest } = given;
  const source = spanIn(revision.text, who);
  return claimOf(revision, words, {
    publishedAt: article.publishedAt,
    attributions: [{ position: 0, source, cue: spanIn(revision.text, cue), actor: by }],
    ...rest,
  });
}

export const promise = said(EVENING, 'the ferry will sail within two weeks', {
  by: quill.id,
  who: 'Mayor Ada Quill',
  cue: 'promised',
  event: sailing.id,
  commitment: {
    polarity: 'positive',
    modality: 'intended',
    cues: [spanIn(EVENING.revision.text, 'will')],
  },
});
export const ready = said(EVENING, 'the quay is ready', {
  by: dockers.id,
  who: 'Dockers',
  cue: 'said',
});
export const noPlans = said(MORNING, 'there are “no plans” for a ferry', {
  by: harbour.id,
  who: 'The harbour office',
  cue: 'said',
  quotation: 'mixed',
  event: sailing.id,
  commitment: {
    polarity: 'negative',
    modality: 'intended',
    cues: [spanIn(MORNING.revision.text, 'no')],
  },
});
export const notReady = said(MORNING, 'the quay is not ready', {
  by: official.id,
  who: 'A port official',
  cue: 'said',
});
export const readyToo = said(UNDATED, 'the quay is ready', {
  by: fishermen.id,
  who: 'Fishermen',
  cue: 'said',
});

const clash = (claim: Claim, text: string, words: string) =>
  [claim, [spanIn(text, words)]] as const;
const [evening, morning] = [EVENING.revision.text, MORNING.revision.text];

function disagreement(
  one: readonly [Claim, Claim['commitment']['cues']],
  other: readonly [Claim, Claim['commitment']['cues']],
  given: Parameters<typeof contradictionOf>[2],
) {
  const [a, b] = one[0].id < other[0].id ? [one, other] : [other, one];
  return contradictionOf(one[0], other[0], { spans: { a: a[1], b: b[1] }, ...given });
}

export const aboutSailing = disagreement(
  clash(promise, evening, 'within two weeks'),
  clash(noPlans, morning, 'no plans'),
  {
    score: 0.91,
    types: ['factive-modal', 'temporal'],
    explanation: 'Ada Quill says “within two weeks”, the Harbour Office says “no plans”.',
    judges: [
      {
        name: 'modal',
        vote: 'contradiction',
        score: 0.91,
        type: 'factive-modal',
        reason: 'intended against no intention',
        spans: { a: [], b: [] },
      },
    ],
  },
);
export const aboutQuay = disagreement(
  clash(ready, evening, 'ready'),
  clash(notReady, morning, 'not ready'),
  { score: 0.8, strength: 'strict' },
);
export const aboutQuayAgain = disagreement(
  clash(readyToo, UNDATED.revision.text, 'ready'),
  clash(notReady, morning, 'not ready'),
  { score: 0.8, strength: 'strict', kind: 'correction', scope: 'outlet' },
);

const articles = { evening: EVENING, morning: MORNING, undated: UNDATED } as const;
export const newsroomArticles = articles;

const speaksFor: readonly SpeaksFor[] = [
  {
    speaker: official.id,
    principal: harbour.id,
    basis: 'anonymous-official',
    from: null,
    to: null,
  },
  { speaker: harbour.id, principal: northport.id, basis: 'spokesperson', from: null, to: null },
];

/** Stores the three articles with their claims, disagreements and one agreement. */
export async function storeNewsroom(graph: Graph): Promise<void> {
  const parts = [
    { ...EVENING, claims: [promise, ready], actors: [quill, dockers, northport], speaksFor: [] },
    { ...MORNING, claims: [noPlans, notReady], actors: [harbour, official, northport], speaksFor },
    { ...UNDATED, claims: [readyToo], actors: [fishermen], speaksFor: [] },
  ];
  for (const { article, revision, claims, actors, speaksFor: voices } of parts) {
    await graph.write('test.store', (tx) =>
      storeResolution(tx, {
        read: { article, revision, sentences: [], warnings: [] },
        extractor: { name: 'hand-made', version: '1' },
        resolution: {
          claims,
          actors,
          actorMentions: [],
          speaksFor: voices,
          events: claims.some((claim) => claim.event === sailing.id)
            ? [
                {
                  ...sailing,
                  statuses: claims
                    .filter((claim) => claim.event === sailing.id)
                    .map((claim) => ({
                      claim: claim.id,
                      status: claim === promise ? ('planned' as const) : ('denied' as const),
                    })),
                },
              ]
            : [],
        },
        embeddings: claims.map((_, n) => embeddingOf(n)),
        at: AT,
      }),
    );
  }
  const [a, b] = ready.id < readyToo.id ? [ready, readyToo] : [readyToo, ready];
  await graph.write('test.compare', async (tx) => {
    await saveContradictions(tx, [aboutSailing, aboutQuay, aboutQuayAgain], AT);
    await saveAgreements(tx, [{ a: a.id, b: b.id, score: 0.7 }], AT);
  });
}
