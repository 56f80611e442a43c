import { type Asked, type LocalServer, localServer, type Reply } from '../support/local-server.ts';

export interface Query {
  readonly query: string;
  readonly type: string;
  readonly limit: number;
}

export const MANIFEST = {
  versions: ['0.1', '0.2'],
  name: 'Made-up Wikidata',
  identifierSpace: 'http://www.wikidata.org/entity/',
  schemaSpace: 'http://www.wikidata.org/prop/direct/',
  view: { url: 'http://127.0.0.1:9/{{id}}' },
};

/** The queries of a batch, by key. */
export const queriesOf = ({ body }: Asked): Readonly<Record<string, Query>> =>
  JSON.parse(new URLSearchParams(body).get('queries') ?? '{}');

/** A local server that speaks Reconciliation API 0.2: the manifest on GET, results of a batch on POST. */
export function reconciliationServer(
  answer: (query: Query) => unknown,
  given: { readonly manifest?: unknown; readonly reply?: (asked: Asked) => Reply | null } = {},
): Promise<LocalServer> {
  return localServer((asked) => {
    if (given.reply) return given.reply(asked);
    if (asked.method === 'GET') return { body: JSON.stringify(given.manifest ?? MANIFEST) };
    const results = Object.entries(queriesOf(asked)).map(([key, query]) => [
      key,
      { result: answer(query) },
    ]);
    return { body: JSON.stringify(Object.fromEntries(results)) };
  });
}
