import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { initialCredentials, keepPassword } from '../../src/neo4j/password.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-password-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('initial credentials are what neo4j-admin 5.26.30 wrote for the same password and salt', () => {
  const salt = Buffer.from(
    '1a05fedab03b5044c68c4f74125a293e3a5561116967f3ee2d08e8c81a817137',
    'hex',
  );
  expect(initialCredentials('abc-Def_123456', salt)).toBe(
    `neo4j:SHA-256,b57750c3015b092aae6d3fd54735876acdee1f7f758d414ffc6f4e0e0789db9d,${salt.toString('hex')},1024:\n`,
  );
});

test('a password is made once, kept for its owner alone, and differs between folders', async () => {
  const path = join(folder, 'a');
  const password = await keepPassword(path);
  expect(password.length).toBeGreaterThanOrEqual(32);
  expect(await keepPassword(path)).toBe(password);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await keepPassword(join(folder, 'b'))).not.toBe(password);
});

test('a password file that others can read is closed again', async () => {
  const path = join(folder, 'a');
  await writeFile(path, 'kept-password\n');
  await chmod(path, 0o644);
  expect(await keepPassword(path)).toBe('kept-password');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
