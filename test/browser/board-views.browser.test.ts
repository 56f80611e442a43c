import { beforeAll, describe, expect, test } from '@jest/globals';
import { jumps, overflow, seriousFindings, serveGuarded, testBoard } from './board.ts';
import { testService } from './service.ts';
import { visitsOf } from './visits.ts';

const board = testBoard();
let ids: Readonly<Record<'contradiction' | 'article' | 'claim' | 'actor' | 'event', string>>;
const { open, openAt } = visitsOf(board);

beforeAll(async () => {
  const { contradictions } = await board.ask<{
    contradictions: {
      nodes: [
        {
          id: string;
          evidence: [
            {
              article: { id: string };
              claim: { id: string; event: { id: string } };
              speakers: [{ actor: { id: string } }];
            },
          ];
        },
      ];
    };
  }>(
    '{ contradictions(first: 1, filter: { actor: "Kremlin" }) { nodes { id evidence { article { id } claim { id event { id } } speakers { actor { id } } } } } }',
  );
  const [{ id, evidence }] = contradictions.nodes;
  const [{ article, claim, speakers }] = evidence;
  ids = {
    contradiction: id,
    article: article.id,
    claim: claim.id,
    actor: speakers[0].actor.id,
    event: claim.event.id,
  };
});

const VIEWS: readonly (readonly [name: string, path: () => string, shown: string])[] = [
  ['one contradiction', () => `/contradictions/${ids.contradiction}`, '.side blockquote'],
  ['articles', () => '/articles', '.list a'],
  ['an article', () => `/articles/${ids.article}?claim=${ids.claim}`, '.beside blockquote'],
  ['actors', () => '/actors', '.list a'],
  ['a ledger', () => `/actors/${ids.actor}`, '.over-time .point'],
  ['events', () => '/events', '.list a'],
  ['a timeline', () => `/events/${ids.event}`, '.over-time .point'],
  ['the graph', () => `/graph/${ids.contradiction}`, '.canvas canvas'],
  ['the form', () => '/add', 'textarea'],
  ['help', () => '/help', 'h2'],
  ['signing in', () => '/sign-in', 'input[type=password]'],
];

describe.each([
  ['wide and light', { width: 1280, height: 900 }],
  ['400 px and dark', { width: 400, height: 800, colorScheme: 'dark' as const }],
])('%s', (_name, screen) => {
  test.each(VIEWS)('%s is shown by its address, without complaint', async (_view, path, shown) => {
    const { page, complaints } = await open(path(), screen);
    await page.locator(shown).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await jumps(page)).toBeLessThan(0.05);
    expect(complaints).toEqual([]);
  });
});

test('every claim is marked in the text, each character of it, and opens what contradicts it', async () => {
  const { article } = await board.ask<{
    article: {
      revision: { text: string };
      claims: { nodes: { id: string; quote: { exact: string } }[] };
    };
  }>(
    'query ($id: ID!) { article(id: $id) { revision { text } claims(first: 100) { nodes { id quote { exact } } } } }',
    { id: ids.article },
  );
  const { page } = await open(`/articles/${ids.article}`);
  await page.locator('.paper a.claim').first().waitFor();
  const told = await page.locator('.paper .body p').allTextContents();
  expect(told).toEqual(article.revision.text.split('\n').filter((line) => line !== ''));
  const marked = (await page.locator('.paper a.claim').allTextContents()).join('');
  expect(marked.length).toBeGreaterThan(200);
  await page.locator(`.paper a.disputed`).first().click();
  await page.waitForURL(/claim=/);
  await page.getByRole('heading', { name: 'Contradicted by' }).waitFor();
  await page.getByRole('link', { name: 'Open both sides' }).first().click();
  await page.waitForURL(/contradictions\/./);
});

test('a node of the graph brings in its neighbours, in words as in the drawing', async () => {
  const { page } = await open(`/graph/${ids.contradiction}`);
  const listed = page.locator('.graph-words li');
  await listed.first().waitFor();
  const before = await listed.count();
  await page
    .getByRole('button', { name: /^Expand/ })
    .last()
    .click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('.graph-words li').length > count,
    before,
  );
});

test('a ledger marks reversals and joins each to what it turns on, in the plot and in the table', async () => {
  const { contradictions } = await board.ask<{
    contradictions: {
      nodes: [{ id: string; evidence: [{ speakers: [{ actor: { id: string } }] }] }];
    };
  }>(
    '{ contradictions(first: 1, filter: { scopes: [SELF_REVERSAL] }) { nodes { id evidence { speakers { actor { id } } } } } }',
  );
  const [{ id, evidence }] = contradictions.nodes;
  const { page, complaints } = await open(`/actors/${evidence[0].speakers[0].actor.id}`);
  await page.locator('.over-time svg .point.marked').first().waitFor();
  const turn = page.locator(`.over-time svg a.turn[href="/contradictions/${id}"]`);
  expect(await turn.count()).toBe(1);
  expect(await turn.getAttribute('aria-label')).toMatch(/^Reversal: .{20}/);
  await page.locator(`table a[href="/contradictions/${id}"]`).click();
  await page.locator('#detail').waitFor();
  expect(complaints).toEqual([]);
});

test('a timeline has a lane for each status, and joins those who say otherwise', async () => {
  const { mostContested } = await board.ask<{
    mostContested: { nodes: [{ event: { id: string } }] };
  }>('{ mostContested(first: 1) { nodes { event { id } } } }');
  const { page } = await open(`/events/${mostContested.nodes[0].event.id}`);
  await page.locator('.over-time svg .turn').first().waitFor();
  expect(await page.locator('.over-time .lane-name').count()).toBeGreaterThan(1);
  await page.locator('table a[href^="/contradictions/"]').first().click();
  await page.locator('.side blockquote').nth(1).waitFor();
});

test('an article that is pasted is read with progress, then shown with its contradictions; hostile text is text', async () => {
  const { page, complaints } = await open('/add');
  await page
    .getByLabel(/paste it/)
    .fill(
      [
        '"The bridge <script>alert(1)</script> at Ruse is open," minister Ana Koleva said on Monday.',
        '"The bridge <img src=x onerror=alert(2)> at Ruse is not open," engineer Boris Penev said on Monday.',
        `Koleva said the ${'x'.repeat(400)} was safe. Penev said \u202eeverything\u202c was unsafe. قالت كوليفا إن الجسر مفتوح.`,
      ].join('\n'),
    );
  await page.getByLabel('Headline').fill('<b>Bridge</b> & \u05d0\u05d1\u05d2 "quoted"');
  await page.getByRole('button', { name: 'Find its claims' }).click();
  await page.waitForURL(/add\/./);
  await page.getByRole('heading', { name: 'The article is in' }).waitFor();
  await page.getByRole('link', { name: /<b>Bridge/ }).click();
  await page.locator('.paper a.claim').first().waitFor();
  expect(await page.locator('.paper').textContent()).toContain('<script>alert(1)</script>');
  expect(await page.locator('.paper script, .paper img, .paper b').count()).toBe(0);
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test('a file is dropped, or chosen; what is no article is refused', async () => {
  const { page } = await open('/add');
  const drop = async (name: string, text: string) => {
    const dataTransfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([content], fileName));
        return dropped;
      },
      [name, text] as const,
    );
    await page.dispatchEvent('form:has(textarea)', 'drop', { dataTransfer });
  };
  await drop('tower.exe', 'MZ');
  await page.getByRole('alert').getByText('tower.exe is no .txt, .md or .html file.').waitFor();
  await drop(
    'tower.md',
    'The tower at Split is safe, mayor Ivo Radic said on Monday.\n\nThe tower at Split is not safe, engineer Mara Juric said on Monday.',
  );
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Radic'));
  expect(await page.getByLabel('Written in').inputValue()).toBe('markdown');
  await page.locator('input[type=file]').setInputFiles({
    name: 'tower.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The tower at Split is closed, mayor Ivo Radic said on Tuesday.'),
  });
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('closed'));
  expect(await page.getByLabel('Written in').inputValue()).toBe('text');
});

test('a page is fetched by its address and shown with its contradictions, each opening both sides', async () => {
  const { page, complaints } = await open('/add');
  await page.getByLabel('Address of a page on the web').fill(testService().articleUrl);
  await page.getByRole('button', { name: 'Fetch and read' }).click();
  await page.getByRole('heading', { name: 'The article is in' }).waitFor();
  await page.getByRole('link', { name: 'Harbour of Svolvaer' }).waitFor();
  const found = page.getByRole('list', { name: 'Its contradictions' });
  await found.getByText('Lars Lunde').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await found.getByRole('link', { name: 'Open both sides' }).first().click();
  await page.locator('.side blockquote').nth(1).waitFor();
  expect(complaints).toEqual([]);
});

test('what the service refuses is told at the form', async () => {
  const { page } = await open('/add');
  await page.getByRole('button', { name: 'Find its claims' }).click();
  await page
    .getByRole('alert')
    .getByText(/Paste the article/)
    .waitFor();
  await page.getByLabel(/paste it/).fill('Something was said.');
  await page.getByLabel('Its address').fill('not an address');
  await page.getByRole('button', { name: 'Find its claims' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/url/i);
});

test('a page is fetched by its address, and one that may not be is refused with the reason', async () => {
  const { page, complaints } = await open('/add');
  await page.getByLabel('Address of a page on the web').fill('http://169.254.169.254/latest');
  await page.getByRole('button', { name: 'Fetch and read' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('heading', { name: 'The article was not taken in' }).waitFor();
  expect((await page.getByRole('alert').textContent())?.length).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test('where the service asks who asks and serves stored queries alone, a key signs in, stays in the tab, and a reader is told what needs more', async () => {
  const guarded = await serveGuarded();
  const { key } = guarded;
  expect(key).toMatch(/^gainsay_/);
  try {
    const { page } = await openAt(`${guarded.url}/contradictions/${ids.contradiction}`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('API key').fill('gainsay_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.side blockquote').first().waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('gainsay_');
    await page.keyboard.press('c');
    await page.getByLabel(/^Why/).fill('A reader may not.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Not saved\..*analyst/).waitFor();
  } finally {
    await guarded.close();
  }
});

test('the page may be kept only after asking, its files for ever, and neither may run what is not a file of ours', async () => {
  const page = await fetch(`${board.url}/contradictions/x`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|data:/);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const etag = page.headers.get('etag') ?? '';
  const again = await fetch(`${board.url}/`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
  const file = await fetch(board.url + script);
  expect(file.headers.get('cache-control')).toContain('immutable');
  expect(file.headers.get('content-encoding')).toBe('gzip');
  expect((await fetch(`${board.url}/assets/../../package.json`)).status).toBe(404);
});
