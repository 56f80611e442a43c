import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { chromium } from 'playwright-core';
import type { TracedSide } from '../../../src/graph/traced.ts';
import type { EventReport } from '../../../src/interchange/report/event-report.ts';
import { reportPage } from '../../../src/interchange/report/report-page.ts';
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
const report: EventReport = {
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
  expect(page).not.toMatch(/[\u202a-\u202e]/);
});

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
if (CHROMIUM === undefined) {
  process.stderr.write('\n*** THE REPORT IS NOT RENDERED: there is no /usr/bin/chromium.\n\n');
}

(CHROMIUM === undefined ? test.skip : test)(
  'Chromium runs nothing of it, asks for nothing, and prints it',
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const browser = await chromium.launch({
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
      args: ['--no-sandbox'],
      timeout: 120_000,
    });
    try {
      const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const requests: string[] = [];
      const refused: string[] = [];
      tab.on('request', (request) => requests.push(request.url()));
      tab.on('console', (message) => refused.push(message.text()));
      tab.on('dialog', () => requests.push('dialog'));
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
        timeout: 120_000,
      });
      for (const each of await tab.locator('figure').all()) await each.hover();
      expect(await tab.evaluate('window.hit')).toBeUndefined();
      expect(requests.filter((url) => !/favicon|127\.0\.0\.1:\d+\/$/.test(url))).toEqual([]);
      expect(refused.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
        true,
      );
      expect(
        await tab.evaluate('getComputedStyle(document.querySelector("mark")).textDecorationLine'),
      ).toBe('underline');
      expect((await tab.pdf()).length).toBeGreaterThan(1_000);
    } finally {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    }
  },
  300_000,
);
