import { z } from 'zod';
import type { Actor } from '../model/actor.ts';
import type { ActorId } from '../model/ids.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Span } from '../model/span.ts';
import { actorKeys } from '../resolve/actor-keys.ts';
import { nameKey } from '../resolve/name-key.ts';
import { ACTOR_PROJECTION, actorRow } from './actor-row.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** Those of the actors that stand for others, with whom they stand for. */
export const ACTORS_WITH_MEMBERS = `
// actors.withMembers
MATCH (home:Actor) WHERE home.id IN $ids
CALL (home) {
  MATCH (a:Actor {mergedInto: home.id}) RETURN ${ACTOR_PROJECTION} AS member
  ORDER BY a.id
}
WITH home AS a, collect(member) AS members
RETURN ${ACTOR_PROJECTION} AS home, members
ORDER BY home.id LIMIT 10000`;

const withMembers = query<{ readonly ids: readonly ActorId[] }>()({
  cypher: ACTORS_WITH_MEMBERS,
  row: z.object({ home: actorRow, members: z.array(actorRow) }),
});

const knownEvents = query<{ readonly ids: readonly string[] }>()({
  cypher:
    '// events.known\nMATCH (e:Event) WHERE e.id IN $ids\nRETURN e.id AS id ORDER BY id LIMIT 10000',
  row: z.object({ id: z.string() }),
});

/**
 * A resolution in which merged actors are told apart again by the names that the article writes: resolution knows only the
 * one that stands for all, and what is stored must be found by its own name once the merge is undone. A name that only one
 * of them goes by means that one; else the article means the one whom it names most often, else the one that stands for all.
 */
export async function byOwnNames(tx: Runner, resolution: Resolution): Promise<Resolution> {
  const rows = await tx.run(withMembers, { ids: resolution.actors.map(({ id }) => id) });
  if (rows.length === 0) return resolution;
  const events = await tx.run(knownEvents, { ids: resolution.events.map(({ id }) => id) });
  const known = new Set<string>(events.map(({ id }) => id));
  return rows.reduce(
    (told, { home, members }) => tellApart(told, home, { all: [home, ...members], known }),
    resolution,
  );
}

interface Known {
  readonly all: readonly Actor[];
  /** Events met before: who takes part in them stands in the graph. */
  readonly known: ReadonlySet<string>;
}

function tellApart(resolution: Resolution, home: Actor, { all, known }: Known): Resolution {
  const keys = new Map(all.map((actor) => [actor.id, new Set(actorKeys(actor))]));
  const knownBy = (form: string) => all.filter(({ id }) => keys.get(id)?.has(nameKey(form)));
  const named = (form: string): ActorId | null => {
    const [only, ...more] = knownBy(form);
    return only !== undefined && more.length === 0 ? only.id : null;
  };
  const mentions = resolution.actorMentions.filter(({ actor }) => actor === home.id);
  const meant = mostOften(mentions.flatMap(({ span }) => named(span.text) ?? [])) ?? home.id;
  const inSpan = (span: Span | null): ActorId => {
    if (span === null) return meant;
    const within = mentions.filter((each) => isWithin(each.span, span));
    const found = within.flatMap((each) => named(each.span.text) ?? []);
    return mostOften(found) ?? named(span.text) ?? meant;
  };
  const own = (id: ActorId, span: Span | null) => (id === home.id ? inSpan(span) : id);
  const ofArticle = (id: ActorId) => (id === home.id ? meant : id);
  return {
    claims: resolution.claims.map((claim) => ({
      ...claim,
      attributions: claim.attributions.map((said) => ({
        ...said,
        actor: own(said.actor, said.source),
      })),
      mentions: claim.mentions.map((each) => ({ ...each, actor: own(each.actor, each.span) })),
    })),
    actors: resolution.actors.flatMap((actor) =>
      actor.id === home.id ? split(actor, { home, all, meant, knownBy }) : [actor],
    ),
    actorMentions: resolution.actorMentions.map((each) => ({
      ...each,
      actor: own(each.actor, each.span),
    })),
    speaksFor: resolution.speaksFor.map((each) => ({
      ...each,
      speaker: ofArticle(each.speaker),
      principal: ofArticle(each.principal),
    })),
    events: resolution.events.map((event) => ({
      ...event,
      participants: event.participants.map((each) => ({
        ...each,
        actor: known.has(event.id) ? each.actor : ofArticle(each.actor),
      })),
      place: event.place === null ? null : ofArticle(event.place),
    })),
  };
}

interface Split {
  readonly home: Actor;
  readonly all: readonly Actor[];
  readonly meant: ActorId;
  readonly knownBy: (form: string) => readonly Actor[];
}

/** Names and roles that are new are those of the one who is meant; nobody takes over what another goes by. */
function split(read: Actor, { home, all, meant, knownBy }: Split): readonly Actor[] {
  const forms = [read.name, ...read.aliases];
  return all.flatMap((actor) => {
    const isMeant = actor.id === meant;
    if (!isMeant && actor.id !== home.id) return [];
    const isOwn = (form: string) => {
      const known = knownBy(form);
      return known.length === 0 ? isMeant : known.includes(actor);
    };
    const isOwnRole = (role: string) => {
      const known = all.filter(({ roles }) => roles.includes(role));
      return known.length === 0 ? isMeant : known.includes(actor);
    };
    const name = actor.id === home.id && isOwn(read.name) ? read.name : actor.name;
    const aliases = new Set([...actor.aliases, ...forms.filter(isOwn)]);
    aliases.delete(name);
    const roles = new Set([...actor.roles, ...read.roles.filter(isOwnRole)]);
    return [{ ...actor, name, aliases: [...aliases], roles: [...roles] }];
  });
}

const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/** The one met most often; null where there is none, or two are met as often. */
function mostOften(ids: readonly ActorId[]): ActorId | null {
  const counts = new Map<ActorId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, x], [, y]) => y - x);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
