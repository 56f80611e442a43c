// Who went back on their own words
// Self-reversals among the 5,000 surest disagreements: one actor, two claims that pull against each other.
MATCH (k:Contradiction) WHERE k.score > 0 AND k.id > ''
WITH k ORDER BY k.score DESC, k.id DESC LIMIT 5000
WITH k WHERE k.scope = 'self-reversal' AND k.status <> 'rejected' AND k.supersededAt IS NULL
WITH k LIMIT 8
MATCH clash = (a:Claim {id: k.a})-[:CONTRADICTS {id: k.id}]->(b:Claim {id: k.b})
MATCH speaker = (a)-[:ATTRIBUTED_TO {position: 0}]->(actor:Actor)
OPTIONAL MATCH opponent = (b)-[:ATTRIBUTED_TO {position: 0}]->(:Actor)
RETURN actor.name AS actor, a.text AS claim, b.text AS against, k.explanation AS why, k.strength AS strength, round(k.score, 2) AS score, clash, speaker, opponent
ORDER BY score DESC, k.id;
