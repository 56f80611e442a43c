// The feed of what was found: `sequence` follows the order of commits, so that a reader who has seen one has missed none before it.
CREATE CONSTRAINT change_sequence IF NOT EXISTS FOR (n:Change) REQUIRE n.sequence IS UNIQUE;
CREATE INDEX change_contradiction IF NOT EXISTS FOR (n:Change) ON (n.contradictionId);

// Saved filters, and what was sent for each of them.
CREATE CONSTRAINT watch_id IF NOT EXISTS FOR (n:Watch) REQUIRE n.id IS UNIQUE;
CREATE INDEX watch_sort_key IF NOT EXISTS FOR (n:Watch) ON (n.sortKey);
CREATE CONSTRAINT delivery_id IF NOT EXISTS FOR (n:Delivery) REQUIRE n.id IS UNIQUE;
CREATE INDEX delivery_place IF NOT EXISTS FOR (n:Delivery) ON (n.watchId, n.sortKey);
CREATE INDEX delivery_tried IF NOT EXISTS FOR (n:Delivery) ON (n.triedAt);

// Jobs outlive the process that ran them only as a record of what became of them.
CREATE CONSTRAINT job_id IF NOT EXISTS FOR (n:Job) REQUIRE n.id IS UNIQUE;
CREATE INDEX job_finished IF NOT EXISTS FOR (n:Job) ON (n.finishedAt);
