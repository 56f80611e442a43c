import { statSync } from 'node:fs';

/** Files that take long, the longest first: begun late, one of them would be waited for at the end. */
const LONG = [
  'interchange/programs.int',
  'end-to-end/serve.int',
  'graph/listing.int',
  'end-to-end/crash.int',
  'end-to-end/commands.int',
  'neo4j/embedded.int',
  'end-to-end/search-and-check.int',
  'ingest/ingest.int',
  'interchange/exports/export-import.int',
  'graph/sweep.int',
  'interchange/examples/examples.int',
  'extract/megabyte.int',
  'interchange/exports/export-memory.int',
  'end-to-end/bad-input',
  'end-to-end/services',
  'extract/long-text',
];

/** Jest's order of files: those that are known to take long, then the rest by size, which tells about how long they take. */
export default class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex((name) => path.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  }

  cacheResults() {}
}
