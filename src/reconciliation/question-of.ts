import type { Actor, ActorType } from '../model/actor.ts';
import type { Question } from './reconciler.ts';

/**
 * Classes in Wikidata: human, organization, country, geographic location. Ministries, agencies and governments are
 * organizations there.
 */
const CLASSES: ReadonlyMap<ActorType, string> = new Map([
  ['person', 'Q5'],
  ['organisation', 'Q43229'],
  ['government', 'Q43229'],
  ['country', 'Q6256'],
  ['place', 'Q2221906'],
]);

export const HUMAN = 'Q5';
const LONGEST_NAME = 200;
const BREAK = /\s/u;

/** What to ask about an actor; null where no answer could be trusted: anonymous sources, groups, persons by one name. */
export function questionOf(
  actor: Pick<Actor, 'name' | 'aliases' | 'type' | 'articleId'>,
): Question | null {
  const { name, aliases, articleId } = actor;
  const type = CLASSES.get(actor.type);
  if (type === undefined || articleId !== null || name.length > LONGEST_NAME) return null;
  // A bare surname is shared by many; the actor may yet be met under its full name.
  if (type === HUMAN && !BREAK.test(name.trim())) return null;
  return { name, aliases, type };
}
