const MOST_KEPT = 10_000;

/** What was made of a word or name before, for one article asks for the same ones over and over; what is kept is bounded. */
export function kept<T>(store: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  if (store.size >= MOST_KEPT) store.clear();
  store.set(key, made);
  return made;
}
