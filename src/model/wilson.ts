/** From … to, 0..1. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

/** 97.5 % of a normal distribution lies below it. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a share of which `hits` of `n` were seen (Wilson 1927): it stays within 0..1, also for few.
 * Null where nothing was seen.
 */
export function wilsonInterval(hits: number, n: number): Share | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return {
    from: Math.max(0, (middle - spread) / whole),
    to: Math.min(1, (middle + spread) / whole),
  };
}
