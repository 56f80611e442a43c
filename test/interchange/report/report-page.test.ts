import { expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import type { TracedSide } from '../../../src/graph/traced.ts';
import type { EventReport } from '../../../src/interchange/report/event-report.ts';
import { reportPage } from '../../../src/interchange/report/report-page.ts';
import type { FactCheck } from '../../../src/model/fact-check.ts';
import type { ReviewId } from '../../../src/model/ids.ts';
import {
  AT,
  actorOf,
  articleOf,
  claimOf,
  contradictionOf,
  eventOf,
  spanIn,
} from '../../support/model-objects.ts';
import { rendersQuietly } from '../renders-quietly.ts';

const EVIL =
  '<script>window.hit=1</script><img src="http://127.0.0.1:9/x" onerror="window.hit=2"><svg onload=window.hit=3></svg>" onmouseover="window.hit=4" \u202Etxet\u202C שלום עולם </style><style>*{display:none}</style> ' +
  'w'.repeat(600);

function side(name: string, words: string, url: string): TracedSide {
  const { article, revision } = articleOf(`${EVIL} ${words} ${EVIL}`, { url, title: EVIL });
  const actor = actorOf(name, { roles: [EVIL] });
  const claim = claimOf(revision, words, {
    attributions: [{ position: 0, source: null, cue: null, actor: actor.id }],
  });
  return {
    evidence: {
      claim,
      speakers: [{ actor, principals: [actorOf(EVIL)] }],
      mentioned: [],
      event: null,
      outlet: { ...article.outlet, name: EVIL } as TracedSide['evidence']['outlet'],
    },
    article: { ...article, currentRevision: revision.id, recordedAt: AT },
    clash: [spanIn(revision.text, words.split(' ').at(-1) ?? '')],
  };
}

const a = side(EVIL, 'the ferry will sail', 'javascript:window.hit=5');
const b = side(
  'Harbour Office',
  'no ferry is planned',
  'https://x.example/?a="><script>window.hit=6</script>',
);
const contradiction = { ...contradictionOf(a.evidence.claim, b.evidence.claim), explanation: EVIL };
const textAround = (words: string) => `${EVIL} ${words} ${EVIL}`;
const factCheck = {
  ...{
    id: 'f1',
    site: EVIL,
    scale: 0,
    source: EVIL,
    recordedAt: AT,
    url: 'javascript:window.hit=7',
  },
  ...{ claimReviewed: EVIL, publisher: { type: 'Person', name: EVIL, url: EVIL }, title: EVIL },
  ...{ body: EVIL, datePublished: EVIL, language: EVIL, claimants: [], claimDate: EVIL },
  ...{ appearances: [], firstAppearance: null, license: EVIL, citation: EVIL },
  rating: { value: 1, best: 5, worst: 1, text: EVIL, explanation: EVIL },
} as unknown as FactCheck;
const report: EventReport = {
  factChecks: new Map([
    [a.evidence.claim.id, [{ factCheck, claim: a.evidence.claim.id, score: 0.9, votes: [] }]],
  ]),
  event: { ...eventOf('sailing'), label: EVIL, placeName: EVIL },
  more: false,
  texts: new Map([
    [a.evidence.claim.revisionId as string, textAround('the ferry will sail')],
    [b.evidence.claim.revisionId as string, textAround('no ferry is planned')],
  ]),
  contradictions: [
    {
      ...{ contradiction, a, b },
      reviews: [
        {
          id: 'v1' as ReviewId,
          contradiction: contradiction.id,
          sequence: 1,
          verdict: 'confirmed',
          reason: EVIL,
          reviewer: { id: 'x', name: EVIL },
          at: AT,
          retyping: null,
          undoes: null,
        },
      ],
    },
  ],
};
const page = reportPage(report);

test('a report tells both sides with the words that clash, offsets, votes and reviews; hostile text is text', () => {
  const { document } = parseHTML(page);
  expect([...document.querySelectorAll('script, img, svg, iframe, object, link, form')]).toEqual(
    [],
  );
  const attributes = [...document.querySelectorAll('*')].flatMap((each) =>
    [...each.attributes].map(({ name }) => name),
  );
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  expect(
    [...document.querySelectorAll('blockquote mark')].map(({ textContent }) => textContent),
  ).toEqual(['sail', 'planned']);
  const links = [...document.querySelectorAll('a')].map((each) => each.getAttribute('href') ?? '');
  expect(links).toHaveLength(1);
  expect(links[0]).toMatch(/^https:\/\/x\.example/);
  const { start, end } = a.evidence.claim.span;
  expect(document.body.textContent).toContain(`${start}–${end} of revision`);
  expect(document.body.textContent).toContain('confirmed');
  expect(document.body.textContent).toContain('match 0.90');
  expect(page).not.toMatch(/[\u202a-\u202e]/);
});

test('Chromium runs nothing of it, asks for nothing, and prints it', async () => {
  await rendersQuietly(page);
});
