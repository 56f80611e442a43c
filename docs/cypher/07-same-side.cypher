// Where one side is not of one mind
// Same-side disagreements among the 5,000 surest: between somebody and the body they speak for, or two who speak for one body.
MATCH (k:Contradiction) WHERE k.score > 0 AND k.id > ''
WITH k ORDER BY k.score DESC, k.id DESC LIMIT 5000
WITH k WHERE k.scope = 'same-side' AND k.status <> 'rejected' AND k.supersededAt IS NULL
WITH k LIMIT 6
MATCH clash = (a:Claim {id: k.a})-[:CONTRADICTS {id: k.id}]->(b:Claim {id: k.b})
MATCH speaker = (a)-[:ATTRIBUTED_TO {position: 0}]->(x:Actor)
MATCH opponent = (b)-[:ATTRIBUTED_TO {position: 0}]->(y:Actor)
OPTIONAL MATCH side = (x)-[:SPEAKS_FOR]->(:Actor)
OPTIONAL MATCH otherSide = (y)-[:SPEAKS_FOR]->(:Actor)
RETURN x.name AS actor, y.name AS against, k.explanation AS why, k.strength AS strength, round(k.score, 2) AS score, clash, speaker, opponent,
  collect(DISTINCT side) AS side, collect(DISTINCT otherSide) AS otherSide
ORDER BY score DESC, why;
