import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { clientDocuments } from './client-documents.ts';

// Writes src/client/documents.ts; with --check it only says whether that is as it would be written.
const ROOT = new URL('../', import.meta.url);
const TARGET = new URL('src/client/documents.ts', ROOT);
const text = await clientDocuments({
  schema: await readFile(new URL('schema/schema.graphql', ROOT), 'utf8'),
  folder: fileURLToPath(new URL('docs/queries', ROOT)),
});
if (!process.argv.includes('--check')) {
  await writeFile(TARGET, text);
} else if ((await readFile(TARGET, 'utf8')) !== text) {
  process.stderr.write('src/client/documents.ts is out of date: run "npm run client".\n');
  process.exitCode = 1;
}
