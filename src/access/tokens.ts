import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { ExternalServiceError, UnauthenticatedError } from '../errors.ts';
import { type Principal, ROLES, type Role } from '../model/principal.ts';

export interface TokenSettings {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** Path of the claim that holds the roles: `roles`, `realm_access.roles`. */
  readonly rolesClaim: string;
}

/** Tells who a token was given to. */
export type TokenCheck = (token: string) => Promise<Principal>;

/** Signatures by a private key alone: whoever can check a token must not be able to make one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const CLOCK_TOLERANCE_S = 30;
const JWKS_TIMEOUT_MS = 5_000;
const MAX_TOKEN_CHARACTERS = 16_000;

/** Checks tokens (JWT) against the keys that the issuer publishes; these are fetched when first needed, and again for unknown ones. */
export function tokenCheck(settings: TokenSettings): TokenCheck {
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS });
  const { issuer, audience } = settings;
  return async (token) => {
    if (token.length > MAX_TOKEN_CHARACTERS) {
      throw new UnauthenticatedError(
        `The token is longer than ${MAX_TOKEN_CHARACTERS} characters.`,
      );
    }
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
      });
      return principalOf(payload, settings);
    } catch (error) {
      throw refusal(error, settings);
    }
  };
}

function principalOf(payload: JWTPayload, { rolesClaim, issuer }: TokenSettings): Principal {
  const subject = payload.sub ?? '';
  const names = [payload.name, payload.preferred_username, payload.email, subject];
  const name = names.find((each): each is string => typeof each === 'string' && each !== '');
  return {
    id: `jwt:${printable(issuer)}|${printable(subject)}`,
    name: printable(name ?? subject),
    roles: rolesIn(payload, rolesClaim),
  };
}

/** A claim's text ends in logs and in the audit trail. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, ' ').slice(0, 200);

/** The roles a token gives: a list of words or one string of them; words that are no roles of ours are for others. */
export function rolesIn(payload: object, claim: string): readonly Role[] {
  const held = Object.hasOwn(payload, claim) ? at(payload, [claim]) : at(payload, claim.split('.'));
  const words = typeof held === 'string' ? held.split(/[\s,]+/) : Array.isArray(held) ? held : [];
  return ROLES.filter((role) => words.includes(role));
}

const at = (from: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, step)
        ? (held as Readonly<Record<string, unknown>>)[step]
        : undefined,
    from,
  );

function refusal(error: unknown, { issuer, audience, jwksUrl }: TokenSettings): Error {
  if (error instanceof errors.JWTExpired) {
    const when = error.payload.exp;
    const told = when === undefined ? '' : ` at ${new Date(when * 1000).toISOString()}`;
    return new UnauthenticatedError(`The token expired${told}. Sign in again.`);
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new UnauthenticatedError(claimRefusal(error, issuer, audience));
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return new UnauthenticatedError(
      'The token is signed in a way that is not taken: only signatures by a private key are (RS, PS, ES, EdDSA).',
    );
  }
  if (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return new UnauthenticatedError(
      'The token is signed by a key that its issuer does not publish.',
    );
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return new UnauthenticatedError("The token's signature is not good: it was changed or forged.");
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return new UnauthenticatedError('The token is no signed JWT.');
  }
  return new ExternalServiceError(
    `The keys to check tokens by cannot be fetched from ${new URL(jwksUrl).host} (GAINSAY_JWKS_URL). Try again later.`,
    { cause: error, retriable: true },
  );
}

function claimRefusal(
  { claim, reason }: errors.JWTClaimValidationFailed,
  issuer: string,
  audience: string,
): string {
  if (reason === 'missing') return `The token lacks the claim "${claim}".`;
  if (claim === 'iss') return `The token was not issued by ${issuer}.`;
  if (claim === 'aud') return `The token is not meant for ${audience}: its audience is another.`;
  if (claim === 'nbf') return 'The token does not hold yet.';
  return `The token's claim "${claim}" cannot be used.`;
}
