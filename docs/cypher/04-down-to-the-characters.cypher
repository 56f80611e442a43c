// From a contradiction down to the characters
// Both sides of $contradiction with speaker, text, article and outlet. Table shows the characters: start, end, and what stands there.
MATCH (k:Contradiction {id: $contradiction})
MATCH path = (k)-[side:BETWEEN]->(claim:Claim)-[:APPEARS_IN]->(text:Revision)-[:REVISION_OF]->(article:Article)
OPTIONAL MATCH outlet = (article)-[:PUBLISHED_BY]->(:Outlet)
OPTIONAL MATCH speaker = (claim)-[:ATTRIBUTED_TO]->(:Actor)
RETURN side.side AS side, article.title AS article, claim.start AS start, claim.end AS end,
  substring(text.text, claim.start, claim.end - claim.start) AS characters, k.explanation AS why, path, outlet, collect(speaker) AS speakers
ORDER BY side;
