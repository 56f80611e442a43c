import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const CLUE = / Did you mean [^?]*\?(?=$)/;

/** Refuses questions about the schema, and takes the names of fields that are there out of errors about those that are not. */
export function useNoIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => {
        if (Array.isArray(result)) setResult(result.map(withoutClue));
      };
    },
  };
}

function withoutClue(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || !CLUE.test(error.message)) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(error.message.replace(CLUE, ''), {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
