import type { Question } from './questions.ts';

/** Brings the answers of the three to one shape, so that they can be compared. */

// biome-ignore lint/suspicious/noExplicitAny: answers of three servers, each of its own shape
type Json = any;

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = new Set([
  ...['kind', 'types', 'strength', 'scope', 'status', 'side', 'quotation', 'polarity', 'modality'],
  ...['vote', 'type', 'clock', 'from', 'to'],
]);
const FLOATS = 1e9;

/** The enums of one are the stored words of the others; floats may differ in their last digits by the order they were summed in. */
export function canonical(value: Json, key = ''): Json {
  if (typeof value === 'string' && WORDS.has(key)) {
    return value.toLowerCase().replaceAll('_', '-');
  }
  if (typeof value === 'number') return Math.round(value * FLOATS) / FLOATS;
  if (Array.isArray(value)) {
    const items = value.map((each) => canonical(each, key));
    // The graph gives what hangs on a claim in no order.
    return key === 'statuses' || key === 'mentions'
      ? items.sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as object).sort(([x], [y]) => (x < y ? -1 : 1));
  return Object.fromEntries(entries.map(([name, held]) => [name, canonical(held, name)]));
}

const span = (text: string | null, ends: readonly number[] | null) =>
  text === null || ends === null ? null : { text, start: ends[0], end: ends[1] };

const spans = (texts: string[], starts: number[], ends: number[]) =>
  texts.map((text, n): Span => ({ text, start: starts[n] ?? -1, end: ends[n] ?? -1 }));

const byPosition = (edges: Json[]) =>
  edges.toSorted((x, y) => x.properties.position - y.properties.position);

const said = (claim: Json) => ({
  id: claim.id,
  wording: claim.wording,
  quote: { exact: claim.text, start: claim.start, end: claim.end },
  speakers: byPosition(claim.speakersConnection.edges).map(({ properties, node }) => ({
    position: properties.position,
    actor: node,
    cue: properties.cue === null ? null : { text: properties.cue },
  })),
  article: article(claim.revision[0].article[0]),
});

const article = ({ outlet, ...rest }: Json) => ({ ...rest, outlet: outlet[0] ?? null });

function contradiction(k: Json) {
  const { id, kind, types, strength, scope, score, status, explanation } = k;
  const sides = k.sidesConnection.edges.toSorted((x: Json, y: Json) =>
    x.properties.side < y.properties.side ? -1 : 1,
  );
  return {
    ...{ id, kind, types, strength, scope, score, status, explanation },
    evidence: sides.map(({ properties: { side }, node: c }: Json) => {
      const revision = c.revision[0];
      const { title, url, outlet } = revision.article[0];
      return {
        side,
        quote: {
          exact: c.text,
          start: c.start,
          end: c.end,
          prefix: c.prefix,
          suffix: c.suffix,
        },
        clash:
          side === 'a' ? spans(k.aTexts, k.aStarts, k.aEnds) : spans(k.bTexts, k.bStarts, k.bEnds),
        speakers: byPosition(c.speakersConnection.edges).map(({ properties: p, node }) => ({
          position: p.position,
          actor: { id: node.id, name: node.name, type: node.type, roles: node.roles },
          source: span(p.source, p.sourceSpan),
          cue: span(p.cue, p.cueSpan),
          principals: node.principals.map(({ basis, name, type }: Json) => ({
            basis,
            actor: { name, type },
          })),
        })),
        claim: {
          id: c.id,
          wording: c.wording,
          quotation: c.quotation,
          polarity: c.polarity,
          modality: c.modality,
          event: c.about[0] ?? null,
        },
        publishedAt: c.publishedAt,
        article: { title, url },
        outlet: outlet[0] ?? null,
        revision: { sha256: revision.sha256, number: revision.number, text: revision.text },
      };
    }),
    votes: k.judgeNames.map((name: string, n: number) => ({
      name,
      vote: k.judgeVotes[n],
      score: k.judgeScores[n],
      reason: k.judgeReasons[n],
      type: k.judgeTypes[n] === '' ? null : k.judgeTypes[n],
    })),
  };
}

function entry(claim: Json) {
  const uttered = claim.utteredFrom ?? claim.utteredTo;
  const { quotation, polarity, modality } = claim;
  return {
    moment: {
      at: uttered ?? claim.publishedAt,
      clock:
        uttered !== null ? 'utterance' : claim.publishedAt === null ? 'unknown' : 'publication',
    },
    claim: { ...said(claim), quotation, polarity, modality },
    statuses: claim.reportsConnection.edges.map(({ properties, node }: Json) => ({
      status: properties.status,
      event: node,
    })),
    reversals: claim.reversals.map((r: Json) => ({
      orderKnown: r.orderKnown,
      earlier: { id: r.earlierId, wording: r.earlierWording },
      turn:
        r.turnFrom === null
          ? null
          : {
              from: r.turnFrom,
              to: r.turnTo,
              event: { id: r.turnEventId, label: r.turnEventLabel },
            },
      contradiction:
        r.contradictionId === null
          ? null
          : {
              id: r.contradictionId,
              kind: r.kind,
              scope: r.scope,
              strength: r.strength,
              score: r.score,
              explanation: r.explanation,
            },
    })),
  };
}

const page = (rows: Json[], first: number, of: (row: Json) => Json) => ({
  nodes: rows.slice(0, first).map(of),
  pageInfo: { hasNextPage: rows.length > first },
});

/** An answer of @neo4j/graphql in the shape of this API's. */
export function fromNeo4jGraphql(question: Question, data: Json, first: number): Json {
  switch (question) {
    case 'page':
      return { contradictions: page(data.contradictions, first, contradiction) };
    case 'trace':
      return {
        trace: { ...page(data.trace, first, contradiction), totalCount: data.traceCount },
      };
    case 'ledger':
      return { positions: page(data.ledger, first, entry) };
    case 'search':
      // It cannot give a score beside a node; the order says the same.
      return { search: page(data.searchClaims, first, (claim) => ({ item: said(claim) })) };
    case 'claim': {
      const [c] = data.claims;
      const { sha256, number } = c.revision[0];
      const { quotation, polarity, modality, confidence, publishedAt } = c;
      return {
        claim: {
          ...said(c),
          ...{ quotation, polarity, modality, confidence, publishedAt },
          quote: {
            exact: c.text,
            start: c.start,
            end: c.end,
            prefix: c.prefix,
            suffix: c.suffix,
          },
          speakers: byPosition(c.speakersConnection.edges).map(({ properties: p, node }) => ({
            position: p.position,
            actor: node,
            source: span(p.source, p.sourceSpan),
            cue: span(p.cue, p.cueSpan),
          })),
          mentions: c.mentionsConnection.edges.map(({ properties: p, node }: Json) => ({
            span: { text: p.asWritten, start: p.start, end: p.end },
            actor: node,
          })),
          event: c.about[0] ?? null,
          revision: { sha256, number },
        },
      };
    }
  }
}

/** Drops what @neo4j/graphql has no place for. */
export function withoutScores(question: Question, data: Json): Json {
  if (question !== 'search') return data;
  const { nodes, ...rest } = data.search;
  return { search: { ...rest, nodes: nodes.map(({ item }: Json) => ({ item })) } };
}
