import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { TraceContradictions } from '../../../src/client/documents.ts';

const root = join(__dirname, '../../..');

// In a process of its own: the generator's libraries are ES modules only.
test('the typed documents are those of the schema and the documented queries; else run "npm run client"', async () => {
  const args = ['--import', 'tsx', 'scripts/write-client-documents.ts', '--check'];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  expect(TraceContradictions.text).toContain('query TraceContradictions');
});
