// What a reconciliation service was asked, and what it said: nothing is asked twice.
CREATE CONSTRAINT reconciliation_key IF NOT EXISTS FOR (n:Reconciliation) REQUIRE n.key IS UNIQUE;
