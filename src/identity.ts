import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import type {
  ActorId,
  ArticleId,
  ClaimId,
  ContradictionId,
  EventId,
  FactCheckId,
  OutletId,
  RevisionId,
} from './model/ids.ts';

/** Namespace of every content-derived id (a UUIDv5 of "gainsay" in the URL namespace). */
const NAMESPACE = v5('https://gainsay.example/ids', v5.URL);

/** UUIDv5 over a kind and its key parts; the separator cannot occur in canonical text. */
function derive(kind: string, ...parts: readonly (string | number)[]): string {
  return v5([kind, ...parts].join('\u001f'), NAMESPACE);
}

export const outletId = (key: string) => derive('outlet', key) as OutletId;
/** Key: canonical URL, else the SHA-256 of the canonical text. */
export const articleId = (key: string) => derive('article', key) as ArticleId;
export const revisionId = (article: ArticleId, sha256: string) =>
  derive('revision', article, sha256) as RevisionId;
export const claimId = (revision: RevisionId, start: number, end: number) =>
  derive('claim', revision, start, end) as ClaimId;
/** Key: type and canonical name; for an anonymous source also its article. */
export const actorId = (...key: readonly string[]) => derive('actor', ...key) as ActorId;
export const eventId = (...key: readonly string[]) => derive('event', ...key) as EventId;
/** Of the unordered pair. */
export const contradictionId = (a: ClaimId, b: ClaimId) =>
  derive('contradiction', ...[a, b].sort()) as ContradictionId;

/** Key: the review's address and the claim it is of, since one page may review several. */
export const factCheckId = (url: string, claimReviewed: string) =>
  derive('fact-check', url, claimReviewed) as FactCheckId;

/** Lower-case hex SHA-256 of a text's UTF-8 bytes, or of bytes. */
export const sha256 = (data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex');
