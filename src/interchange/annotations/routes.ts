import type { IncomingMessage, ServerResponse } from 'node:http';
import { articlesByIds } from '../../graph/articles.ts';
import { claimList } from '../../graph/claim-list.ts';
import type { ClaimHead } from '../../graph/claim-row.ts';
import { claimsByIds } from '../../graph/claims.ts';
import { contradictionsByIds } from '../../graph/contradictions.ts';
import { revisionsByIds } from '../../graph/revisions.ts';
import type { Runner } from '../../graph/runner.ts';
import type { Route } from '../../http/routes.ts';
import { sha256 } from '../../identity.ts';
import { baseOf, type InterchangeDeps, notFound, respondText } from '../publishing.ts';
import {
  ANNO_CONTEXT,
  type AnnotatedText,
  annotatedText,
  claimAnnotation,
  contradictionAnnotation,
} from './annotate.ts';

const ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const RESOURCE = '<http://www.w3.org/ns/ldp#Resource>; rel="type"';
const ANNOTATION_LINKS = `${RESOURCE}, <http://www.w3.org/ns/oa#Annotation>; rel="type"`;
const CONTAINER_LINKS = `<http://www.w3.org/ns/ldp#BasicContainer>; rel="type", <http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"`;
const PAGE = 100;

/**
 * Evidence as W3C Web Annotations: of a claim, of a contradiction, of all claims of a revision (a collection in pages of a hundred), and the
 * text that positions count in.
 */
export function annotationRoutes({ graph, publishing }: InterchangeDeps): readonly Route[] {
  return [
    {
      path: '/annotations/*',
      methods: ['GET'],
      role: 'reader',
      handle: async (request, response, { rest }) => {
        const [, kind, id] =
          /^(claims|contradictions|revisions|texts)\/([0-9a-f-]{36})$/.exec(rest) ?? [];
        const base = baseOf(request, publishing);
        const asked = { id: id ?? '', base, request };
        const found = kind === undefined ? null : await ANSWERS[kind as Kind](graph, asked);
        if (found === null) {
          return notFound(
            response,
            'There is nothing here. Annotations are at /annotations/claims/ID, /annotations/contradictions/ID and /annotations/revisions/ID.',
          );
        }
        respondTagged(request, response, found);
      },
    },
  ];
}

interface Asked {
  readonly id: string;
  readonly base: string;
  readonly request: IncomingMessage;
}
interface Found {
  readonly type: string;
  readonly body: string;
  readonly link: string;
}
type Kind = 'claims' | 'contradictions' | 'revisions' | 'texts';

const ANSWERS: Readonly<Record<Kind, (graph: Runner, asked: Asked) => Promise<Found | null>>> = {
  async claims(graph, { id, base }) {
    const [claim] = await claimsByIds(graph, [id]);
    const text = claim === undefined ? null : await textOf(graph, claim.revisionId, base);
    return claim === undefined || text === null ? null : annotation(claimAnnotation(claim, text));
  },
  async contradictions(graph, { id, base }) {
    const [contradiction] = await contradictionsByIds(graph, [id]);
    if (contradiction === undefined) return null;
    const claims = await claimsByIds(graph, [contradiction.a, contradiction.b]);
    const side = async (of: string) => {
      const claim = claims.find((one) => one.id === of);
      const text = claim === undefined ? null : await textOf(graph, claim.revisionId, base);
      return claim === undefined || text === null ? null : { claim, text };
    };
    const [a, b] = [await side(contradiction.a), await side(contradiction.b)];
    if (a === null || b === null) return null;
    return annotation(contradictionAnnotation(contradiction, { a, b, base }));
  },
  async revisions(graph, { id, base, request }) {
    const text = await textOf(graph, id, base);
    if (text === null) return null;
    const of = { anchor: 'revision', ids: [id] };
    const [total = 0] = await claimList.counts(graph, { of, conditions: [] });
    const asked = new URL(request.url ?? '', 'http://localhost').searchParams.get('page');
    const pages = Math.max(1, Math.ceil(total / PAGE));
    const collection = `${base}/annotations/revisions/${id}`;
    const address = (page: number) => `${collection}?page=${page}`;
    const head = {
      id: collection,
      type: ['BasicContainer', 'AnnotationCollection'],
      label: 'Claims of the text',
      total,
    };
    if (asked === null) {
      const first = pageOf(await claimsOf(graph, { id, page: 0 }), {
        text,
        page: 0,
        pages,
        address,
        partOf: null,
      });
      const links = { first, last: address(pages - 1) };
      const context = [ANNO_CONTEXT, 'http://www.w3.org/ns/ldp.jsonld'];
      return found({ '@context': context, ...head, ...links }, CONTAINER_LINKS);
    }
    const page = /^\d{1,6}$/.test(asked) ? Number(asked) : -1;
    if (page < 0 || page >= pages) return null;
    const claims = await claimsOf(graph, { id, page });
    const partOf = { id: collection, total, type: 'AnnotationCollection' };
    return annotation(pageOf(claims, { text, page, pages, address, partOf }), RESOURCE);
  },
  async texts(graph, { id }) {
    const [revision] = await revisionsByIds(graph, [id]);
    if (revision === undefined) return null;
    return { type: 'text/plain; charset=utf-8', body: revision.text, link: RESOURCE };
  },
};

const found = (body: object, link: string): Found => ({
  type: ANNOTATION,
  body: `${JSON.stringify(body)}\n`,
  link,
});
const annotation = (body: object, link = ANNOTATION_LINKS) =>
  found({ '@context': ANNO_CONTEXT, ...body }, link);

async function textOf(graph: Runner, id: string, base: string): Promise<AnnotatedText | null> {
  const [revision] = await revisionsByIds(graph, [id]);
  if (revision === undefined) return null;
  const [article] = await articlesByIds(graph, [revision.articleId]);
  return annotatedText({ base, revision, article: article ?? { url: null, language: 'und' } });
}

/** Claims of a page, in the order of the list. */
async function claimsOf(
  graph: Runner,
  { id, page }: { readonly id: string; readonly page: number },
): Promise<readonly ClaimHead[]> {
  const [read] = await claimList.pages(graph, {
    of: { anchor: 'revision', ids: [id] },
    conditions: [],
    page: { size: (page + 1) * PAGE, after: null, before: null, backward: false },
  });
  return (read?.rows ?? []).slice(page * PAGE).map(({ item }) => item);
}

interface PageOptions {
  readonly text: AnnotatedText;
  readonly page: number;
  readonly pages: number;
  readonly address: (page: number) => string;
  readonly partOf: object | null;
}

const pageOf = (
  claims: readonly ClaimHead[],
  { text, page, pages, address, partOf }: PageOptions,
) => ({
  id: address(page),
  type: 'AnnotationPage',
  ...(partOf === null ? {} : { partOf }),
  startIndex: page * PAGE,
  ...(page > 0 ? { prev: address(page - 1) } : {}),
  ...(page < pages - 1 ? { next: address(page + 1) } : {}),
  items: claims.map((claim) => claimAnnotation(claim, text)),
});

/** Answers with an ETag over the content, and with nothing where the client has it already. */
function respondTagged(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, link }: Found,
): void {
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const headers = {
    etag,
    link,
    vary: 'Accept',
    allow: 'GET, HEAD',
    'cache-control': 'private, no-cache',
  };
  const held = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (held.includes(etag) || held.includes('*')) {
    response.writeHead(304, headers);
    response.end();
  } else respondText(response, type, body, headers);
}
