import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { InputError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'gainsay-article-'));
afterAll(() => rmSync(folder, { recursive: true }));
const retrievedAt = '2026-11-21T00:00:00.000Z';

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('the sidecar tells of a plain text, and the caller overrides it', async () => {
  const path = write('a.txt', 'Words.');
  write('a.meta.json', '{"title":"T","publishedAt":"2026-01-02","outlet":"o"}');
  const { article } = await readArticleFile(path, { retrievedAt, title: 'Mine' });
  expect(article).toMatchObject({
    title: 'Mine',
    publishedAt: '2026-01-02',
    outlet: { name: 'o' },
  });
});

test.each([
  ['not JSON', '{'],
  ['a field misspelt', '{"titel":"T"}'],
  ['a number for a text', '{"title":3}'],
])('a sidecar that is %s is refused by name', async (_, sidecar) => {
  const path = write('b.txt', 'Words.');
  write('b.meta.json', sidecar);
  await expect(readArticleFile(path, { retrievedAt })).rejects.toThrow(/b\.meta\.json/);
});

test('a file that is not there is bad input', async () => {
  await expect(readArticleFile(join(folder, 'none.txt'), { retrievedAt })).rejects.toThrow(
    InputError,
  );
});
