// Disagreements to be judged anew: found by their mark, which few of them have at any time.
CREATE INDEX contradiction_comparison IF NOT EXISTS FOR (n:Contradiction) ON (n.comparison);
