import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { watchFolder } from '../../src/cli/watch-folder.ts';

test('files of a watched folder are given once they are written to their end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-watch-'));
  const end = new AbortController();
  await writeFile(join(folder, 'a.txt'), 'one');
  await writeFile(join(folder, '.hidden.txt'), 'no');
  await writeFile(join(folder, 'picture.png'), 'no');
  const found: (readonly [string, number])[] = [];
  try {
    for await (const path of watchFolder(folder, end.signal, 3_000)) {
      found.push([basename(path), (await readFile(path)).length]);
      if (found.length === 2) end.abort();
      else void slowly(join(folder, 'b.html'));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(found).toEqual([
    ['a.txt', 3],
    ['b.html', 80],
  ]);
});

async function slowly(path: string): Promise<void> {
  for (let n = 0; n < 8; n++) {
    await appendFile(path, 'x'.repeat(10));
    await new Promise((later) => setTimeout(later, 200));
  }
}
