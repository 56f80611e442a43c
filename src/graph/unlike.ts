import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Mergeable } from '../model/same-as.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';
import type { Member } from './same-as.ts';

/** Which types one and the same actor may be met under; whoever is not named may be anybody. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  person: ['person'],
  organisation: ['body'],
  government: ['body', 'state'],
  group: ['body'],
  outlet: ['body'],
  country: ['state', 'place'],
  place: ['place'],
};

export const SPEAKS_FOR_BETWEEN = `
// speaksFor.between
MATCH (speaker:Actor)-[:SPEAKS_FOR]->(principal:Actor)
WHERE (speaker.id = $kept AND principal.id = $merged) OR (speaker.id = $merged AND principal.id = $kept)
RETURN speaker.name AS speaker, principal.name AS principal
ORDER BY speaker LIMIT 1`;

const speaksForBetween = query<{ readonly kept: string; readonly merged: string }>()({
  cypher: SPEAKS_FOR_BETWEEN,
  row: z.object({ speaker: z.string(), principal: z.string() }),
});

interface Sides {
  readonly kept: readonly Member[];
  readonly merged: readonly Member[];
}

/**
 * Refuses what is hardly one: a person and a place, a speaker and the body spoken for, events at different times.
 * @throws InputError that says how to do it nevertheless
 */
export async function refuseUnlike(tx: Runner, label: Mergeable, sides: Sides): Promise<void> {
  for (const one of sides.kept) {
    for (const other of sides.merged) {
      const why = label === 'Actor' ? unlikeActors(one, other) : unlikeEvents(one, other);
      if (why !== null) throw refusal(why);
    }
  }
  const [kept, merged] = [sides.kept[0]?.home, sides.merged[0]?.home];
  if (label === 'Event' || kept === undefined || merged === undefined) return;
  const [speaks] = await tx.run(speaksForBetween, { kept, merged });
  if (speaks !== undefined) {
    throw refusal(
      `“${speaks.speaker}” speaks for “${speaks.principal}”: a speaker and who is spoken for are two`,
    );
  }
}

function unlikeActors(one: Member, other: Member): string | null {
  const [left, right] = [ALIKE[one.type], ALIKE[other.type]];
  if (left === undefined || right === undefined || left.some((kind) => right.includes(kind)))
    return null;
  return `“${one.name}” is of the type ${one.type}, “${other.name}” of the type ${other.type}`;
}

function unlikeEvents(one: Member, other: Member): string | null {
  const isBefore = (a: Member, b: Member) =>
    a.to !== null && b.from !== null && a.to.slice(0, 10) < b.from.slice(0, 10);
  if (!isBefore(one, other) && !isBefore(other, one)) return null;
  return `“${one.name}” and “${other.name}” lie at different times`;
}

const refusal = (why: string) =>
  new InputError(`${why}. Nothing was merged; say "force" if they are one nevertheless.`);
