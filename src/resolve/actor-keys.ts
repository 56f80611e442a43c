import type { Actor } from '../model/actor.ts';
import { nameKey } from './name-key.ts';

/** What an actor is looked up by: the keys of its name and aliases, and for a person also of the surname. */
export function actorKeys(actor: Pick<Actor, 'name' | 'aliases' | 'type'>): readonly string[] {
  const keys = new Set<string>();
  for (const form of [actor.name, ...actor.aliases]) {
    const key = nameKey(form);
    if (key === '') continue;
    keys.add(key);
    const surname = key.split(' ').at(-1);
    if (actor.type === 'person' && surname !== undefined) keys.add(surname);
  }
  return [...keys].sort();
}
