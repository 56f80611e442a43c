import { actorId, eventId, outletId } from '../../src/identity.ts';
import type { Actor, ActorType, SpeaksFor } from '../../src/model/actor.ts';
import type { Outlet } from '../../src/model/article.ts';
import type { Event } from '../../src/model/event.ts';
import { type Random, zipf } from './random.ts';
import { capitalised, madeUp, type Vocabulary } from './words.ts';

/** Who speaks, what happens, and who publishes. The first are met most often. */
export interface Cast {
  readonly outlets: readonly Outlet[];
  readonly actors: readonly Actor[];
  readonly speaksFor: readonly SpeaksFor[];
  readonly events: readonly Topic[];
}

/** An event with those who speak about it and the words that it is told in. */
export interface Topic {
  readonly event: Event;
  /** Day of its start, counted from the first day of the corpus. */
  readonly day: number;
  readonly voices: readonly Actor[];
  readonly words: readonly string[];
}

export const DAYS = 730;
const FIRST_DAY = Date.UTC(2024, 0, 1);
/** The n-th day of the corpus as an ISO day. */
export const dayOf = (day: number) =>
  new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

/** Kinds of actors with the share of all that they and those before them make up. */
const TYPES: readonly (readonly [ActorType, number])[] = [
  ['person', 0.62],
  ['organisation', 0.82],
  ['government', 0.9],
  ['group', 0.96],
  ['country', 1],
];
const ROLES = ['minister', 'spokesperson', 'president', 'analyst', 'senator', 'general', 'chair'];
const EVENT_TYPES = ['meeting', 'call', 'cease-fire', 'vote', 'strike', 'visit', 'trial', 'talks'];

/** The cast for a corpus of so many claims: an actor for each 10, an event for each 15. */
export function makeCast(from: Random, claims: number, language: Vocabulary): Cast {
  const outlets = Array.from({ length: 60 }, (_, n): Outlet => {
    const name = `The ${capitalised(madeUp(from, 2))} ${from.pick(['Post', 'Times', 'Herald'])}`;
    const site = `outlet${n}.example`;
    return { id: outletId(site), name, site };
  });
  const actors = Array.from({ length: Math.max(20, Math.round(claims / 10)) }, (_, n) =>
    makeActor(from, n),
  );
  const bodies = actors.filter(({ type }) => type !== 'person');
  const body = zipf(bodies.length, 0.9);
  const speaksFor = actors.flatMap((actor): SpeaksFor[] => {
    const principal = bodies[body(from)];
    const speaks = from.chance(actor.type === 'person' ? 0.6 : 0.3);
    // Half of them, so that nobody speaks for itself in the end.
    if (!speaks || principal === undefined || principal.id >= actor.id) return [];
    const basis = actor.type === 'person' ? 'spokesperson' : 'seat-of-government';
    return [{ speaker: actor.id, principal: principal.id, basis, from: null, to: null }];
  });
  const known = zipf(actors.length, 0.85);
  const events = Array.from({ length: Math.max(5, Math.round(claims / 15)) }, (_, n): Topic => {
    const voices = [...new Set(Array.from({ length: 3 + from.below(6) }, () => known(from)))];
    return makeTopic(from, n, { language, voices: voices.flatMap((voice) => actors[voice] ?? []) });
  });
  return { outlets, actors, speaksFor, events };
}

function makeActor(from: Random, n: number): Actor {
  const draw = from.next();
  const type = TYPES.find(([, upTo]) => draw < upTo)?.[0] ?? 'person';
  const surname = `${capitalised(madeUp(from, 3))}${n.toString(36)}`;
  const person = type === 'person';
  const name = person ? `${capitalised(madeUp(from, 2))} ${surname}` : `${surname} ${type}`;
  return {
    id: actorId(type, name),
    name,
    type,
    wikidata: n % 5 === 0 ? `Q9${n}` : null,
    aliases: person && from.chance(0.4) ? [surname] : [],
    roles: person && from.chance(0.6) ? [from.pick(ROLES)] : [],
    articleId: null,
  };
}

interface TopicOf {
  readonly language: Vocabulary;
  readonly voices: readonly Actor[];
}

function makeTopic(from: Random, n: number, { language, voices }: TopicOf): Topic {
  const type = from.pick(EVENT_TYPES);
  const words = Array.from({ length: 20 }, () => from.pick(language.words));
  const day = from.below(DAYS);
  const label = `${capitalised(words[0] ?? 'x')} ${words[1]} ${type} ${n}`;
  const event: Event = {
    id: eventId(type, label),
    label,
    type,
    participants: voices.slice(0, 4).map(({ id }, at) => ({
      actor: id,
      role: at === 0 ? 'agent' : 'participant',
    })),
    place: null,
    placeName: from.chance(0.5) ? capitalised(madeUp(from, 3)) : null,
    interval: { from: dayOf(day), to: dayOf(day + from.below(3)) },
    statuses: [],
    mentions: [],
  };
  return { event, day, voices, words };
}
