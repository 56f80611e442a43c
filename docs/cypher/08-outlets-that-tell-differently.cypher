// Outlets that tell an event differently
// What only one outlet tells of $event: claims that no claim of another outlet agrees with. Outlets that clash over the same words are joined in red.
CALL db.index.fulltext.queryNodes('event_text', '"' + $event + '"', {limit: 20}) YIELD node, score
WITH node ORDER BY node.label = $event DESC, score DESC LIMIT 1
MATCH (event:Event {id: coalesce(node.mergedInto, node.id)})
MATCH (claim:Claim {eventId: event.id}) WHERE claim.sortKey > ''
WITH claim ORDER BY claim.sortKey DESC LIMIT 500
WHERE NOT EXISTS { (claim)-[:AGREES_WITH]-(same:Claim) WHERE same.outletId <> claim.outletId }
MATCH told = (claim)-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(article:Article)-[:PUBLISHED_BY]->(outlet:Outlet)
WITH outlet, claim, told ORDER BY claim.sortKey DESC
WITH outlet, collect({claim: claim, told: told})[..6] AS own
UNWIND own AS each
WITH outlet, each.claim AS claim, each.told AS told
OPTIONAL MATCH clash = (claim)-[:CONTRADICTS {scope: 'outlet'}]-(:Claim)
RETURN outlet.name AS outlet, claim.text AS toldByItAlone, told, collect(clash) AS clashes
ORDER BY outlet, toldByItAlone;
