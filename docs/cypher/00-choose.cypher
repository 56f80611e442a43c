// Choose something to look at
// Takes from the graph who, what and which disagreement the questions are asked of: the one that stands most often in the 50 surest disagreements.
MATCH (k:Contradiction) WHERE k.score > 0 AND k.id > ''
WITH k ORDER BY k.score DESC, k.id DESC LIMIT 50
WHERE k.status <> 'rejected' AND k.supersededAt IS NULL
MATCH (k)-[:BETWEEN]->(claim:Claim)-[:ATTRIBUTED_TO {position: 0}]->(a:Actor)
OPTIONAL MATCH (claim)-[:ABOUT]->(e:Event)
WITH a.name AS actor, a.type AS type, e.label AS event, count(*) AS n, collect(k.id) AS ids
RETURN actor, event, ids[0] AS contradiction
ORDER BY type = 'anonymous', event IS NULL, n DESC, actor LIMIT 1;
