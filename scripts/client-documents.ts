import { readdir, readFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, parse, print } from 'graphql';

export interface ClientDocuments {
  /** The schema, in its own language. */
  readonly schema: string;
  /** Folder of the documented queries. */
  readonly folder: string;
}

const HEAD = `// Written by "npm run client" from schema/schema.graphql and docs/queries/; not to be edited.
import type { Document } from './document.ts';
`;

/** The documented queries as typed documents: what src/client/documents.ts holds. */
export async function clientDocuments({ schema, folder }: ClientDocuments): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).toSorted();
  const documents = await Promise.all(
    names.map(async (location) => ({
      location,
      document: parse(await readFile(`${folder}/${location}`, 'utf8'), { noLocation: true }),
    })),
  );
  const types = await codegen({
    filename: 'documents.ts',
    schema: parse(schema),
    documents,
    config: {},
    plugins: [
      {
        operations: {
          immutableTypes: true,
          enumType: 'string-literal',
          inlineFragmentTypes: 'inline',
          scalars: { Timestamp: 'string', ID: 'string' },
          skipTypename: true,
          dedupeFragments: true,
          useTypeImports: true,
          arrayInputCoercion: false,
        },
      },
    ],
    pluginMap: { operations },
  });
  return `${HEAD}\n${types}\n${documents.map(({ document }) => constantsOf(document)).join('\n')}`;
}

/** `export const TraceContradictions: Document<…> = { name, text }` for each operation of a file, with its fragments. */
function constantsOf({ definitions }: DocumentNode): string {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node] : []))
    .map((node) => {
      const name = node.name?.value ?? '';
      const kind = `${node.operation.slice(0, 1).toUpperCase()}${node.operation.slice(1)}`;
      const text = [node, ...fragments].map(print).join('\n');
      return `export const ${name}: Document<${name}${kind}, ${name}${kind}Variables> = {
  name: '${name}',
  text: ${JSON.stringify(text)},
};
`;
    })
    .join('\n');
}
