import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { InputError } from '../errors.ts';

const EXTENSIONS = new Set(['.txt', '.md', '.markdown', '.html', '.htm']);

/**
 * The article files that paths name: a file is itself, a folder all text, Markdown and HTML files in it and below, in
 * order of their names; hidden ones are left out. `-` is passed on.
 * @throws InputError where a path does not exist or a folder holds no article
 */
export async function articleFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (path === '-' || !(await isFolder(path))) {
      found.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
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

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new InputError(`There is no file or folder ${path}. Check the path.`, { cause });
  }
}
