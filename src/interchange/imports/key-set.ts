import { createHash } from 'node:crypto';

/** Names that were seen, at eight bytes each. Two names meet by chance once in 10^7 files of a million names. */
export interface KeySet {
  add(name: string): void;
  /** How many names were added more than once. To be called before `has`. */
  close(): number;
  has(name: string): boolean;
}

const hash = (name: string) => createHash('sha256').update(name).digest().readBigUInt64LE(0);

export function keySet(): KeySet {
  let held = new BigUint64Array(1 << 12);
  let size = 0;
  const find = (wanted: bigint) => {
    let low = 0;
    let high = size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = held[middle] ?? 0n;
      if (there === wanted) return true;
      if (there < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
  return {
    add(name) {
      if (size === held.length) {
        const larger = new BigUint64Array(size * 2);
        larger.set(held);
        held = larger;
      }
      held[size++] = hash(name);
    },
    close() {
      held.subarray(0, size).sort();
      let twice = 0;
      for (let n = 1; n < size; n++) if (held[n] === held[n - 1]) twice += 1;
      return twice;
    },
    has: (name) => find(hash(name)),
  };
}
