import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readEnvironment } from '../../src/environment.ts';
import { SetupError } from '../../src/errors.ts';
import { neo4jConfiguration } from '../../src/neo4j/configuration.ts';
import { choosePorts } from '../../src/neo4j/ports.ts';
import { readRelease } from '../../src/neo4j/release.ts';

let server: Server;
let taken: number;
beforeEach(async () => {
  server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  taken = typeof address === 'object' && address !== null ? address.port : 0;
});
afterEach(() => {
  server.close();
});

const settings = readEnvironment({ GAINSAY_BOLT_PORT: '0', GAINSAY_BROWSER_PORT: '0' }).neo4j;

test('port 0 takes free ports that differ, without a word', async () => {
  const lines: string[] = [];
  const { bolt, browser } = await choosePorts(settings, (line) => lines.push(line));
  expect(new Set([0, bolt, browser]).size).toBe(3);
  expect(lines).toEqual([]);
});

test('a default port that is taken is exchanged for a free one, with a notice', async () => {
  const lines: string[] = [];
  const wanted = { ...settings, browserPort: taken, browserPortConfigured: false };
  const { browser } = await choosePorts(wanted, (line) => lines.push(line));
  expect(browser).not.toBe(taken);
  expect(lines).toEqual([
    expect.stringMatching(`Port ${taken} is taken; Neo4j Browser uses ${browser}`),
  ]);
});

test('a configured port that is taken is an error naming port and variable', async () => {
  const wanted = { ...settings, browserPort: taken, browserPortConfigured: true };
  const choosing = choosePorts(wanted, () => undefined);
  await expect(choosing).rejects.toThrow(SetupError);
  await expect(choosing).rejects.toThrow(new RegExp(`Port ${taken} .*GAINSAY_BROWSER_PORT`));
});

test('one port configured for both is an error', async () => {
  const { bolt } = await choosePorts(settings, () => undefined);
  const both = { ...settings, boltPort: bolt, browserPort: bolt, browserPortConfigured: true };
  await expect(choosePorts(both, () => undefined)).rejects.toThrow(/GAINSAY_BROWSER_PORT/);
});

test('the server listens on loopback alone and reports nothing home', () => {
  const lines = neo4jConfiguration({ ports: { bolt: 1111, browser: 2222 } }).split('\n');
  expect(lines).toContain('server.bolt.advertised_address=127.0.0.1:1111');
  expect(lines).toContain('server.http.listen_address=127.0.0.1:2222');
  expect(lines).toContain('dbms.usage_report.enabled=false');
  expect(lines).toContain('client.allow_telemetry=false');
  const addresses = lines.filter((line) => /_address=/.test(line));
  expect(addresses).toHaveLength(6);
  expect(addresses.filter((line) => !line.includes('=127.0.0.1'))).toEqual([]);
});

test('the committed pom pins one Neo4j 5.26 and names its cache folder after itself', async () => {
  const { version, folder } = await readRelease();
  expect(version).toMatch(/^5\.26\.\d+$/);
  expect(folder).toMatch(new RegExp(`^neo4j-${version}-[0-9a-f]{12}$`));
});
