import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chatServer, completion, sentencesOf } from '../extract/language-model/chat-server.ts';
import { reconciliationServer } from '../reconciliation/reconciliation-server.ts';
import { buildDist, gainsay } from './gainsay.ts';

let folder = '';
let file = '';
beforeAll(async () => {
  await buildDist();
  folder = await mkdtemp(join(tmpdir(), 'gainsay-services-'));
  file = join(folder, 'article.txt');
  await writeFile(file, 'The mayor said the bridge would open in May.');
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const environment = (given: Record<string, string>) => ({
  ...process.env,
  GAINSAY_DATA: join(folder, 'data'),
  NO_COLOR: '1',
  ...given,
});

test('extract --extractor llm prints what the model of LLM_BASE_URL marks', async () => {
  const server = await chatServer((asked) => {
    const [first] = sentencesOf(asked);
    const said = (text: string) => ({ sentence: first?.n ?? 0, text });
    return completion({
      attributions: [
        {
          source: said('The mayor'),
          cue: said('said'),
          contents: [said('the bridge would open in May')],
        },
        { source: said('The mayor'), cue: said('swore'), contents: [said('anything')] },
      ],
      names: [],
    });
  });
  const { code, stdout, stderr } = await gainsay(
    ['extract', file, '--jsonl', '--extractor', 'llm'],
    {
      env: environment({ LLM_BASE_URL: `${server.url}/v1`, LLM_MODEL: 'made-up-7b' }),
    },
  );
  await server.close();
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/2 of 6 spans .* rejected/),
  });
  const { claims } = JSON.parse(stdout);
  expect(claims).toMatchObject([
    { text: 'the bridge would open in May', source: { text: 'The mayor' } },
  ]);
}, 60_000);

test.each([
  ['is not configured', {}, /needs LLM_BASE_URL/],
  ['is not there', { LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'x' }, /cannot be reached/],
])(
  'extract says in one line that the language model %s',
  async (_, given, says) => {
    const { code, stdout, stderr } = await gainsay(
      ['extract', file, '--jsonl', '--extractor', 'llm'],
      {
        env: environment(given as Record<string, string>),
      },
    );
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 5,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(says);
  },
  60_000,
);

test('a service that fails ends the run at its first article; what came before is printed', async () => {
  const server = await chatServer(({ body }) =>
    body.includes('The mayor') ? completion({ attributions: [], names: [] }) : { status: 403 },
  );
  const more = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => join(folder, `${name}.txt`));
  for (const one of more) await writeFile(one, 'The builder said the bridge would open in May.');
  const { code, stdout, stderr } = await gainsay(
    ['extract', file, ...more, '--jsonl', '--extractor', 'llm'],
    {
      env: environment({ LLM_BASE_URL: server.url, LLM_MODEL: 'made-up-7b' }),
    },
  );
  await server.close();
  expect({ code, printed: stdout.trim().split('\n').length }).toEqual({ code: 5, printed: 1 });
  expect(stderr.match(/403/g)).toHaveLength(1);
}, 60_000);

test('doctor looks at both services where they are configured', async () => {
  const chat = await chatServer(completion({ ready: true }));
  const wikidata = await reconciliationServer(() => []);
  const { stdout } = await gainsay(['doctor', '--json'], {
    env: environment({
      LLM_BASE_URL: chat.url,
      LLM_MODEL: 'made-up-7b',
      RECONCILE_URL: `${wikidata.url}/en/api`,
    }),
  });
  await chat.close();
  await wikidata.close();
  const findings: { check: string; ok: boolean; says: string }[] = JSON.parse(stdout);
  expect(findings.filter(({ check }) => check === 'LLM' || check === 'Wikidata')).toEqual([
    {
      check: 'LLM',
      ok: true,
      says: expect.stringMatching(/^made-up-7b at 127\.0\.0\.1:\d+ answers in JSON/),
    },
    { check: 'Wikidata', ok: true, says: expect.stringMatching(/^"Made-up Wikidata" answers/) },
  ]);
}, 60_000);
