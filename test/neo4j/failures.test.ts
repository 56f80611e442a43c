import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SetupError } from '../../src/errors.ts';
import { explainFolderError, prepareDataFolder, requireRoom } from '../../src/neo4j/data-folder.ts';
import { hintFor } from '../../src/neo4j/failure.ts';
import { javaFeature } from '../../src/neo4j/java.ts';
import { mavenFailed } from '../../src/neo4j/maven.ts';
import { neo4jStatus } from '../../src/neo4j/status.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx1g\nopenjdk version "21.0.2" 2024-01-16', 21],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
  ['', null],
])('reads the Java release off %j', (output, feature) => {
  expect(javaFeature(output)).toBe(feature);
});

test.each([
  [
    '[ERROR] Failed to execute goal: Could not transfer artifact x: Unknown host repo.example',
    /Maven Central.*MAVEN_OPTS/,
  ],
  ['[ERROR] /cache/lib/a.jar (No space left on device)', /disk is full.*XDG_CACHE_HOME/],
  ['[ERROR] Something else', /NEO4J_URI/],
])('a Maven run that ends with %j says what to do', (line, advice) => {
  const error = mavenFailed(['[INFO] Scanning for projects...', line, '[ERROR] more']);
  expect(error).toBeInstanceOf(SetupError);
  expect(error.message).toMatch(advice);
  expect(error.message).toContain(line.replace('[ERROR] ', ''));
  expect(error.message).not.toContain('\n');
});

test.each([
  ['java.net.BindException: Address already in use', /GAINSAY_BOLT_PORT/],
  ['java.io.IOException: No space left on device', /disk is full/],
  ['Error occurred during initialization of VM\nCould not reserve enough space', /GAINSAY_HEAP/],
  ['FileLockException: Lock file has been locked by another process', /Another Neo4j uses/],
  ['org.neo4j.kernel.impl.storemigration.UpgradeNotAllowedException', /another Neo4j: move/],
  ['java.nio.file.AccessDeniedException: /d', /belongs to somebody else/],
  ['Error: Could not find or load main class org.neo4j.X', /download.*damaged/],
  ['INFO  Started.', /^Its log says more/],
])('a log that says %j gets its advice', (log, advice) => {
  expect(hintFor(log)).toMatch(advice);
});

test.each([
  ['ENOSPC', /full.*GAINSAY_DATA/],
  ['EACCES', /cannot be written.*GAINSAY_DATA/],
  ['EROFS', /cannot be written/],
  ['ENOTDIR', /in the way/],
])('%s on the data folder is a SetupError that says what to do', (code, message) => {
  const error = Object.assign(new Error(code), { code, path: '/data/x' });
  const explain = () => explainFolderError('/data')(error);
  expect(explain).toThrow(SetupError);
  expect(explain).toThrow(message);
});

test('an error that is no matter of the folder passes unchanged', () => {
  const error = new TypeError('bug');
  expect(() => explainFolderError('/data')(error)).toThrow(error);
});

test('a disk with less than 100 MB is refused, one with 100 is not', () => {
  expect(() => requireRoom('/data', 99.9)).toThrow(/99 MB are free/);
  expect(() => requireRoom('/data', 100)).not.toThrow();
});

test('a file where the data folder should be is in the way, and nothing runs in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-data-'));
  const data = join(folder, 'data');
  await writeFile(data, '');
  await expect(prepareDataFolder(data)).rejects.toThrow(/data is in the way/);
  expect(await neo4jStatus(data)).toMatchObject({ running: false, state: 'stopped' });
  await rm(folder, { recursive: true });
});
