import { UnauthenticatedError } from '../errors.ts';
import { LOCAL_PRINCIPAL, type Principal } from '../model/principal.ts';
import type { KeyCheck } from './keys.ts';
import type { TokenCheck } from './tokens.ts';

/** What of a request says who asks. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * Tells who asks.
 * @throws UnauthenticatedError with the reason; ExternalServiceError, StoreError where it cannot be found out
 */
export type Authenticate = (request: Credentials) => Promise<Principal>;

/** Where access is not controlled, all may do all. */
export const letIn: Authenticate = () => Promise.resolve(LOCAL_PRINCIPAL);

/** By a key (`Authorization: Bearer gainsay_…` or `X-Api-Key`) or, where tokens are checked, a JWT. */
export function authenticator(checkKey: KeyCheck, checkToken: TokenCheck | null): Authenticate {
  return async ({ headers }) => {
    const header = single(headers.authorization);
    const apiKey = single(headers['x-api-key']);
    if (header !== null && apiKey !== null) {
      throw new UnauthenticatedError('Send a key or a token once: Authorization or X-Api-Key.');
    }
    const credential = apiKey ?? (header === null ? null : bearerOf(header));
    if (credential === null) throw new UnauthenticatedError(NOBODY);
    if (apiKey !== null || credential.startsWith('gainsay_')) return checkKey(credential);
    if (checkToken === null) {
      throw new UnauthenticatedError(
        'Tokens are not taken here (GAINSAY_JWKS_URL is not set), and a key begins with "gainsay_".',
      );
    }
    return checkToken(credential);
  };
}

const NOBODY =
  'Say who asks: send "Authorization: Bearer KEY". Keys are made by "gainsay keys create".';

const single = (header: string | readonly string[] | undefined): string | null =>
  typeof header === 'string' && header !== '' ? header : null;

function bearerOf(header: string): string {
  const [scheme = '', credential, ...rest] = header.trim().split(/ +/);
  if (scheme.toLowerCase() === 'bearer' && credential !== undefined && rest.length === 0) {
    return credential;
  }
  throw new UnauthenticatedError('The Authorization header is not "Bearer KEY".');
}
