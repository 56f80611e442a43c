import type { Actor, ActorType } from '../model/actor.ts';
import type { Mention } from '../model/extraction.ts';
import type { ActorId } from '../model/ids.ts';

export type Gender = 'female' | 'male';

/** An actor while one article is being resolved: what its mentions have told so far. */
export interface Member {
  type: ActorType;
  /** Key of the actor's id, beside its type. */
  key: readonly string[];
  name: string;
  /** Set once the directory gave an actor for it. */
  known: Actor | null;
  readonly names: Set<string>;
  readonly roles: Set<string>;
  /** Canonical names of states it belongs to by what is written. */
  readonly countries: Set<string>;
  readonly principals: Map<Member, string>;
  readonly knownPrincipals: Set<ActorId>;
  readonly mentions: Mention[];
  gender: Gender | null;
  /** Several unnamed people at once: "analysts". */
  plural: boolean;
  /** True for sources that belong to the article alone. */
  readonly articleBound: boolean;
}

/** A member without mentions yet. */
export function member(
  type: ActorType,
  name: string,
  key: readonly string[],
  articleBound = false,
): Member {
  return {
    type,
    key,
    name,
    known: null,
    names: new Set(),
    roles: new Set(),
    countries: new Set(),
    principals: new Map(),
    knownPrincipals: new Set(),
    mentions: [],
    gender: null,
    plural: false,
    articleBound,
  };
}
