import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordChange } from '../../../src/graph/changes.ts';
import { defaultModelsFolder } from '../../../src/inference/default-models-folder.ts';
import type { Inference } from '../../../src/inference/inference.ts';
import { openInference } from '../../../src/inference/open-inference.ts';
import { ingestArticle } from '../../../src/ingest/ingest-article.ts';
import { changeCursor } from '../../../src/live/change-cursor.ts';
import { aboutQuay, aboutSailing, storeNewsroom } from '../../graphql/newsroom.ts';
import { type LiveServer, liveServer } from '../../live/live-server.ts';
import { describeWithGraph } from '../../support/neo4j.ts';
import { until } from '../../support/until.ts';

const root = join(__dirname, '../../..');
const examples = join(root, 'examples');
const run = promisify(execFile);
const LONG = 600_000;
const now = () => new Date().toISOString();

describeWithGraph('the examples, on a real server', (graph) => {
  let live: LiveServer;
  let inference: Inference;
  let folder = '';
  let python = '';
  const env = () => ({ ...process.env, GAINSAY_URL: live.url });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gainsay-examples-'));
    await writeFile(
      join(folder, 'article.txt'),
      'Mayor Ada Quill said on Monday that the bridge will open next week.',
    );
    await storeNewsroom(graph());
    const changes = [{ kind: 'found' as const, contradictionId: aboutSailing.id }];
    await graph().write('test.change', (tx) => recordChange(tx, { changes, at: now() }));
    inference = openInference({ modelsFolder: defaultModelsFolder(), threads: 2 });
    live = await liveServer(graph(), {
      ingest: (input, principal, options) =>
        ingestArticle(
          { ...input, retrievedAt: now() },
          { graph: graph(), inference, now, principal, ...options },
        ),
    });
    // The examples import the package by its name, as others do: from dist.
    const build = [
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.client.json',
      '--emitDeclarationOnly',
      'false',
    ];
    await run(process.execPath, build, { cwd: root });
    python = await venv(folder);
  }, LONG);
  afterAll(async () => {
    await live?.close();
    await inference?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const q = (name: string) => join(root, 'docs/queries', `${name}.graphql`);
  const ts = (name: string) => ['--import', 'tsx', join(examples, 'typescript', `${name}.ts`)];
  const sh = (name: string) => [join(examples, 'curl', `${name}.sh`)];
  const py = (name: string) => [join(examples, 'python', `${name}.py`)];
  const ask = async (file: string, args: readonly string[]) =>
    (await run(file, [...args], { cwd: root, env: env() })).stdout;

  /** Follows, has something happen, and waits until it is told. */
  async function watched(file: string, args: readonly string[], happens: () => Promise<unknown>) {
    const child: ChildProcess = spawn(file, [...args, changeCursor(0)], { cwd: root, env: env() });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => {
        said += part;
      });
    try {
      await happens();
      await until(() => /within two weeks|ferry|quay/i.test(said), `an event is told: ${said}`);
      return said;
    } finally {
      child.kill('SIGKILL');
    }
  }
  const nothing = async () => undefined;

  test(
    'curl: trace, ingest, review, watch',
    async () => {
      expect(await ask('sh', [...sh('ask'), q('trace'), '{"first": 3}'])).toContain(
        aboutSailing.id,
      );
      const input = JSON.stringify({
        input: { text: 'Ada Quill said the pier will open.', title: 'Pier' },
      });
      expect(await ask('sh', [...sh('ask'), q('ingest-article'), input])).toContain(
        'IngestArticleResult',
      );
      const review = JSON.stringify({ id: aboutSailing.id, reason: 'Both are quoted in full.' });
      expect(await ask('sh', [...sh('ask'), q('review-a-contradiction'), review])).toContain(
        'CONFIRMED',
      );
      expect(await watched('sh', sh('watch'), nothing)).toContain('event: next');
    },
    LONG,
  );

  test(
    'TypeScript: trace, ingest, review, watch',
    async () => {
      expect(await ask(process.execPath, ts('trace'))).toContain(aboutSailing.id);
      expect(
        await ask(process.execPath, [...ts('ingest'), join(folder, 'article.txt'), 'Bridge']),
      ).toMatch(/: [1-9]\d* claims/);
      expect(
        await ask(process.execPath, [...ts('review'), aboutQuay.id, 'Both stand there.']),
      ).toContain('is CONFIRMED');
      await expect(ask(process.execPath, [...ts('review'), 'nowhere', 'x'])).rejects.toMatchObject({
        code: 1,
      });
      expect(await watched(process.execPath, ts('watch'), nothing)).toContain('FOUND');
    },
    LONG,
  );

  test(
    'Python (gql): trace, ingest, review, watch',
    async () => {
      if (python === '') return; // told loudly by venv()
      expect(await ask(python, py('trace_contradictions'))).toContain(aboutSailing.id);
      expect(await ask(python, [...py('ingest'), join(folder, 'article.txt'), 'Bridge'])).toMatch(
        /: [1-9]\d* claims/,
      );
      expect(await ask(python, [...py('review'), aboutSailing.id, 'Both stand there.'])).toContain(
        'is CONFIRMED',
      );
      expect(await watched(python, py('watch'), nothing)).toContain('FOUND');
    },
    LONG,
  );
});

/** A virtual environment with what the examples need; '' where there is no Python or no registry. */
async function venv(folder: string): Promise<string> {
  const at = join(folder, 'venv');
  try {
    await run('python3', ['-m', 'venv', at]);
    await run(join(at, 'bin/pip'), [
      'install',
      '--quiet',
      '-r',
      join(examples, 'python/requirements.txt'),
    ]);
    return join(at, 'bin/python');
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    process.stderr.write(`\n*** THE PYTHON EXAMPLES ARE NOT RUN: ${String(error)}\n\n`);
    return '';
  }
}
