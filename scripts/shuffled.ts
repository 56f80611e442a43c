/** Fisher and Yates with a small linear congruential generator: the same order for the same seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const out = [...items];
  let state = seed >>> 0;
  for (let i = out.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const [x, y] = [out[i], out[j]];
    if (x !== undefined && y !== undefined) [out[i], out[j]] = [y, x];
  }
  return out;
}
