import './start-neo4j.ts';

/** Jest globalTeardown of the integration project. */
export default async function stopNeo4j(): Promise<void> {
  await globalThis.stopTestNeo4j?.();
}
