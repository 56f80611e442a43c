// Most contested events
// The events with the heaviest disagreements among the 1,000 surest ones, each with its three surest. A strict one weighs 3, a contrary one 2, others 1.
MATCH (k:Contradiction)
WHERE k.score > 0 AND k.id > '' AND k.kind = 'contradiction' AND k.status <> 'rejected' AND k.supersededAt IS NULL
WITH k ORDER BY k.score DESC, k.id DESC LIMIT 1000
MATCH (k)-[:BETWEEN]->(:Claim)-[:ABOUT]->(event:Event)
WITH DISTINCT event, k ORDER BY k.score DESC, k.id DESC
WITH event, collect(k) AS ks
WITH event, ks, size([k IN ks WHERE k.strength = 'strict']) AS strict, size([k IN ks WHERE k.strength = 'contrary']) AS contrary
WITH event, ks, strict, contrary, size(ks) + 2 * strict + contrary AS weight
ORDER BY weight DESC, event.id LIMIT 5
UNWIND ks[..3] AS k
MATCH drawn = (k)-[:BETWEEN]->(:Claim)-[:ABOUT]->(event)
RETURN event.label AS event, size(ks) AS disagreements, strict, contrary, weight, collect(drawn) AS drawn
ORDER BY weight DESC, event;
