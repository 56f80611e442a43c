// What is still to be reviewed
// Disagreements that no analyst has looked at, the surest first. Take an id from the table for `:param contradiction`.
MATCH (k:Contradiction) WHERE k.score > 0 AND k.id > ''
WITH k ORDER BY k.score DESC, k.id DESC LIMIT 5000
WITH k WHERE k.status = 'suggested' AND k.supersededAt IS NULL
WITH k LIMIT 6
MATCH sides = (k)-[:BETWEEN]->(claim:Claim)
OPTIONAL MATCH speaker = (claim)-[:ATTRIBUTED_TO {position: 0}]->(:Actor)
RETURN k.id AS contradiction, k.explanation AS why, k.kind AS kind, k.strength AS strength, round(k.score, 2) AS score,
  collect(sides) AS sides, collect(speaker) AS speakers
ORDER BY score DESC, contradiction;
