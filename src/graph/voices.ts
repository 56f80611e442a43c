/**
 * From an actor (bound as `actor`) to the claims that it, or somebody who speaks for it, is a source of.
 * Variables are named after the actor so that two such paths can stand in one query; a node pattern follows.
 */
export const spokenBy = (actor: string) =>
  `MATCH (${actor})<-[:SPEAKS_FOR*0..4]-(${actor}Voice:Actor)
MATCH (${actor}Voice)<-[:ATTRIBUTED_TO]-`;

/** As spokenBy, and also to the claims that mention them. */
export const spokenByOrOf = (actor: string) =>
  `MATCH (${actor})<-[:SPEAKS_FOR*0..4]-(${actor}Voice:Actor)
MATCH (${actor}Voice)<-[:ATTRIBUTED_TO|MENTIONS]-`;
