// Lists of articles that are looked at on a schedule, and what is known of each address that was fetched.
CREATE CONSTRAINT feed_id IF NOT EXISTS FOR (n:Feed) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT feed_url IF NOT EXISTS FOR (n:Feed) REQUIRE n.url IS UNIQUE;
CREATE INDEX feed_sort_key IF NOT EXISTS FOR (n:Feed) ON (n.sortKey);
CREATE INDEX feed_next IF NOT EXISTS FOR (n:Feed) ON (n.nextAt);
CREATE CONSTRAINT page_url IF NOT EXISTS FOR (n:Page) REQUIRE n.url IS UNIQUE;
