// The ledger of an actor
// The latest 15 claims of $actor and of those who speak for $actor, in the order in which they were said, with the events they are about.
CALL db.index.fulltext.queryNodes('actor_text', '"' + $actor + '"', {limit: 20}) YIELD node, score
WITH node ORDER BY node.name = $actor DESC, score DESC LIMIT 1
MATCH (actor:Actor {id: coalesce(node.mergedInto, node.id)})
MATCH drawn = (claim:Claim)-[:ATTRIBUTED_TO {position: 0}]->(:Actor)-[:SPEAKS_FOR*0..3]->(actor)
WITH claim, head(collect(drawn)) AS drawn
ORDER BY coalesce(claim.utteredFrom, claim.publishedAt) DESC, claim.id DESC LIMIT 15
OPTIONAL MATCH about = (claim)-[:ABOUT]->(event:Event)
RETURN coalesce(claim.utteredFrom, claim.publishedAt) AS said, claim.text AS claim, claim.polarity AS polarity, claim.modality AS modality,
  event.label AS event, drawn, about
ORDER BY said, claim;
