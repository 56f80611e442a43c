// Disagreements of one status, kind or scope in the order of the list, however few they are among all.
CREATE INDEX contradiction_status_score IF NOT EXISTS FOR (n:Contradiction) ON (n.status, n.score, n.id);
CREATE INDEX contradiction_status_sort_key IF NOT EXISTS FOR (n:Contradiction) ON (n.status, n.sortKey);
CREATE INDEX contradiction_kind_score IF NOT EXISTS FOR (n:Contradiction) ON (n.kind, n.score, n.id);
CREATE INDEX contradiction_scope_score IF NOT EXISTS FOR (n:Contradiction) ON (n.scope, n.score, n.id);
