// What lists filter and order by stands on the rows themselves; claims and contradictions take some of it from their articles.
MATCH (c:Claim)-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(d:Article)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(o:Outlet)
SET c.outletId = o.id, c.language = d.language, c.utteredKey = coalesce(c.utteredFrom, '') + ' ' + c.id,
  c.saidAt = CASE WHEN c.utteredTo IS NULL OR c.publishedAt < c.utteredTo + 'T~' THEN c.publishedAt ELSE c.utteredTo END;

MATCH (k:Contradiction)-[:BETWEEN]->(side:Claim)
WITH k, max(side.publishedAt) AS newest, max(side.saidAt) AS last, count(side) AS sides, count(side.saidAt) AS dated,
  collect(DISTINCT side.articleId) AS articles, collect(DISTINCT side.outletId) AS outlets,
  collect(DISTINCT side.language) AS languages
SET k.sortKey = coalesce(newest, '') + ' ' + k.id, k.saidAt = CASE WHEN dated = sides THEN last END,
  k.articleIds = articles, k.outletIds = outlets, k.languages = languages;

MATCH (e:Event)
SET e.sortKey = coalesce(e.from, '') + ' ' + e.id;

// One outlet's claims in the order of the list, however few they are among all.
CREATE INDEX claim_outlet_sort_key IF NOT EXISTS FOR (n:Claim) ON (n.outletId, n.sortKey);
CREATE INDEX claim_uttered_key IF NOT EXISTS FOR (n:Claim) ON (n.utteredKey);
CREATE INDEX claim_confidence IF NOT EXISTS FOR (n:Claim) ON (n.confidence, n.id);
CREATE INDEX contradiction_sort_key IF NOT EXISTS FOR (n:Contradiction) ON (n.sortKey);
CREATE INDEX contradiction_created_at_id IF NOT EXISTS FOR (n:Contradiction) ON (n.createdAt, n.id);
CREATE INDEX event_sort_key IF NOT EXISTS FOR (n:Event) ON (n.sortKey);
CREATE INDEX article_recorded_at IF NOT EXISTS FOR (n:Article) ON (n.recordedAt, n.id);

// Searched by the clashing words and the sentence that explains them.
CREATE FULLTEXT INDEX contradiction_text IF NOT EXISTS FOR (n:Contradiction) ON EACH [n.summary, n.explanation]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
