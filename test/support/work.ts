/** Milliseconds of processor time that this process takes for something: waiting for a core does not count. */
export async function workOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Rounds until the limit is kept; a machine that is busy with something else slows single ones down. */
const MOST_ROUNDS = 5;

/**
 * How many times as much work `large` is as `small`. Both run in turn, at most five times, and the least of each counts,
 * for what else goes on only adds to it; the first quotient under the limit ends it.
 */
export async function growth({
  small,
  large,
  limit,
}: {
  readonly small: () => unknown;
  readonly large: () => unknown;
  readonly limit: number;
}): Promise<number> {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    most = Math.min(most, await workOf(large)); // first, so that the engine has compiled what the small one runs
    least = Math.min(least, await workOf(small));
    if (most / least < limit) break;
  }
  return most / least;
}
