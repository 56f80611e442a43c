import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Credentials } from '../access/authenticate.ts';
import type { Access } from '../access/choose-access.ts';
import { type Allowance, RATE_WINDOW_S } from '../access/rate-limit.ts';
import {
  ExternalServiceError,
  type GainsayError,
  StoreUnavailableError,
  UnauthenticatedError,
} from '../errors.ts';
import { hasRole, LOCAL_PRINCIPAL, type Principal } from '../model/principal.ts';
import type { Refusal } from './request-guard.ts';
import type { Admitted, Route } from './routes.ts';

type Admission = Pick<Admitted, 'principal' | 'charge'> | { readonly refusal: Refusal };

const NO_CHARGE = () => Promise.resolve(null);
/** May see pages that hold no data. */
const NOBODY: Principal = { id: 'nobody', name: 'nobody', roles: [] };

/** Lets a request in: whoever asks is known, has not asked too often, and has the role that the route needs. */
export async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  { route, access }: { readonly route: Route; readonly access: Access },
): Promise<Admission> {
  const address = `address:${request.socket.remoteAddress ?? 'unknown'}`;
  const charging = (who: string) => (points: number) => spend(access, response, who, points);
  const credentials = credentialsOf(request, route);
  if (route.role === null || route.isPage?.(request)) {
    const nobody = access.required ? NOBODY : LOCAL_PRINCIPAL;
    if (!route.isCounted) return { principal: nobody, charge: NO_CHARGE };
    // A key of another service, which a client may carry here, is no reason to turn it away.
    const holder = access.required
      ? await access.authenticate(credentials).catch(() => null)
      : null;
    const charge = charging(holder?.id ?? address);
    const refusal = await charge(1);
    return refusal === null ? { principal: holder ?? nobody, charge } : { refusal };
  }
  let principal: Principal;
  try {
    principal = await access.authenticate(credentials);
  } catch (error) {
    // Guessing is counted by address, as nobody else can be named for it.
    const refusal = (await charging(address)(1)) ?? toRefusal(error);
    if (refusal === null) throw error;
    return { refusal };
  }
  const charge = charging(access.required ? principal.id : address);
  const refusal = (await charge(1)) ?? refuseRole(principal, route);
  return refusal === null ? { principal, charge } : { refusal };
}

/** Headers go before what stands in the address. */
function credentialsOf({ headers, url = '' }: IncomingMessage, route: Route): Credentials {
  if (!route.keyInAddress || headers.authorization || headers['x-api-key']) return { headers };
  const key = new URLSearchParams(url.split('?')[1] ?? '').get('key')?.trim() ?? '';
  return key === '' ? { headers } : { headers: { ...headers, 'x-api-key': key } };
}

async function spend(
  { limit }: Access,
  response: ServerResponse,
  who: string,
  points: number,
): Promise<Refusal | null> {
  if (limit === null || points <= 0) return null;
  const state = await limit(who, points);
  if (!response.headersSent) {
    for (const [name, value] of Object.entries(limitHeaders(state)))
      response.setHeader(name, value);
  }
  if (state.allowed) return null;
  return {
    status: 429,
    code: 'RATE_LIMITED',
    message: `More is asked than the ${state.limit} points a minute that a key or an address has. Try again in ${state.resetS} s, or ask for smaller pages.`,
    headers: { 'retry-after': String(state.resetS) },
  };
}

/** As draft-ietf-httpapi-ratelimit-headers has it. */
const limitHeaders = ({ limit, remaining, resetS }: Allowance) => ({
  'ratelimit-policy': `"points";q=${limit};w=${RATE_WINDOW_S}`,
  ratelimit: `"points";r=${remaining};t=${resetS}`,
});

function refuseRole(principal: Principal, { role }: Route): Refusal | null {
  if (role === null || hasRole(principal, role)) return null;
  const has = principal.roles.length === 0 ? 'none' : principal.roles.join(', ');
  return {
    status: 403,
    code: 'FORBIDDEN',
    message: `This needs the role ${role}; ${principal.name} has ${has}. Ask an admin for a key with it.`,
  };
}

function toRefusal(error: unknown): Refusal | null {
  const told = (status: number, { code, message }: GainsayError) => ({ status, code, message });
  if (error instanceof UnauthenticatedError) {
    const headers = { 'www-authenticate': 'Bearer realm="gainsay"' };
    return { ...told(401, error), headers };
  }
  if (error instanceof ExternalServiceError || error instanceof StoreUnavailableError) {
    return told(503, error);
  }
  return null;
}
