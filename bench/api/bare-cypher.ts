import type { Question } from './questions.ts';

/** What stands for the API where nobody wrote one: for each question one Cypher whose only column is the answer. */

const span = (text: string, at: string) =>
  `CASE WHEN ${text} IS NULL THEN null ELSE {text: ${text}, start: ${at}[0], end: ${at}[1]} END`;

const nearSpeakers = (claim: string) => `COLLECT {
  MATCH (${claim})-[said:ATTRIBUTED_TO]->(who:Actor)
  WITH said, who ORDER BY said.position
  RETURN {position: said.position, actor: who { .id, .name }, cue: CASE WHEN said.cue IS NULL THEN null ELSE {text: said.cue} END}
}`;

/** From the list `found` of contradictions to `nodes`. */
const WITH_EVIDENCE = `
CALL (found) {
  UNWIND range(0, size(found[..$first]) - 1) AS n
  WITH n, found[n] AS k
  CALL (k) {
    MATCH (k)-[at:BETWEEN]->(c:Claim)-[:APPEARS_IN]->(r:Revision)-[:REVISION_OF]->(d:Article)
    CALL (c) {
      MATCH (c)-[said:ATTRIBUTED_TO]->(who:Actor)
      CALL (who) {
        MATCH path = (who)-[:SPEAKS_FOR*1..4]->(for:Actor) WHERE for <> who
        WITH for, path ORDER BY length(path)
        WITH for, head(collect(path)) AS nearest
        ORDER BY length(nearest), for.id
        RETURN collect({basis: last(relationships(nearest)).basis, actor: for { .name, .type }}) AS principals
      }
      WITH said, who, principals ORDER BY said.position
      RETURN collect({
        position: said.position, actor: who { .id, .name, .type, .roles },
        source: ${span('said.source', 'said.sourceSpan')}, cue: ${span('said.cue', 'said.cueSpan')},
        principals: principals
      }) AS speakers
    }
    WITH k, at, c, r, d, speakers ORDER BY at.side
    RETURN collect({
      side: at.side,
      quote: {exact: c.text, start: c.start, end: c.end, prefix: c.prefix, suffix: c.suffix},
      clash: CASE at.side
        WHEN 'a' THEN [n IN range(0, size(k.aTexts) - 1) | {text: k.aTexts[n], start: k.aStarts[n], end: k.aEnds[n]}]
        ELSE [n IN range(0, size(k.bTexts) - 1) | {text: k.bTexts[n], start: k.bStarts[n], end: k.bEnds[n]}] END,
      speakers: speakers,
      claim: c { .id, .wording, .quotation, .polarity, .modality, event: head([(c)-[:ABOUT]->(e:Event) | e { .id, .label }]) },
      publishedAt: c.publishedAt,
      article: d { .title, .url },
      outlet: head([(d)-[:PUBLISHED_BY]->(o:Outlet) | o { .name }]),
      revision: r { .sha256, .number, .text }
    }) AS evidence
  }
  WITH n, k, evidence ORDER BY n
  RETURN collect({
    id: k.id, kind: k.kind, types: k.types, strength: k.strength, scope: k.scope, score: k.score, status: k.status,
    explanation: k.explanation, evidence: evidence,
    votes: [n IN range(0, size(k.judgeNames) - 1) | {
      name: k.judgeNames[n], vote: k.judgeVotes[n], score: k.judgeScores[n], reason: k.judgeReasons[n],
      type: CASE k.judgeTypes[n] WHEN '' THEN null ELSE k.judgeTypes[n] END}]
  }) AS nodes
}`;

const STANDS = 'k.supersededAt IS NULL AND k.retracted IS NULL';

const PAGE = `
MATCH (k:Contradiction) WHERE k.score IS NOT NULL AND k.id IS NOT NULL AND ${STANDS}
WITH k ORDER BY k.score DESC, k.id DESC LIMIT $first + 1
WITH collect(k) AS found${WITH_EVIDENCE}
RETURN {contradictions: {
  nodes: nodes,
  pageInfo: {hasNextPage: size(found) > $first}
}} AS data`;

const TRACE = `
MATCH (named:Actor {id: $actor})<-[:SPEAKS_FOR*0..4]-(voice:Actor)<-[:ATTRIBUTED_TO|MENTIONS]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WHERE ${STANDS}
WITH DISTINCT k ORDER BY k.score DESC, k.id DESC
WITH collect(k) AS found${WITH_EVIDENCE}
RETURN {trace: {
  totalCount: size(found),
  nodes: nodes,
  pageInfo: {hasNextPage: size(found) > $first}
}} AS data`;

const ARTICLE_OF = (
  claim: string,
) => `head([(${claim})-[:APPEARS_IN]->(:Revision)-[:REVISION_OF]->(d:Article) | d {
  .title, .publishedAt, outlet: head([(d)-[:PUBLISHED_BY]->(o:Outlet) | o { .name }])}])`;

const moment = (claim: string) =>
  `coalesce(${claim}.utteredFrom, ${claim}.utteredTo, ${claim}.publishedAt, '~')`;
const own = (claim: string) =>
  `EXISTS { (${claim})-[:ATTRIBUTED_TO {position: 0}]->(:Actor)-[:SPEAKS_FOR*0..4]->(:Actor {id: $actor}) }`;
const isStanding = (claim: string) => `${claim}.retracted IS NULL`;

/** The claims of the ledger, as c. */
export const LEDGER_CLAIMS = `
MATCH (:Actor {id: $actor})<-[:SPEAKS_FOR*0..4]-(:Actor)<-[:ATTRIBUTED_TO]-(c:Claim)
WHERE EXISTS { (c)-[:ABOUT|REPORTS]->(:Event {id: $event}) } AND ${isStanding('c')}
  AND EXISTS { (c)-[:APPEARS_IN]->(r:Revision)-[:REVISION_OF]->(d:Article) WHERE d.currentRevision = r.id }
WITH DISTINCT c ORDER BY ${moment('c')}, c.id`;

/** From a claim c to the earlier claims that it goes against: p, the stored disagreement k or the turn. */
export const REVERSALS = `
    MATCH (c)<-[:BETWEEN]-(k:Contradiction)-[:BETWEEN]->(p:Claim)
    WHERE p <> c AND k.scope IN ['self-reversal', 'same-side'] AND k.status <> 'rejected' AND k.supersededAt IS NULL
      AND (${moment('p')} < ${moment('c')} OR (${moment('p')} = ${moment('c')} AND p.id < c.id))
      AND ${own('c')} AND ${own('p')} AND ${isStanding('p')}
    RETURN p, k, null AS turn
    UNION
    MATCH (c)-[now:REPORTS]->(e:Event) WHERE ${own('c')} AND ${moment('c')} <> '~'
    CALL (c, e) {
      MATCH (e)<-[was:REPORTS]-(p:Claim)
      WHERE p <> c AND ${moment('p')} < ${moment('c')} AND NOT ${moment('c')} STARTS WITH ${moment('p')}
        AND ${own('p')} AND ${isStanding('p')}
      RETURN p, was ORDER BY ${moment('p')} DESC, p.id DESC, was.status LIMIT 1
    }
    WITH p, e, was, now WHERE (was.status IN $negative) <> (now.status IN $negative)
    RETURN p, null AS k, {from: was.status, to: now.status, event: e { .id, .label }} AS turn`;

const LEDGER = `${LEDGER_CLAIMS} LIMIT $first + 1
WITH collect(c) AS found
CALL (found) {
  UNWIND range(0, size(found[..$first]) - 1) AS n
  WITH n, found[n] AS c
  CALL (c) {
    CALL (c) {${REVERSALS}
    }
    WITH c, p, head(collect(k)) AS k, head(collect(turn)) AS turn
    ORDER BY ${moment('p')}, p.id
    RETURN collect({
      orderKnown: ${moment('c')} <> '~' AND NOT ${moment('c')} STARTS WITH ${moment('p')},
      earlier: p { .id, .wording }, turn: turn, contradiction: k { .id, .kind, .scope, .strength, .score, .explanation }
    }) AS reversals
  }
  WITH n, c, reversals ORDER BY n
  RETURN collect({
    moment: {
      at: coalesce(c.utteredFrom, c.utteredTo, c.publishedAt),
      clock: CASE WHEN coalesce(c.utteredFrom, c.utteredTo) IS NOT NULL THEN 'utterance'
        WHEN c.publishedAt IS NOT NULL THEN 'publication' ELSE 'unknown' END},
    claim: c { .id, .wording, .quotation, .polarity, .modality, quote: {exact: c.text, start: c.start, end: c.end},
      speakers: ${nearSpeakers('c')}, article: ${ARTICLE_OF('c')} },
    statuses: [(c)-[gives:REPORTS]->(e:Event) | {status: gives.status, event: e { .id, .label }}],
    reversals: reversals
  }) AS nodes
}
RETURN {positions: {nodes: nodes, pageInfo: {hasNextPage: size(found) > $first}}} AS data`;

/** The claims that fit a text by words and by meaning: ids with the sum of 1 / (60 + rank), the best first. */
export const SEARCH_HITS = `
CALL () {
  CALL db.index.fulltext.queryNodes('claim_text', $terms, {limit: 300}) YIELD node AS c, score
  WITH c, score WHERE ${isStanding('c')}
  WITH c, score ORDER BY score DESC, c.id LIMIT 100
  WITH collect(c) AS ranked
  UNWIND range(0, size(ranked) - 1) AS n
  RETURN ranked[n] AS c, n
  UNION ALL
  CALL db.index.vector.queryNodes('claim_embedding', 300, $vector) YIELD node AS c, score
  WITH c, score WHERE score >= 0.65 AND ${isStanding('c')}
  WITH c, score ORDER BY score DESC, c.id LIMIT 100
  WITH collect(c) AS ranked
  UNWIND range(0, size(ranked) - 1) AS n
  RETURN ranked[n] AS c, n
}
WITH c, sum(1.0 / (61 + n)) AS score
ORDER BY score DESC, c.id`;

const SEARCH = `${SEARCH_HITS} LIMIT $first + 1
WITH collect({c: c, score: score}) AS found
CALL (found) {
  UNWIND found[..$first] AS hit
  WITH hit.c AS c, hit.score AS score
  RETURN collect({score: score, item: c { .id, .wording, quote: {exact: c.text, start: c.start, end: c.end},
    speakers: ${nearSpeakers('c')}, article: ${ARTICLE_OF('c')} }}) AS nodes
}
RETURN {search: {
  nodes: nodes,
  pageInfo: {hasNextPage: size(found) > $first}
}} AS data`;

const CLAIM = `
MATCH (c:Claim {id: $id})-[:APPEARS_IN]->(r:Revision)-[:REVISION_OF]->(d:Article)
RETURN {claim: c {
  .id, .wording, .quotation, .polarity, .modality, .confidence, .publishedAt,
  quote: {exact: c.text, start: c.start, end: c.end, prefix: c.prefix, suffix: c.suffix},
  speakers: COLLECT {
    MATCH (c)-[said:ATTRIBUTED_TO]->(who:Actor)
    WITH said, who ORDER BY said.position
    RETURN {position: said.position, actor: who { .id, .name, .type, .roles },
      source: ${span('said.source', 'said.sourceSpan')}, cue: ${span('said.cue', 'said.cueSpan')}}
  },
  mentions: COLLECT {
    MATCH (c)-[named:MENTIONS]->(who:Actor)
    WITH named, who ORDER BY named.start, named.end
    RETURN {span: {text: named.asWritten, start: named.start, end: named.end}, actor: who { .id, .name }}
  },
  event: head([(c)-[:ABOUT]->(e:Event) | e { .id, .label }]),
  article: d { .title, .url, .publishedAt, outlet: head([(d)-[:PUBLISHED_BY]->(o:Outlet) | o { .name }]) },
  revision: r { .sha256, .number }
}} AS data`;

export const BARE: Readonly<Record<Question, string>> = {
  page: PAGE,
  trace: TRACE,
  ledger: LEDGER,
  search: SEARCH,
  claim: CLAIM,
};

/** Statuses that say that an event does not take its course. */
export const NEGATIVE = ['on-hold', 'cancelled', 'denied'] as const;
