import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_BODY_BYTES } from '../graphql/limits.ts';
import type { Principal, Role } from '../model/principal.ts';
import { guardBody, type Refusal } from './request-guard.ts';

/** What a route's handler is told of a request that was let in. */
export interface Admitted {
  readonly principal: Principal;
  /** Path without the query. */
  readonly path: string;
  /** What follows the prefix of a route of many paths: '' or what stands after its slash, still percent-encoded. */
  readonly rest: string;
  /** Takes further points from what the principal may spend in a minute; gives why not where they are spent. */
  readonly charge: (points: number) => Promise<Refusal | null>;
}

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  admitted: Admitted,
) => void | Promise<void>;

/** Something that HTTP answers. */
export interface Route {
  /** A whole path (`/health/live`), or with a star in the end all that begin so (`/feeds/*` has `/feeds` and `/feeds/a/b`). */
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST' | 'DELETE')[];
  /** The least role for it; null: for anybody, who is not asked for a key. */
  readonly role: Role | null;
  /** Of a route for anybody that gives data: requests are counted, by the key they carry, else by their address. */
  readonly isCounted?: boolean;
  /** Whether a key may also stand in the address as `key`, as Google's clients send it. Addresses are never logged with their query. */
  readonly keyInAddress?: boolean;
  /** How what is refused is told; in the shape of GraphQL's errors unless told. */
  readonly refuse?: (response: ServerResponse, refusal: Refusal) => void;
  /** Requests that need no key where the route does: a page without data. */
  readonly isPage?: (request: IncomingMessage) => boolean;
  /** Origins, in lower case, whose pages may read this route's answers beside those that may read all. */
  readonly origins?: readonly string[];
  /** Types of bodies that are read; JSON alone unless told. Whatever is named must not be sendable by a form or a link. */
  readonly readsAnyBody?: boolean;
  /** Bytes of a body at most; 8 million unless told. A body without a length is for the handler to bound. */
  readonly maxBodyBytes?: number;
  /** Whether the route itself says which methods it has. */
  readonly anyMethod?: boolean;
  readonly handle: Handler;
}

export interface FoundRoute {
  readonly route: Route;
  readonly rest: string;
}

/** The route of a path: a whole path goes before a prefix, and a longer prefix before a shorter one. */
export function findRoute(routes: readonly Route[], path: string): FoundRoute | null {
  const whole = routes.find((route) => route.path === path);
  if (whole !== undefined) return { route: whole, rest: '' };
  const fits = routes
    .filter(({ path: own }) => own.endsWith('/*'))
    .filter(({ path: own }) => path === own.slice(0, -2) || path.startsWith(own.slice(0, -1)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  return fits === undefined ? null : { route: fits, rest: path.slice(fits.path.length - 1) };
}

/** Why a route does not take a request's method, or a body of this size or type. */
export function refuseForm(request: IncomingMessage, { path, ...route }: Route): Refusal | null {
  const asked = request.method === 'HEAD' ? 'GET' : request.method;
  if (!route.anyMethod && !route.methods.some((method) => method === asked)) {
    const allow = route.methods.join(', ');
    const message = `${path} takes ${allow} only.`;
    return { status: 405, code: 'METHOD_NOT_ALLOWED', message, headers: { allow } };
  }
  const most = route.maxBodyBytes ?? MAX_BODY_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most) {
    const message = `The body is larger than the ${most} bytes that are read. Send less at a time.`;
    return { status: 413, code: 'BODY_TOO_LARGE', message };
  }
  return route.readsAnyBody ? null : guardBody(request);
}
