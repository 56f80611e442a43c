import './start-service.ts';

/** Jest globalTeardown of the browser project. */
export default async function stopService(): Promise<void> {
  await globalThis.stopTestService?.();
}
