// Claims nobody disputes
// What is said of $event, by whom, and touched by no disagreement that stands.
CALL db.index.fulltext.queryNodes('event_text', '"' + $event + '"', {limit: 20}) YIELD node, score
WITH node ORDER BY node.label = $event DESC, score DESC LIMIT 1
MATCH (event:Event {id: coalesce(node.mergedInto, node.id)})
MATCH (claim:Claim {eventId: event.id}) WHERE claim.sortKey > ''
WITH event, claim ORDER BY claim.sortKey DESC LIMIT 500
WHERE NOT EXISTS { (claim)<-[:BETWEEN]-(k:Contradiction) WHERE k.status <> 'rejected' AND k.supersededAt IS NULL }
MATCH about = (claim)-[:ABOUT]->(event)
WITH claim, about LIMIT 12
OPTIONAL MATCH speaker = (claim)-[:ATTRIBUTED_TO {position: 0}]->(actor:Actor)
RETURN actor.name AS actor, claim.text AS claim, about, speaker
ORDER BY actor, claim;
