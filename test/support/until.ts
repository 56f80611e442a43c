/** Enough for a machine five times as slow as a small one, and less than jest's own limit: what is waited for is told. */
const MOST_MINUTES = 5;

/** Waits until something holds. @throws Error, which tells what was waited for, after five minutes */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + MOST_MINUTES * 60_000;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`${MOST_MINUTES} minutes have passed, and still not: ${what}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
