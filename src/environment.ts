import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { InputError } from './errors.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const optionalText = z.string().trim().min(1).optional();
const optionalUrl = optionalText.refine(
  (url) => url === undefined || (/^https?:\/\//.test(url) && URL.canParse(url)),
  'must be an address that begins with http:// or https://',
);

const origins = (text: string | undefined) =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter((origin) => origin !== '')
    .map((origin) => origin.toLowerCase());

/** What finds attributions and names: the neural tagger, or a language model. */
export const EXTRACTORS = ['tagger', 'llm'] as const;
export type ExtractorChoice = (typeof EXTRACTORS)[number];

const variables = z.object({
  NEO4J_URI: optionalText.refine(
    (uri) => uri === undefined || /^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(uri),
    'must begin with bolt://, neo4j://, bolt+s:// or neo4j+s://',
  ),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: optionalText,
  NEO4J_DATABASE: z.string().default('neo4j'),
  GAINSAY_DATA: optionalText,
  GAINSAY_HOST: z.string().default('127.0.0.1'),
  GAINSAY_PORT: port.default(4000),
  GAINSAY_BOLT_PORT: port.default(7687),
  GAINSAY_BROWSER_PORT: port.default(7474),
  GAINSAY_HEAP: z
    .string()
    .regex(/^\d+[mg]$/i, 'is a size such as 512m or 2g')
    .default('1g'),
  GAINSAY_MODELS: optionalText,
  GAINSAY_CALIBRATION: optionalText,
  GAINSAY_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  GAINSAY_EXTRACTOR: z.enum(EXTRACTORS).default('tagger'),
  GAINSAY_JUDGE: z.enum(['local', 'llm']).default('local'),
  LLM_BASE_URL: optionalUrl,
  LLM_MODEL: optionalText,
  LLM_API_KEY: optionalText,
  LLM_TIMEOUT: z.coerce.number().positive().max(3600).default(120),
  LLM_TOKEN_BUDGET: z.coerce.number().int().positive().default(1_000_000),
  RECONCILE_URL: optionalUrl,
  GAINSAY_AUTH: z.enum(['off', 'required']).optional(),
  GAINSAY_JWKS_URL: optionalUrl,
  GAINSAY_JWT_ISSUER: optionalText,
  GAINSAY_JWT_AUDIENCE: optionalText,
  GAINSAY_JWT_ROLES_CLAIM: z.string().trim().min(1).default('roles'),
  GAINSAY_RATE_LIMIT: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  GAINSAY_CORS_ORIGINS: optionalText
    .transform((text) => origins(text))
    .refine(
      (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      'must list origins such as https://board.example, separated by commas, each without a path; "*" is none',
    ),
  GAINSAY_INTROSPECTION: z.enum(['on', 'off']).optional(),
  GAINSAY_ONLY_PERSISTED: z.enum(['0', '1']).default('0'),
  GAINSAY_QUERIES: optionalText,
  GAINSAY_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(1_000_000).default(2_000),
  GAINSAY_MAX_CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).max(1_000_000).default(256),
  GAINSAY_ALLOW_PRIVATE_WEBHOOKS: z.enum(['0', '1']).default('0'),
  GAINSAY_PUBLIC_URL: optionalUrl,
  GAINSAY_ORGANISATION: optionalText,
  GAINSAY_PUBLIC_REVIEWS: z.enum(['0', '1']).default('0'),
  GAINSAY_ROBOT_URL: optionalUrl,
  GAINSAY_FETCH_ALLOW: optionalText
    .transform((text) => origins(text))
    .refine(
      (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      'must list origins such as http://intranet.example:8080, separated by commas, each without a path',
    ),
  GAINSAY_FETCH_INTERVAL: z.coerce.number().min(0).max(3600).default(1),
  XDG_CACHE_HOME: optionalText,
  JAVA_HOME: optionalText,
});

/** A language model behind an endpoint of OpenAI's shape; used only where the extractor "llm" is asked for. */
export interface LanguageModelEnvironment {
  readonly baseUrl: string | null;
  readonly model: string | null;
  readonly key: string | null;
  /** Milliseconds for one try. */
  readonly timeout: number;
  /** Tokens that one process may spend in all. */
  readonly budget: number;
}

/** How pages and feeds are fetched. */
export interface FetchingEnvironment {
  /** Where site owners read who asks them; stands in the User-Agent header. */
  readonly robotUrl: string | null;
  /** Origins that are fetched though they are not public. */
  readonly allowedOrigins: readonly string[];
  /** Milliseconds between two requests to a host, where it asks for no more. */
  readonly interval: number;
}

/** Who is let in over HTTP; null where nothing is said. */
export interface AccessEnvironment {
  readonly auth: 'off' | 'required' | null;
  readonly jwksUrl: string | null;
  readonly jwtIssuer: string | null;
  readonly jwtAudience: string | null;
  /** Path of the claim that holds the roles. */
  readonly jwtRolesClaim: string;
  /** Points a minute for a key or an address; 0: unlimited. */
  readonly rateLimit: number | null;
  readonly introspection: 'on' | 'off' | null;
  /** In lower case. */
  readonly corsOrigins: readonly string[];
  readonly onlyPersisted: boolean;
  /** Absolute path of the folder of stored queries; null for the one that ships with the package. */
  readonly queries: string | null;
  readonly connections: { readonly total: number; readonly perAddress: number };
}

/** Settings from the process environment, each with a default that works; the only reader of process.env. */
export interface Environment {
  readonly neo4j: {
    /** Null: start the embedded server. */
    readonly uri: string | null;
    readonly user: string;
    readonly password: string | null;
    readonly database: string;
    /** Ports of the embedded server; 0 takes a free one. A taken default port falls back to a free one, a configured one does not. */
    readonly boltPort: number;
    readonly boltPortConfigured: boolean;
    readonly browserPort: number;
    readonly browserPortConfigured: boolean;
    readonly heap: string;
    /** Where to find Java; null: on the path. */
    readonly javaHome: string | null;
  };
  readonly http: { readonly host: string; readonly port: number; readonly portConfigured: boolean };
  readonly access: AccessEnvironment;
  /** Absolute path of the data folder, default `.gainsay` in the working directory. */
  readonly data: string;
  /** Absolute path of the cache folder for downloads. */
  readonly cache: string;
  /** Absolute path of what reviews have taught of the scores, default `calibration.json` in the data folder. */
  readonly calibration: { readonly path: string; readonly configured: boolean };
  /** Absolute path of the model folder; null for the one that ships with the package. */
  readonly models: string | null;
  readonly extractor: ExtractorChoice;
  /** Whether a language model is asked, too, about pairs that the judges on this machine find promising. */
  readonly judge: 'local' | 'llm';
  readonly languageModel: LanguageModelEnvironment;
  /** A service of the Reconciliation API whose ids are Wikidata's; null: actors are not linked. */
  readonly reconcileUrl: string | null;
  readonly fetching: FetchingEnvironment;
  /** Watches may send to loopback and private addresses: for tests and development alone. */
  readonly allowPrivateWebhooks: boolean;
  /** How our ClaimReviews are published: address and name of the service, and whether anybody may read them. */
  readonly publishing: {
    readonly baseUrl: string | null;
    readonly organisation: string | null;
    readonly isOpen: boolean;
  };
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/**
 * Reads and checks the settings.
 * @throws InputError naming every variable that cannot be used
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new InputError(`These environment variables cannot be used: ${problems.join('; ')}.`, {
      details: { problems },
    });
  }
  const v = parsed.data;
  return {
    neo4j: {
      uri: v.NEO4J_URI ?? null,
      user: v.NEO4J_USER,
      password: v.NEO4J_PASSWORD ?? null,
      database: v.NEO4J_DATABASE,
      boltPort: v.GAINSAY_BOLT_PORT,
      boltPortConfigured: 'GAINSAY_BOLT_PORT' in present,
      browserPort: v.GAINSAY_BROWSER_PORT,
      browserPortConfigured: 'GAINSAY_BROWSER_PORT' in present,
      heap: v.GAINSAY_HEAP,
      javaHome: v.JAVA_HOME ?? null,
    },
    http: { host: v.GAINSAY_HOST, port: v.GAINSAY_PORT, portConfigured: 'GAINSAY_PORT' in present },
    access: {
      auth: v.GAINSAY_AUTH ?? null,
      jwksUrl: v.GAINSAY_JWKS_URL ?? null,
      jwtIssuer: v.GAINSAY_JWT_ISSUER ?? null,
      jwtAudience: v.GAINSAY_JWT_AUDIENCE ?? null,
      jwtRolesClaim: v.GAINSAY_JWT_ROLES_CLAIM,
      rateLimit: v.GAINSAY_RATE_LIMIT ?? null,
      introspection: v.GAINSAY_INTROSPECTION ?? null,
      corsOrigins: v.GAINSAY_CORS_ORIGINS,
      onlyPersisted: v.GAINSAY_ONLY_PERSISTED === '1',
      queries: v.GAINSAY_QUERIES ? resolve(v.GAINSAY_QUERIES) : null,
      connections: {
        total: v.GAINSAY_MAX_CONNECTIONS,
        perAddress: v.GAINSAY_MAX_CONNECTIONS_PER_ADDRESS,
      },
    },
    data: resolve(v.GAINSAY_DATA ?? '.gainsay'),
    cache: join(v.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gainsay'),
    calibration: {
      path: resolve(
        v.GAINSAY_CALIBRATION ?? join(v.GAINSAY_DATA ?? '.gainsay', 'calibration.json'),
      ),
      configured: v.GAINSAY_CALIBRATION !== undefined,
    },
    models: v.GAINSAY_MODELS ? resolve(v.GAINSAY_MODELS) : null,
    extractor: v.GAINSAY_EXTRACTOR,
    judge: v.GAINSAY_JUDGE,
    languageModel: {
      baseUrl: v.LLM_BASE_URL ?? null,
      model: v.LLM_MODEL ?? null,
      key: v.LLM_API_KEY ?? null,
      timeout: v.LLM_TIMEOUT * 1000,
      budget: v.LLM_TOKEN_BUDGET,
    },
    reconcileUrl: v.RECONCILE_URL ?? null,
    fetching: {
      robotUrl: v.GAINSAY_ROBOT_URL ?? null,
      allowedOrigins: v.GAINSAY_FETCH_ALLOW,
      interval: v.GAINSAY_FETCH_INTERVAL * 1000,
    },
    allowPrivateWebhooks: v.GAINSAY_ALLOW_PRIVATE_WEBHOOKS === '1',
    publishing: {
      baseUrl: v.GAINSAY_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      organisation: v.GAINSAY_ORGANISATION ?? null,
      isOpen: v.GAINSAY_PUBLIC_REVIEWS === '1',
    },
    log: v.GAINSAY_LOG,
  };
}
