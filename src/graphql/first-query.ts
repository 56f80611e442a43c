/** What GraphiQL opens with; docs/queries/trace.graphql is the same text, and a test holds them together. */
export const FIRST_QUERY = `# Which claims disagree, who made them, and the very characters that say so.
# Leave "actor" out to see all; a name as articles write it, or an id, narrows the trace to what touches them.
query TraceContradictions($actor: String, $first: Int = 10) {
  trace(actor: $actor, first: $first) {
    totalCount
    nodes {
      id
      kind
      types
      strength
      scope
      score
      status
      explanation
      evidence {
        side
        quote { exact start end prefix suffix }
        clash { text start end }
        speakers {
          position
          actor { id name type roles }
          source { text start end }
          cue { text start end }
          principals { basis actor { name type } }
        }
        claim { id wording quotation polarity modality event { id label } }
        publishedAt
        article { title url }
        outlet { name }
        revision { sha256 number text }
      }
      votes { name vote score type reason }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;
