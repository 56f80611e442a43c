import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const ROOT = new URL('../', import.meta.url);
const FOLDER = new URL('web/src/api/documents/', ROOT);
const TARGET = new URL('web/src/api/documents.ts', ROOT);
const HEAD = `// Written by "npm run board:documents" from schema/schema.graphql and web/src/api/documents/; not to be edited.

/** An operation with what it takes and gives. */
export interface Document<Result, Variables> {
  readonly text: string;
  /** For the compiler only. */
  readonly types?: (variables: Variables) => Result;
}
`;

/** The board's operations as typed documents: what web/src/api/documents.ts holds. */
export async function boardDocuments(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.graphql')).toSorted();
  const documents = await Promise.all(
    names.map(async (name) => ({
      location: name,
      document: parse(await readFile(new URL(name, FOLDER), 'utf8'), { noLocation: true }),
    })),
  );
  const types = await codegen({
    filename: fileURLToPath(TARGET),
    schema: parse(await readFile(new URL('schema/schema.graphql', ROOT), 'utf8')),
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
  return `${HEAD}\n${types}\n${texts(concatAST(documents.map(({ document }) => document)))}`;
}

function texts({ definitions }: DocumentNode): string {
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return definitions
    .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => {
      const used = fragmentsOf(node, fragments);
      const text = [node, ...used].map(print).join('\n').replaceAll(/\s+/g, ' ');
      const name = node.name?.value ?? '';
      const kind = `${node.operation.slice(0, 1).toUpperCase()}${node.operation.slice(1)}`;
      return `export const ${name}Document: Document<${name}${kind}, ${name}${kind}Variables> = { text: ${JSON.stringify(text)} };\n`;
    })
    .join('\n');
}

function fragmentsOf(
  operation: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = all.get(name.value);
        if (fragment === undefined || found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return [...found];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(TARGET, await boardDocuments());
}
