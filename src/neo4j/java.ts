import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../errors.ts';

/** Neo4j 5.26 supports these: https://neo4j.com/docs/operations-manual/5/installation/requirements/#deployment-requirements-software */
const SUPPORTED: readonly number[] = [17, 21];
const HOW =
  'install it (Debian and Ubuntu: sudo apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@21) or set NEO4J_URI to use a Neo4j of your own.';

/** Feature release in what `java -version` prints, 8 for "1.8.0_392"; null where none is printed. */
export function javaFeature(output: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match ? Number(match[1]) : null;
}

/**
 * The Java command that runs Neo4j.
 * @throws SetupError in one line where Java is missing or of another release
 */
export async function requireJava(javaHome: string | null): Promise<string> {
  const command = javaHome === null ? 'java' : join(javaHome, 'bin', 'java');
  const output = await promisify(execFile)(command, ['-version']).then(
    ({ stdout, stderr }) => stderr + stdout,
    () => null,
  );
  const where = javaHome === null ? '' : ` under JAVA_HOME=${javaHome}`;
  const feature = output === null ? null : javaFeature(output);
  if (feature === null) {
    throw new SetupError(`Java is missing${where}: Neo4j needs Java 17 or 21; ${HOW}`);
  }
  if (!SUPPORTED.includes(feature)) {
    throw new SetupError(
      `Java ${feature} is found${where}, but Neo4j needs Java 17 or 21; set JAVA_HOME to one of these, or ${HOW}`,
    );
  }
  return command;
}
