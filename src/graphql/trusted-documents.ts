import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { SetupError } from '../errors.ts';

/** Documents by what they can be asked for: SHA-256 of the file in hex, or the file's name without its ending. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads the documents (`*.graphql`) of a folder.
 * @throws SetupError where the folder cannot be read
 */
export function readTrustedDocuments(folder: string): TrustedDocuments {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    return new Map(
      names.flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return [[sha256(text), text] as const, [name.slice(0, -'.graphql'.length), text] as const];
      }),
    );
  } catch (error) {
    throw new SetupError(
      `The queries in ${folder} cannot be read. Set GAINSAY_QUERIES to a folder of .graphql files.`,
      { cause: error },
    );
  }
}

/** These documents with those of the board, which the service trusts as its own: each by its SHA-256. */
export function withBoard(documents: TrustedDocuments, board: readonly string[]): TrustedDocuments {
  return new Map([...documents, ...board.map((text) => [sha256(text), text] as const)]);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const refused = (code: string, message: string) => () =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

const NOT_FOUND = refused(
  'PERSISTED_QUERY_NOT_FOUND',
  'There is no stored query of this id. Ids are the SHA-256 or the name of a file in docs/queries (GAINSAY_QUERIES).',
);
const ONLY = refused(
  'PERSISTED_QUERY_ONLY',
  'Only stored queries are served (GAINSAY_ONLY_PERSISTED). Send "documentId": the SHA-256 or the name of a file in docs/queries (GAINSAY_QUERIES).',
);
const NO_QUERY = refused(
  'NO_QUERY',
  'Send the operation as "query", or the id of a stored one as "documentId".',
);

/**
 * Lets operations be asked for by their id alone (`documentId`, or `extensions.persistedQuery.sha256Hash`), and where `only`
 * is set in no other way, but that the whole text of a trusted document, character by character, is as good as its id.
 */
export function useTrustedDocuments(documents: TrustedDocuments, only: boolean): Plugin {
  const texts = new Set(documents.values());
  const byId = usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId,
    getPersistedOperation: (id) => documents.get(id) ?? null,
    customErrors: {
      notFound: NOT_FOUND,
      persistedQueryOnly: ONLY,
      keyNotFound: only ? ONLY : NO_QUERY,
    },
  });
  return {
    ...byId,
    onParams: (payload) =>
      texts.has(payload.params.query ?? '') ? undefined : byId.onParams?.(payload),
  };
}

function extractPersistedOperationId(params: GraphQLParams): string | null {
  const { documentId, extensions } = params as GraphQLParams & { readonly documentId?: unknown };
  const stored = (extensions as { readonly persistedQuery?: unknown } | undefined)?.persistedQuery;
  const given = documentId ?? (stored as { readonly sha256Hash?: unknown } | undefined)?.sha256Hash;
  return typeof given === 'string' ? given.replace(/^sha256:/, '') : null;
}
