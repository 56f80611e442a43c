import { invalid } from './google-error.ts';

/** What every Google API takes (and what its clients send), beside what a method has of its own. */
const SYSTEM = new Set([
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
]);

export interface Parameters {
  text(name: string): string | null;
  /** A whole number that is not negative; null where it is not given. */
  count(name: string): number | null;
  /** All that a method's pages depend on, as one text. */
  fingerprint: string;
}

const MOST_CHARACTERS = 2_000;
const PAGING = new Set(['pageSize', 'pageToken', 'offset']);

/**
 * The parameters of a method; camelCase and, as Google takes them too, snake_case.
 * @throws GoogleError where there is one that the method does not have
 */
export function readParameters(url: string, names: readonly string[]): Parameters {
  const given = new Map<string, string>();
  for (const [written, value] of new URL(url, 'http://localhost').searchParams) {
    if (SYSTEM.has(written)) continue;
    const name = written.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (!names.includes(name)) {
      throw invalid(
        `Invalid JSON payload received. Unknown name "${written.slice(0, 100)}": Cannot bind query parameter.`,
      );
    }
    if (value.length > MOST_CHARACTERS)
      throw invalid(`${name} is longer than ${MOST_CHARACTERS} characters.`);
    if (value.trim() !== '') given.set(name, value.trim());
  }
  return {
    text: (name) => given.get(name) ?? null,
    count(name) {
      const text = given.get(name);
      if (text === undefined) return null;
      if (!/^\d{1,9}$/.test(text)) {
        throw invalid(`Invalid value at '${name}' (TYPE_INT32), "${text.slice(0, 100)}"`);
      }
      return Number(text);
    },
    fingerprint: JSON.stringify([...given].filter(([name]) => !PAGING.has(name)).toSorted()),
  };
}

const DEFAULT_PAGE = 10;
const MOST_ON_PAGE = 100;
const MOST_OFFSET = 10_000;

/** Rows of a page, at most a hundred. */
export const pageSize = (parameters: Parameters) =>
  Math.min(parameters.count('pageSize') || DEFAULT_PAGE, MOST_ON_PAGE);

/** Where a page begins, and as of when the list is. */
export interface PagePlace {
  readonly skip: number;
  readonly until: string;
}

/**
 * The place that `pageToken` or `offset` stands for.
 * @throws GoogleError where the token is none of ours, or of another request
 */
export function readPlace(parameters: Parameters, now: string): PagePlace {
  const token = parameters.text('pageToken');
  if (token === null) {
    const skip = parameters.count('offset') ?? 0;
    if (skip > MOST_OFFSET) throw invalid(`offset is more than ${MOST_OFFSET}.`);
    return { skip, until: now };
  }
  if (parameters.text('offset') !== null) {
    throw invalid('offset is only taken where there is no page_token.');
  }
  const [skip, until, of] = tokenParts(token);
  if (
    !Number.isSafeInteger(skip) ||
    Number(skip) < 0 ||
    Number(skip) > 1e6 ||
    Number.isNaN(Date.parse(String(until)))
  ) {
    throw invalid('The page token is invalid.');
  }
  if (of !== parameters.fingerprint) {
    throw invalid('The page token is of another request: all other fields must stay the same.');
  }
  return { skip: Number(skip), until: new Date(String(until)).toISOString() };
}

function tokenParts(token: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

export const writePlace = ({ skip, until }: PagePlace, { fingerprint }: Parameters) =>
  Buffer.from(JSON.stringify([skip, until, fingerprint])).toString('base64url');
