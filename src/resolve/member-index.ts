import type { Member } from './member.ts';

/** Members by what their names have in common with others: whoever shares no key need not be compared. */
export interface MemberIndex {
  add(member: Member, keys: Iterable<string>): void;
  /** Those that were added under any of the keys, in the order in which they were first added. */
  find(keys: Iterable<string>): readonly Member[];
}

/** Makes an empty index. */
export function memberIndex(): MemberIndex {
  const order = new Map<Member, number>();
  const byKey = new Map<string, Set<Member>>();
  return {
    add(member, keys) {
      if (!order.has(member)) order.set(member, order.size);
      for (const key of keys) {
        const own = byKey.get(key);
        if (own) own.add(member);
        else byKey.set(key, new Set([member]));
      }
    },
    find(keys) {
      const found = new Set<Member>();
      for (const key of keys) for (const member of byKey.get(key) ?? []) found.add(member);
      return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
}
