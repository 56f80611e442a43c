import type { z } from 'zod';

/** A named Cypher text with the shape of its rows; `Params` is what a caller must give. */
export interface Query<Params extends object, Row> {
  /** Stands in the first line of the Cypher (`// claims.byIds`), is sent as transaction metadata and named in errors. */
  readonly name: string;
  readonly cypher: string;
  readonly row: z.ZodType<Row>;
  /** Holds no value; it ties the parameters' type to the query. */
  readonly params?: (params: Params) => void;
}

/** Without what indents its lines: the driver sends a text of up to 1,400 bytes in one go. */
const compact = (cypher: string) => cypher.trim().replace(/\n\s+/g, '\n');

/** Declares a query: `query<{ ids: readonly ClaimId[] }>()({ cypher: CLAIMS_BY_IDS, row: claimRow })`. */
export function query<Params extends object>() {
  return <Row>(declared: { readonly cypher: string; readonly row: z.ZodType<Row> }) => {
    const name = /^\/\/ (\S+)\n/.exec(declared.cypher.trimStart())?.[1];
    if (name === undefined) {
      throw new Error(
        `A query must begin with a line "// noun.name": ${declared.cypher.slice(0, 60)}`,
      );
    }
    return { name, cypher: compact(declared.cypher), row: declared.row } as Query<Params, Row>;
  };
}
