import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../graph/runner.ts';
import type { Refusal } from '../http/request-guard.ts';
import { respondError } from '../http/respond.ts';
import type { Assessment } from '../model/assessment.ts';
import type { ClaimReview } from '../model/claim-review.ts';

/** How this service is known to the world. */
export interface Publishing {
  /** Its address without a slash in the end; null: the one that was asked. */
  readonly baseUrl: string | null;
  /** Who publishes its reviews; null: the analyst in person. */
  readonly organisation: string | null;
  /** Whether anybody may read its ClaimReview pages and feeds where access is controlled. */
  readonly isOpen: boolean;
}

/** What routes of interchange work on. */
export interface InterchangeDeps {
  readonly graph: Pick<Graph, 'run' | 'read' | 'write'>;
  readonly publishing: Publishing;
  readonly now: () => string;
}

/** The address that links in answers begin with. */
export function baseOf(request: IncomingMessage, { baseUrl }: Publishing): string {
  if (baseUrl !== null) return baseUrl.replace(/\/+$/, '');
  const host = request.headers.host ?? 'localhost';
  return `http://${URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).host : 'localhost'}`;
}

export interface Publisher {
  readonly base: string;
  readonly organisation: string | null;
}

/** An own review as it is published: with the address of its page, and who stands for it. */
export function asPublished(
  { id, review }: { readonly id: string; readonly review: ClaimReview },
  { base, organisation }: Publisher,
): ClaimReview {
  return {
    ...review,
    url: `${base}/claimreview/${id}`,
    publisher:
      organisation === null
        ? review.publisher
        : { type: 'Organization', name: organisation, url: `${base}/` },
  };
}

/** What an assessment says, where it says something and counts. */
export const sayingOf = ({ id, review, counts }: Assessment) =>
  review === null || !counts ? null : { id, review };

/** Answers with a text of some type; nothing of the body where only the head was asked for. */
export function respondText(
  response: ServerResponse,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

export const notFound = (response: ServerResponse, message: string, status = 404) =>
  respondError(response, {
    status,
    code: status === 410 ? 'GONE' : 'NOT_FOUND',
    message,
  } satisfies Refusal);

/** Writes pieces as fast as the client reads them, and stops when it has gone. */
export async function respondPieces(
  response: ServerResponse,
  type: string,
  pieces: AsyncIterable<string>,
): Promise<void> {
  response.writeHead(200, { 'content-type': type });
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (response.write(piece)) continue;
    await new Promise<void>((resolve) => {
      const go = () => {
        response.off('drain', go);
        response.off('close', go);
        resolve();
      };
      response.on('drain', go);
      response.on('close', go);
    });
  }
  response.end();
}
