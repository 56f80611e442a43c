/** Spreads items over folds so that no article is in two of them: pairs across articles bind their articles together. */
export function articleFolds(
  docs: readonly (readonly string[])[],
  folds: number,
): readonly number[] {
  const parent = new Map<string, string>();
  const rootOf = (doc: string): string => {
    let at = doc;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [first = '', ...others] of docs)
    for (const other of [first, ...others]) parent.set(rootOf(other), rootOf(first));
  const sizes = new Map<string, number>();
  const roots = docs.map(([first = '']) => rootOf(first));
  for (const root of roots) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [root, size] of [...sizes].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))) {
    const lightest = load.indexOf(Math.min(...load));
    foldOf.set(root, lightest);
    load[lightest] = (load[lightest] ?? 0) + size;
  }
  return roots.map((root) => foldOf.get(root) ?? 0);
}
