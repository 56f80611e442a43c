import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

/** A file of the board, ready to be sent. */
export interface BoardFile {
  readonly type: string;
  readonly body: Buffer;
  /** The body compressed, where that makes it smaller. */
  readonly gzipped: Buffer | null;
  readonly etag: string;
}

/** Files by their path below the board's folder: `index.html`, `assets/main-1a2b3c4d.js`. */
export type BoardFiles = ReadonlyMap<string, BoardFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Reads the built board into memory: some hundred kilobytes, read once, so that no path of a request ever reaches the disk.
 * @returns null where the board is not built
 */
export function readBoardFiles(folder: string): BoardFiles | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.flatMap((name) => {
    const type = TYPES[extname(name)];
    return type === undefined ? [] : [[name.split(sep).join('/'), type] as const];
  });
  return new Map(
    files.map(([name, type]) => [name, toFile(type, readFileSync(join(folder, name)))]),
  );
}

/** Where the build leaves what the board asks the API: a JSON list of the texts of its operations. */
const DOCUMENTS = 'documents.json';

/**
 * What the built board asks the API, so that it is served where nothing but stored queries is; empty without a board.
 * @throws SyntaxError where the build is broken
 */
export function boardDocuments(files: BoardFiles | null): readonly string[] {
  const file = files?.get(DOCUMENTS);
  return file === undefined ? [] : z.array(z.string()).parse(JSON.parse(file.body.toString()));
}

function toFile(type: string, body: Buffer): BoardFile {
  const gzipped = gzipSync(body, { level: 9 });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type, body, gzipped: gzipped.length < body.length ? gzipped : null, etag };
}
