// One constraint for each label's key: MERGE on the key is atomic, and each brings the index that finds it.
CREATE CONSTRAINT outlet_id IF NOT EXISTS FOR (n:Outlet) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contradiction_id IF NOT EXISTS FOR (n:Contradiction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fact_check_url IF NOT EXISTS FOR (n:FactCheck) REQUIRE n.url IS UNIQUE;

// A revision's number is unique within its article, also when two processes ingest at once.
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE (n.articleId, n.number) IS UNIQUE;

// The keys under which resolution looks actors up.
CREATE CONSTRAINT actor_key_key IF NOT EXISTS FOR (n:ActorKey) REQUIRE n.key IS UNIQUE;

// Held by a write transaction in which one process at a time may resolve and store.
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE;
