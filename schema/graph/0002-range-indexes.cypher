// `sortKey` is publication time and id in one string: lists and their cursors walk it in either direction.
CREATE INDEX article_sort_key IF NOT EXISTS FOR (n:Article) ON (n.sortKey);
CREATE INDEX claim_sort_key IF NOT EXISTS FOR (n:Claim) ON (n.sortKey);
CREATE INDEX article_published_at IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE INDEX article_published_at_id IF NOT EXISTS FOR (n:Article) ON (n.publishedAt, n.id);
CREATE INDEX claim_published_at IF NOT EXISTS FOR (n:Claim) ON (n.publishedAt);
CREATE INDEX claim_published_at_id IF NOT EXISTS FOR (n:Claim) ON (n.publishedAt, n.id);

CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE INDEX revision_article IF NOT EXISTS FOR (n:Revision) ON (n.articleId);
CREATE INDEX revision_comparison IF NOT EXISTS FOR (n:Revision) ON (n.comparison);
CREATE INDEX claim_revision IF NOT EXISTS FOR (n:Claim) ON (n.revisionId);
CREATE INDEX claim_modality IF NOT EXISTS FOR (n:Claim) ON (n.modality);

// Candidate search takes the claims nearest in time of one event or one actor, whatever their number.
CREATE INDEX claim_event_sort_key IF NOT EXISTS FOR (n:Claim) ON (n.eventId, n.sortKey);
CREATE INDEX attributed_to_actor_sort_key IF NOT EXISTS FOR ()-[r:ATTRIBUTED_TO]-() ON (r.actorId, r.sortKey);

// Resolution asks for an actor's events of one type.
CREATE INDEX involves_actor_type IF NOT EXISTS FOR ()-[r:INVOLVES]-() ON (r.actorId, r.eventType);

CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX actor_type IF NOT EXISTS FOR (n:Actor) ON (n.type);
CREATE INDEX actor_wikidata IF NOT EXISTS FOR (n:Actor) ON (n.wikidata);
CREATE INDEX actor_article IF NOT EXISTS FOR (n:Actor) ON (n.articleId);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX event_from IF NOT EXISTS FOR (n:Event) ON (n.from);
CREATE INDEX contradiction_score IF NOT EXISTS FOR (n:Contradiction) ON (n.score, n.id);
CREATE INDEX contradiction_status IF NOT EXISTS FOR (n:Contradiction) ON (n.status);
CREATE INDEX contradiction_kind IF NOT EXISTS FOR (n:Contradiction) ON (n.kind);
CREATE INDEX contradiction_created_at IF NOT EXISTS FOR (n:Contradiction) ON (n.createdAt);
