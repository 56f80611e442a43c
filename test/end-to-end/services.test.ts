import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chatServer, completion, sentencesOf } from '../extract/language-model/chat-server.ts';
import { reconciliationServer } from '../reconciliation/reconciliation-server.ts';
import { buildDist, gainsay, ROOT } from './gainsay.ts';

let folder = '';
let file = '';
beforeAll(async () => {
  await buildDist();
  folder = await mkdtemp(join(tmpdir(), 'gainsay-services-'));
  file = join(folder, 'article.txt');
  await writeFile(file, 'The mayor said the bridge would open in May.');
});
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
});

test.each([
  ['is not configured', {}, /needs LLM_BASE_URL/],
  ['is not there', { LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'x' }, /cannot be reached/],
])('extract says in one line that the language model %s', async (_, given, says) => {
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
});

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
});

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
});

const CLASH = {
  relation: 'contradiction',
  confidence: 0.9,
  type: 'negation',
  wordsOfA: 'will open',
  wordsOfB: 'will not open',
  reason: 'One says that it opens, the other that it does not.',
};
const PAIR = ['The bridge will open in May.', 'The bridge will not open in May.'] as const;

test('compare asks the language model, too, where GAINSAY_JUDGE says so', async () => {
  const server = await chatServer(completion(CLASH));
  const env = environment({ GAINSAY_JUDGE: 'llm', LLM_BASE_URL: server.url, LLM_MODEL: 'm' });
  const one = await gainsay(['compare', ...PAIR, '--json'], { env });
  const line = JSON.stringify({ a: { text: PAIR[0] }, b: { text: PAIR[1] } });
  const many = await gainsay(['compare', '--jsonl'], { env, input: `${line}\n` });
  const plain = await gainsay(['compare', ...PAIR, '--json'], { env: environment({}) });
  await server.close();
  expect([one.code, many.code, plain.code]).toEqual([0, 0, 0]);
  const names = (text: string) => JSON.parse(text).judges.map(({ name }: { name: string }) => name);
  expect(names(one.stdout).at(-1)).toBe('language-model');
  expect(JSON.parse(many.stdout)).toEqual(JSON.parse(one.stdout));
  expect(names(plain.stdout)).toEqual(names(one.stdout).slice(0, -1));
});

test.each([
  ['compare', ...PAIR],
  ['check', PAIR[0]],
  ['contradict', '--all'],
  ['merge', 'a', 'b'],
])('%s says before anything else that the judge asked for is not configured', async (...args) => {
  const env = environment({ GAINSAY_JUDGE: 'llm' });
  const { code, stdout, stderr } = await gainsay(args, { env });
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
    code: 5,
    stdout: '',
    lines: 1,
  });
  expect(stderr).toMatch(/GAINSAY_JUDGE=llm needs LLM_BASE_URL/);
});

test('doctor lists the judges that run, and names a model file that is missing or damaged', async () => {
  interface Finding {
    readonly check: string;
    readonly ok: boolean;
    readonly says: string;
  }
  const models = join(folder, 'models');
  await mkdir(join(models, 'nli'), { recursive: true });
  await copyFile(join(ROOT, 'models/SHA256SUMS'), join(models, 'SHA256SUMS'));
  for (const name of ['reader', 'nli-sentences', 'embedding']) {
    await symlink(join(ROOT, 'models', name), join(models, name));
  }
  const judges = async (given: Record<string, string>) => {
    const { code, stdout } = await gainsay(['doctor', '--json'], { env: environment(given) });
    const findings: readonly Finding[] = JSON.parse(stdout);
    const wanted = /^(reader|embedding|judge)/;
    return { code, findings: findings.filter(({ check }) => wanted.test(check)) };
  };
  const whole = await judges({});
  expect(whole.findings.map(({ check, ok }) => [check, ok])).toEqual([
    ['reader', true],
    ['embedding', true],
    ['judges', true],
    ['judge nli', true],
    ['judge nli, bare sentences', true],
    ['judge language-model', true],
  ]);
  expect(whole.findings[2]?.says).toMatch(/negation, antonym, numeric/);
  expect(whole.findings[5]?.says).toMatch(/is not asked/);
  const missing = await judges({ GAINSAY_MODELS: models });
  expect(missing.code).toBe(5);
  expect(missing.findings.filter(({ ok }) => !ok)).toEqual([
    {
      check: 'judge nli',
      ok: false,
      says: expect.stringMatching(/nli\/.* is missing.*GAINSAY_MODELS/),
    },
  ]);
  for (const file of await readdir(join(ROOT, 'models/nli'))) {
    await writeFile(join(models, 'nli', file), 'garbage');
  }
  const damaged = await judges({ GAINSAY_MODELS: models });
  expect(damaged.findings.filter(({ ok }) => !ok)).toEqual([
    { check: 'judge nli', ok: false, says: expect.stringMatching(/damaged.*SHA-256 expected/) },
  ]);
});
