import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../errors.ts';
import { sha256 } from '../identity.ts';

/** Which Neo4j is embedded, as the committed pom says. */
export interface Release {
  readonly version: string;
  readonly pomText: string;
  /** Name of its folder in the cache; changes whenever the pom does. */
  readonly folder: string;
}

/** The pom stands in src/ in a checkout and in the package; both src/neo4j and dist/neo4j lie two below the root. */
const POM = fileURLToPath(new URL('../../src/neo4j/pom.xml', import.meta.url));

/** Reads the release that the committed pom pins. */
export async function readRelease(pom: string = POM): Promise<Release> {
  const pomText = await readFile(pom, 'utf8').catch((cause: unknown) => {
    throw new SetupError(`${pom} cannot be read; reinstall Gainsay.`, { cause });
  });
  const version = /<neo4j\.version>\s*([^<\s]+)\s*</.exec(pomText)?.[1];
  if (version === undefined) {
    throw new SetupError(`${pom} names no <neo4j.version>; restore it from the repository.`);
  }
  return { version, pomText, folder: `neo4j-${version}-${sha256(pomText).slice(0, 12)}` };
}
