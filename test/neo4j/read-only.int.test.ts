import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { readEnvironment } from '../../src/environment.ts';
import { probeGraph } from '../../src/graph/probe.ts';
import { type EmbeddedNeo4j, openEmbedded } from '../../src/neo4j/embedded.ts';
import { neo4jStatus } from '../../src/neo4j/status.ts';
import { openStore } from '../../src/store.ts';

let data: string;
let server: EmbeddedNeo4j;
let driver: Driver;
const environment = () =>
  readEnvironment({
    ...process.env,
    NEO4J_URI: '',
    GAINSAY_DATA: data,
    GAINSAY_HEAP: '384m',
    GAINSAY_BOLT_PORT: '0',
    GAINSAY_BROWSER_PORT: '0',
  });

const open = (readOnly: boolean) =>
  openEmbedded({
    environment: environment(),
    probe: probeGraph,
    owner: { command: 'gainsay neo4j start', shared: true, readOnly },
    whenHeld: 'refuse',
    browserCommands: ['clear', 'play http://127.0.0.1:4000/guide'],
    now: () => new Date(),
    onProgress: () => undefined,
  });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gainsay-read-only-'));
  await expect(open(true)).rejects.toThrow(/no graph .* yet/);
  await (await open(false)).stop();
  server = await open(true);
  driver = neo4j.driver(server.boltUri, neo4j.auth.basic(server.user, server.password));
});

afterAll(async () => {
  await driver?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

test('a read-only server answers questions and takes no data from anybody', async () => {
  const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS n');
  expect(records[0]?.get('n').toNumber()).toBe(0);
  await expect(driver.executeQuery('CREATE (n:Scratch)')).rejects.toThrow(/read-only/);
  await expect(driver.executeQuery('CREATE INDEX x FOR (n:Scratch) ON (n.x)')).rejects.toThrow(
    /read-only/,
  );
});

test('its password cannot make it writable', async () => {
  await expect(
    driver.executeQuery(
      "CALL dbms.setConfigValue('server.databases.default_to_read_only', 'false')",
    ),
  ).rejects.toThrow(/no procedure/);
});

test('others are told: by its status, and where they would write', async () => {
  expect(await neo4jStatus(data)).toMatchObject({ running: true, readOnly: true });
  await expect(
    openStore({
      environment: environment(),
      command: 'gainsay serve',
      whenHeld: 'refuse',
      onProgress: () => undefined,
    }),
  ).rejects.toThrow(/runs read-only.*gainsay neo4j stop/);
});

test('Browser is told what to run at log-in', async () => {
  const { records } = await driver.executeQuery(
    "SHOW SETTINGS 'browser.post_connect_cmd' YIELD value RETURN value",
  );
  expect(records[0]?.get('value')).toBe('clear; play http://127.0.0.1:4000/guide');
  expect(await readFile(join(data, 'neo4j', 'conf', 'neo4j.conf'), 'utf8')).toContain(
    'remote_content_hostname',
  );
});
