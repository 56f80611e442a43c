/** The graph of docs/graph.md in the words of @neo4j/graphql, as far as the five questions need it. */
const speakers = `MATCH path = (this)-[:SPEAKS_FOR*1..4]->(for:Actor) WHERE for <> this
WITH for, path ORDER BY length(path)
WITH for, head(collect(path)) AS nearest
ORDER BY length(nearest), for.id
RETURN {basis: last(relationships(nearest)).basis, name: for.name, type: for.type} AS principal`;

const stands = 'k.supersededAt IS NULL AND k.retracted IS NULL';
const traced = `MATCH (named:Actor {id: $actor})<-[:SPEAKS_FOR*0..4]-(voice:Actor)<-[:ATTRIBUTED_TO|MENTIONS]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WHERE ${stands}`;

const quoted = (text) => `"""${text}"""`;

/** `cypher`: the statements of bare-cypher.ts that a user would have to write here too. */
export const typeDefs = ({ ledgerClaims, reversals, searchHits }) => `
type Contradiction @node {
  id: ID! kind: String! types: [String!]! strength: String scope: String score: Float! status: String! explanation: String!
  aStarts: [Int!] aEnds: [Int!] aTexts: [String!] bStarts: [Int!] bEnds: [Int!] bTexts: [String!]
  judgeNames: [String!] judgeVotes: [String!] judgeScores: [Float!] judgeTypes: [String!] judgeReasons: [String!]
  supersededAt: DateTime retracted: Boolean
  sides: [Claim!]! @relationship(type: "BETWEEN", direction: OUT, properties: "Between")
}
type Between @relationshipProperties { side: String! }
type Claim @node {
  id: ID! text: String! start: Int! end: Int! prefix: String! suffix: String! wording: String! quotation: String!
  polarity: String! modality: String! confidence: Float! publishedAt: String utteredFrom: String utteredTo: String
  speakers: [Actor!]! @relationship(type: "ATTRIBUTED_TO", direction: OUT, properties: "Attribution")
  mentions: [Actor!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
  about: [Event!]! @relationship(type: "ABOUT", direction: OUT)
  reports: [Event!]! @relationship(type: "REPORTS", direction: OUT, properties: "Report")
  revision: [Revision!]! @relationship(type: "APPEARS_IN", direction: OUT)
  reversals(actor: ID!, negative: [String!]!): [Reversal!]! @cypher(statement: ${quoted(`WITH this AS c
  CALL (c) {${reversals}
  }
  WITH c, p, head(collect(k)) AS k, head(collect(turn)) AS turn, coalesce(p.utteredFrom, p.utteredTo, p.publishedAt, '~') AS was,
    coalesce(c.utteredFrom, c.utteredTo, c.publishedAt, '~') AS now
  ORDER BY was, p.id
  RETURN {orderKnown: now <> '~' AND NOT now STARTS WITH was, earlierId: p.id, earlierWording: p.wording,
    turnFrom: turn.from, turnTo: turn.to, turnEventId: turn.event.id, turnEventLabel: turn.event.label,
    contradictionId: k.id, kind: k.kind, scope: k.scope, strength: k.strength, score: k.score, explanation: k.explanation} AS reversal`)}, columnName: "reversal")
}
type Attribution @relationshipProperties { position: Int! source: String sourceSpan: [Int!] cue: String cueSpan: [Int!] }
type Mention @relationshipProperties { asWritten: String! start: Int! end: Int! }
type Report @relationshipProperties { status: String! }
type Reversal {
  orderKnown: Boolean! earlierId: ID! earlierWording: String! turnFrom: String turnTo: String turnEventId: ID turnEventLabel: String
  contradictionId: ID kind: String scope: String strength: String score: Float explanation: String
}
type Principal { basis: String! name: String! type: String! }
type Actor @node {
  id: ID! name: String! type: String! roles: [String!]
  principals: [Principal!]! @cypher(statement: ${quoted(speakers)}, columnName: "principal")
}
type Event @node { id: ID! label: String! }
type Revision @node {
  sha256: String! number: Int! text: String!
  article: [Article!]! @relationship(type: "REVISION_OF", direction: OUT)
}
type Article @node {
  id: ID! title: String url: String publishedAt: String retractedAt: DateTime
  outlet: [Outlet!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
}
type Outlet @node { id: ID! name: String! }
type Hit { id: ID! score: Float! }
type Query {
  trace(actor: ID!, first: Int!): [Contradiction!]! @cypher(statement: ${quoted(`${traced}
WITH DISTINCT k ORDER BY k.score DESC, k.id DESC LIMIT $first
RETURN k`)}, columnName: "k")
  traceCount(actor: ID!): Int! @cypher(statement: ${quoted(`${traced}
RETURN count(DISTINCT k) AS total`)}, columnName: "total")
  ledger(actor: ID!, event: ID!, first: Int!): [Claim!]! @cypher(statement: ${quoted(`${ledgerClaims} LIMIT $first
RETURN c`)}, columnName: "c")
  searchClaims(terms: String!, vector: [Float!]!, first: Int!): [Claim!]! @cypher(statement: ${quoted(`${searchHits} LIMIT $first
RETURN c`)}, columnName: "c")
}
`;
