import { InputError, SetupError } from '../errors.ts';
import type { Graph } from '../graph/runner.ts';
import { type Authenticate, authenticator, letIn } from './authenticate.ts';
import { keyCheck } from './keys.ts';
import { isLoopback } from './loopback.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import { type TokenSettings, tokenCheck } from './tokens.ts';

/** The settings of access, as the environment has them; null where it says nothing. */
export interface AccessSettings {
  readonly auth: 'off' | 'required' | null;
  readonly jwksUrl: string | null;
  readonly jwtIssuer: string | null;
  readonly jwtAudience: string | null;
  readonly jwtRolesClaim: string;
  /** Points a minute; 0: unlimited. */
  readonly rateLimit: number | null;
  readonly introspection: 'on' | 'off' | null;
}

/** How access is controlled. */
export interface AccessPlan {
  readonly required: boolean;
  /** Null: keys alone. */
  readonly tokens: TokenSettings | null;
  /** Points a minute for each key or address; null: unlimited. */
  readonly rateLimit: number | null;
  readonly introspection: boolean;
  /** For whoever starts the service. */
  readonly says: string;
  /** What they should mind; null where there is nothing. */
  readonly warning: string | null;
}

const RATE_LIMIT = 1_200;

/**
 * Decides who is let in, from the settings and where the service listens: without settings everybody on loopback, and elsewhere it does not start.
 * @throws SetupError, InputError that say what to set
 */
export function planAccess(settings: AccessSettings, host: string): AccessPlan {
  const local = isLoopback(host);
  const tokens = tokenSettings(settings);
  if (settings.auth === 'off' && tokens !== null) {
    throw new InputError('GAINSAY_AUTH=off and GAINSAY_JWKS_URL contradict each other: unset one.');
  }
  const required = settings.auth === 'required' || tokens !== null;
  if (!required && !local && settings.auth !== 'off') {
    throw new SetupError(
      `GAINSAY_HOST is ${host}, where others can reach the service, and access is not controlled. Set GAINSAY_AUTH=required and make a key by "gainsay keys create --name me --role admin", or set GAINSAY_JWKS_URL for tokens; GAINSAY_AUTH=off lets everybody read and write.`,
    );
  }
  const limit = settings.rateLimit ?? (required || !local ? RATE_LIMIT : 0);
  return {
    required,
    tokens,
    rateLimit: limit === 0 ? null : limit,
    introspection:
      settings.introspection === null ? local || required : settings.introspection === 'on',
    says: required
      ? `a key (gainsay keys create)${tokens === null ? '' : ` or a token of ${tokens.issuer}`} is required`
      : local
        ? 'not controlled; the service is reached from this machine alone'
        : 'NOT CONTROLLED',
    warning:
      required || local
        ? null
        : `WARNING: GAINSAY_AUTH=off on ${host}: whoever reaches this address may read, write, merge and make keys. Set GAINSAY_AUTH=required unless something in front of it controls access.`,
  };
}

function tokenSettings(settings: AccessSettings): TokenSettings | null {
  const { jwksUrl, jwtIssuer: issuer, jwtAudience: audience, jwtRolesClaim: rolesClaim } = settings;
  if (jwksUrl === null) return null;
  if (issuer === null || audience === null) {
    throw new InputError(
      'GAINSAY_JWKS_URL is set: set GAINSAY_JWT_ISSUER and GAINSAY_JWT_AUDIENCE too, or tokens made for other services would be taken.',
    );
  }
  const url = new URL(jwksUrl);
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    throw new InputError('GAINSAY_JWKS_URL must begin with https://: keys are fetched from it.');
  }
  return { jwksUrl, issuer, audience, rolesClaim };
}

/** Who is let in, how often they may ask, and what they may see of the schema. */
export interface Access {
  readonly authenticate: Authenticate;
  readonly required: boolean;
  readonly limit: RateLimit | null;
  readonly introspection: boolean;
}

/** Puts a plan into effect. */
export function openAccess(
  plan: AccessPlan,
  graph: Pick<Graph, 'run' | 'write'>,
  onError: (error: unknown) => void,
): Access {
  const check = () =>
    authenticator(
      keyCheck(graph, { now: Date.now, onError }),
      plan.tokens === null ? null : tokenCheck(plan.tokens),
    );
  return {
    authenticate: plan.required ? check() : letIn,
    required: plan.required,
    limit: plan.rateLimit === null ? null : rateLimit(plan.rateLimit),
    introspection: plan.introspection,
  };
}

/** On this machine, for whoever is at it. */
export const OPEN_ACCESS: Access = {
  authenticate: letIn,
  required: false,
  limit: null,
  introspection: true,
};
