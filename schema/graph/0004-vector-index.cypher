// 384 numbers of unit length: the sentence embedding of a claim's wording.
CREATE VECTOR INDEX claim_embedding IF NOT EXISTS FOR (n:Claim) ON (n.embedding)
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
