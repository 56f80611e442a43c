// Who contradicts an actor
// What $actor, or somebody who speaks for $actor, has said, and the claims that go against it.
CALL db.index.fulltext.queryNodes('actor_text', '"' + $actor + '"', {limit: 20}) YIELD node, score
WITH node ORDER BY node.name = $actor DESC, score DESC LIMIT 1
MATCH (actor:Actor {id: coalesce(node.mergedInto, node.id)})
MATCH (claim:Claim)-[:ATTRIBUTED_TO {position: 0}]->(:Actor)-[:SPEAKS_FOR*0..3]->(actor)
WITH DISTINCT claim ORDER BY claim.sortKey DESC LIMIT 500
MATCH (claim)<-[:BETWEEN]-(k:Contradiction)
WHERE k.status <> 'rejected' AND k.supersededAt IS NULL
WITH DISTINCT k ORDER BY k.score DESC, k.id LIMIT 6
MATCH clash = (a:Claim {id: k.a})-[:CONTRADICTS {id: k.id}]->(b:Claim {id: k.b})
OPTIONAL MATCH speaker = (a)-[:ATTRIBUTED_TO {position: 0}]->(:Actor)
OPTIONAL MATCH opponent = (b)-[:ATTRIBUTED_TO {position: 0}]->(:Actor)
RETURN k.explanation AS why, k.kind AS kind, k.strength AS strength, k.scope AS scope, round(k.score, 2) AS score, clash, speaker, opponent
ORDER BY score DESC, k.id;
