// Texts that may be copies of one another are found by the bands of their MinHash signatures, never by comparing all.
CREATE FULLTEXT INDEX revision_bands IF NOT EXISTS FOR (n:Revision) ON EACH [n.bands]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE INDEX revision_origin IF NOT EXISTS FOR (n:Revision) ON (n.origin);
CREATE INDEX revision_copying IF NOT EXISTS FOR (n:Revision) ON (n.copying);
CREATE INDEX contradiction_copy_key IF NOT EXISTS FOR (n:Contradiction) ON (n.copyKey);

// Texts that were stored before have no bands yet: the next start gives them theirs.
MATCH (r:Revision) WHERE r.bands IS NULL SET r.copying = 'pending';
