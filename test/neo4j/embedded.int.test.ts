import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { readEnvironment } from '../../src/environment.ts';
import { SetupError } from '../../src/errors.ts';
import { probeGraph } from '../../src/graph/probe.ts';
import { attachOrStart, openEmbedded } from '../../src/neo4j/embedded.ts';
import { readLock } from '../../src/neo4j/lock.ts';
import { identify } from '../../src/neo4j/process-identity.ts';
import { neo4jStatus } from '../../src/neo4j/status.ts';
import { SHORT_LIVED_JVM } from '../end-to-end/gainsay.ts';
import { until } from '../support/until.ts';
import { type Finished, startFixture } from './fixtures/run.ts';

let folder: string;
let data: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-neo4j-'));
  data = join(folder, 'data');
  env = {
    GAINSAY_DATA: data,
    GAINSAY_HEAP: '384m',
    GAINSAY_BOLT_PORT: '0',
    GAINSAY_BROWSER_PORT: '0',
    NEO4J_URI: '',
    JAVA_TOOL_OPTIONS: SHORT_LIVED_JVM,
  };
});

afterAll(async () => {
  await cli(['stop']);
  await rm(folder, { recursive: true, force: true });
});

const cli = (args: readonly string[], more: Record<string, string> = {}): Promise<Finished> =>
  startFixture('neo4j-main.mts', ['neo4j', ...args], { ...env, ...more }).finished;

const options = () => ({
  environment: readEnvironment({ ...process.env, ...env }),
  probe: probeGraph,
  owner: { command: 'a second service', shared: false },
  now: () => new Date(),
  onProgress: () => undefined,
});

/** A data folder of its own for what fails before or while a server starts. */
const elsewhere = () => ({ ...env, GAINSAY_DATA: join(folder, 'elsewhere') });

const password = () => readFileSync(join(data, 'neo4j-password'), 'utf8').trim();

async function query(uri: string, secret: string, cypher: string): Promise<unknown> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', secret), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(cypher);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

async function lockOf(folderOfData: string) {
  const lock = await readLock(join(folderOfData, 'neo4j.lock'));
  if (lock?.server == null) throw new Error('no server in the lock');
  return { holder: lock.holder, server: lock.server };
}

test('status of a folder that nobody serves is 3, and stop has nothing to do', async () => {
  const [status, stop] = [await cli(['status', '--json']), await cli(['stop'])];
  expect(status.code).toBe(3);
  expect(JSON.parse(status.stdout)).toMatchObject({ running: false, state: 'stopped' });
  expect(stop.code).toBe(0);
});

test('start returns when Bolt and Browser answer, and the kept password is the only one let in', async () => {
  const started = await cli(['start', '--json']);
  expect(started).toMatchObject({ code: 0 });
  const { boltUri, browserUrl } = JSON.parse(started.stdout);
  expect((await stat(join(data, 'neo4j-password'))).mode & 0o777).toBe(0o600);
  expect(await query(boltUri, password(), 'CREATE (n:Kept {x: 42}) RETURN n.x')).toBe(42);
  await expect(query(boltUri, 'neo4j', 'RETURN 1')).rejects.toMatchObject({
    code: 'Neo.ClientError.Security.Unauthorized',
  });
  const page = await fetch(browserUrl);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/neo4j/i);
});

test('a server started to be shared is used, also by a service that wants its own', async () => {
  const joined = await openEmbedded({ ...options(), whenHeld: 'refuse' });
  expect(joined).toMatchObject({ owned: false, password: password() });
  await joined.stop();
  expect(await query(joined.boltUri, password(), 'RETURN 1')).toBe(1);
  const again = await cli(['start']);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stderr).toMatch(/runs already: gainsay neo4j start \(process \d+\)/);
});

test('shell-info tells how to log in and keeps the password to itself unless asked', async () => {
  const discreet = await cli(['shell-info']);
  expect(discreet.stdout).toContain((await neo4jStatus(data)).boltUri);
  expect(discreet.stdout).not.toContain(password());
  const open = await cli(['shell-info', '--show-password', '--json']);
  expect(JSON.parse(open.stdout)).toMatchObject({ user: 'neo4j', password: password() });
});

test('kill -9 of the holder takes the server along; a service started at once takes over and finds the data', async () => {
  const { holder, server } = await lockOf(data);
  process.kill(holder.pid, 'SIGKILL');
  const service = startFixture('service-main.mts', [], env);
  await until(async () => (await identify(server.pid)) === null, 'the server is gone');
  await until(
    async () => (await neo4jStatus(data)).state === 'ready' || service.child.exitCode !== null,
    'the service is ready',
  );
  const status = await neo4jStatus(data);
  expect(status.holder).toMatchObject({ pid: service.child.pid, command: 'test service' });
  expect(await query(`${status.boltUri}`, password(), 'MATCH (n:Kept) RETURN n.x')).toBe(42);

  await expect(openEmbedded({ ...options(), whenHeld: 'refuse' })).rejects.toThrow(
    new RegExp(`test service \\(process ${service.child.pid} .*since 20.*${status.boltUri}`),
  );
  const reader = await attachOrStart(options());
  expect(reader).toMatchObject({ owned: false, boltUri: status.boltUri });

  const second = await lockOf(data);
  service.child.kill('SIGTERM');
  const { code, stderr } = await service.finished;
  expect(code).toBe(0);
  expect(stderr).toContain('taking over');
  expect(await identify(second.server.pid)).toBeNull();
  expect(existsSync(join(data, 'neo4j.lock'))).toBe(false);
});

test('a server that dies while starting is reported with its log and what helps, and leaves no lock', async () => {
  const { code, stderr } = await startFixture('service-main.mts', [], {
    ...elsewhere(),
    GAINSAY_HEAP: '1m',
  }).finished;
  expect(code).toBe(5);
  expect(stderr).toMatch(/gainsay: Neo4j ended while starting \(exit code 1\).*GAINSAY_HEAP/);
  expect(existsSync(join(folder, 'elsewhere', 'neo4j.lock'))).toBe(false);
});

test('a configured port that is taken is named with its variable', async () => {
  const taken: Server = createServer();
  const port = await new Promise<number>((done) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const wanted = { ...options().environment.neo4j, boltPort: port, boltPortConfigured: true };
  const environment = { ...options().environment, data: join(folder, 'elsewhere'), neo4j: wanted };
  const opening = openEmbedded({ ...options(), environment, whenHeld: 'refuse' });
  try {
    await expect(opening).rejects.toThrow(SetupError);
    await expect(opening).rejects.toThrow(new RegExp(`Port ${port} .*GAINSAY_BOLT_PORT`));
  } finally {
    taken.close();
  }
  expect(existsSync(join(folder, 'elsewhere', 'neo4j.lock'))).toBe(false);
});

test('missing Java is said in one line', async () => {
  const { code, stderr } = await cli(['start', '--foreground'], {
    ...elsewhere(),
    PATH: '',
    JAVA_HOME: '',
  });
  expect(code).toBe(5);
  expect(stderr).toMatch(/^gainsay: Java is missing: .*openjdk.*\n$/);
});

test('missing Maven is said in one line, and only where Neo4j is not in the cache', async () => {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const java = (process.env.PATH ?? '')
    .split(':')
    .map((path) => join(path, 'java'))
    .find(existsSync);
  await symlink(`${java}`, join(bin, 'java'));
  const { code, stderr } = await cli(['start', '--foreground'], {
    ...elsewhere(),
    PATH: bin,
    XDG_CACHE_HOME: join(folder, 'empty-cache'),
  });
  expect(code).toBe(5);
  expect(stderr).toMatch(/^gainsay: Maven is missing: .*apt-get install maven.*\n$/);
});
