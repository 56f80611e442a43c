import {
  actorId,
  articleId,
  claimId,
  contradictionId,
  eventId,
  outletId,
  revisionId,
  sha256,
} from '../../src/identity.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Article, Revision } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import type { Event } from '../../src/model/event.ts';
import { type Span, spanOf } from '../../src/model/span.ts';

export const AT = '2025-10-23T08:00:00.000Z';

/** An article with its revision; the id derives from the URL. */
export function articleOf(
  text: string,
  given: Partial<Article> & { readonly url?: string | null } = {},
): { readonly article: Article; readonly revision: Revision } {
  const hash = sha256(text);
  const id = articleId(given.url ?? hash);
  return {
    article: {
      id,
      url: null,
      title: 'Talks in doubt',
      byline: null,
      publishedAt: '2025-10-21',
      language: 'en',
      outlet: { id: outletId('the-courier'), name: 'The Courier', site: null },
      ...given,
    },
    revision: { id: revisionId(id, hash), articleId: id, sha256: hash, text, retrievedAt: AT },
  };
}

/** The first occurrence of `words` in `text`. */
export function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the text.`);
  return spanOf(text, start, start + words.length);
}

export function actorOf(name: string, given: Partial<Actor> = {}): Actor {
  return {
    id: actorId(given.type ?? 'person', name.toLowerCase(), given.articleId ?? ''),
    name,
    type: 'person',
    wikidata: null,
    aliases: [],
    roles: [],
    articleId: null,
    ...given,
  };
}

export function claimOf(revision: Revision, words: string, given: Partial<Claim> = {}): Claim {
  const span = spanIn(revision.text, words);
  return {
    id: claimId(revision.id, span.start, span.end),
    articleId: revision.articleId,
    revisionId: revision.id,
    span,
    selector: {
      exact: span.text,
      prefix: revision.text.slice(Math.max(0, span.start - 32), span.start),
      suffix: revision.text.slice(span.end, span.end + 32),
    },
    wording: span.text,
    quotation: 'indirect',
    commitment: { polarity: 'positive', modality: 'asserted', cues: [] },
    attributions: [],
    mentions: [],
    event: null,
    times: [],
    utteredAt: null,
    publishedAt: '2025-10-21',
    quantities: [],
    confidence: 0.9,
    extractor: { name: 'hand-made', version: '1' },
    ...given,
  };
}

export function eventOf(label: string, given: Partial<Event> = {}): Event {
  return {
    id: eventId(label),
    label,
    type: 'meeting',
    participants: [],
    place: null,
    placeName: null,
    interval: { from: null, to: null },
    statuses: [],
    mentions: [],
    ...given,
  };
}

export function contradictionOf(
  one: Claim,
  other: Claim,
  given: Partial<Contradiction> = {},
): Contradiction {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return {
    id: contradictionId(a.id, b.id),
    a: a.id,
    b: b.id,
    kind: 'contradiction',
    score: 0.8,
    types: ['negation'],
    strength: 'contrary',
    scope: 'dispute',
    spans: { a: [a.span], b: [b.span] },
    explanation: 'One says so, the other denies it.',
    judges: [],
    judge: { name: 'hand-made', version: '1' },
    status: 'suggested',
    createdAt: AT,
    supersededAt: null,
    ...given,
  };
}

/** A unit vector of 384 numbers that depends on the seed alone. */
export function embeddingOf(seed: number): Float32Array {
  const vector = Float32Array.from({ length: 384 }, (_, n) => Math.sin((n + 1) * (seed + 1.7)));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
