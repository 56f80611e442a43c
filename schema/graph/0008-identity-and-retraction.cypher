// Who stands for whom: a merged actor or event points at the one that stands for all that are held to be it.
CREATE INDEX actor_merged_into IF NOT EXISTS FOR (n:Actor) ON (n.mergedInto);
CREATE INDEX event_merged_into IF NOT EXISTS FOR (n:Event) ON (n.mergedInto);
CREATE INDEX same_as_status IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.status);
MATCH ()-[same:SAME_AS]->() WHERE same.status IS NULL SET same.status = 'suggested';

// What is to be judged anew is found by its mark, which few have at any time.
CREATE INDEX claim_comparison IF NOT EXISTS FOR (n:Claim) ON (n.comparison);
CREATE INDEX agrees_with_comparison IF NOT EXISTS FOR ()-[r:AGREES_WITH]-() ON (r.comparison);
CREATE INDEX agreed_with_comparison IF NOT EXISTS FOR ()-[r:AGREED_WITH]-() ON (r.comparison);

CREATE INDEX article_retracted_at IF NOT EXISTS FOR (n:Article) ON (n.retractedAt);

// How far comparing the whole graph anew has come.
CREATE CONSTRAINT sweep_name IF NOT EXISTS FOR (n:Sweep) REQUIRE n.name IS UNIQUE;
