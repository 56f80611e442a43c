import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { InputError } from '../errors.ts';

const EXTENSIONS = new Set([
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.pdf',
  '.eml',
  '.jsonl',
  '.ndjson',
  '.warc',
]);

/** Whether a file of a folder is read, by its name; hidden ones are not. */
export function isArticleFile(name: string): boolean {
  const bare = name.toLowerCase().replace(/\.warc\.gz$/, '.warc');
  return !name.startsWith('.') && EXTENSIONS.has(extname(bare));
}

/**
 * The article files that paths name: a file is itself, a folder all article files in it and below, in order of
 * their names; hidden ones are left out. `-` and web addresses are passed on.
 * @throws InputError where a path does not exist or a folder holds no article
 */
export async function articleFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (path === '-' || isWebAddress(path) || !(await isFolder(path))) {
      found.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && isArticleFile(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (file) =>
          !file
            .slice(path.length)
            .split(/[\\/]/)
            .some((part) => part.startsWith('.')),
      )
      .sort();
    if (files.length === 0) {
      throw new InputError(
        `The folder ${path} holds no article: files ending in ${[...EXTENSIONS].join(', ')} are read.`,
      );
    }
    found.push(...files);
  }
  return found;
}

export const isWebAddress = (path: string) => /^https?:\/\//i.test(path);

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new InputError(`There is no file or folder ${path}. Check the path.`, { cause });
  }
}
