// One page may review several claims under one address, so a fact check is known by its address and its claim together.
DROP CONSTRAINT fact_check_url IF EXISTS;
CREATE CONSTRAINT fact_check_id IF NOT EXISTS FOR (n:FactCheck) REQUIRE n.id IS UNIQUE;
CREATE INDEX fact_check_address IF NOT EXISTS FOR (n:FactCheck) ON (n.url);
CREATE INDEX fact_check_sort_key IF NOT EXISTS FOR (n:FactCheck) ON (n.sortKey);
CREATE INDEX fact_check_matching IF NOT EXISTS FOR (n:FactCheck) ON (n.matching);

// What an analyst says of a claim, kept in order also where two write at once.
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_sequence IF NOT EXISTS FOR (n:Assessment) REQUIRE (n.claimId, n.sequence) IS UNIQUE;
CREATE INDEX assessment_sort_key IF NOT EXISTS FOR (n:Assessment) ON (n.sortKey);

// Both are published as reviews of claims, and searched as such.
CREATE INDEX published_review_key IF NOT EXISTS FOR (n:PublishedReview) ON (n.publishedKey);
CREATE INDEX published_review_site IF NOT EXISTS FOR (n:PublishedReview) ON (n.reversedSite, n.publishedKey);
CREATE INDEX published_review_claim IF NOT EXISTS FOR (n:PublishedReview) ON (n.claimKey);
CREATE FULLTEXT INDEX published_review_text IF NOT EXISTS FOR (n:PublishedReview) ON EACH [n.claimReviewed, n.title, n.claimantNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX fact_check_text IF NOT EXISTS FOR (n:FactCheck) ON EACH [n.claimReviewed]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE VECTOR INDEX fact_check_embedding IF NOT EXISTS FOR (n:FactCheck) ON (n.embedding)
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
