// Reviews of one contradiction stand in one order, also where two reviewers write at once.
CREATE CONSTRAINT review_sequence IF NOT EXISTS FOR (n:Review) REQUIRE (n.contradictionId, n.sequence) IS UNIQUE;
CREATE INDEX review_sort_key IF NOT EXISTS FOR (n:Review) ON (n.sortKey);
CREATE INDEX review_reviewer IF NOT EXISTS FOR (n:Review) ON (n.reviewerId);

// The audit trail: `sequence` is the order in which the writes became true, without gaps that could be filled later.
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_sequence IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.sequence IS UNIQUE;
CREATE INDEX audit_entry_principal IF NOT EXISTS FOR (n:AuditEntry) ON (n.principalId);
CREATE INDEX audit_entry_action IF NOT EXISTS FOR (n:AuditEntry) ON (n.action);
