import {
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  type Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DOCUMENT_LIMITS, MAX_QUERY_TOKENS } from './limits.ts';

type Measure = keyof typeof DOCUMENT_LIMITS;

const ADVICE: Readonly<Record<Measure, string>> = {
  aliases: 'Ask for many things by a list with a filter, or split the query.',
  directives: 'Leave out those that change nothing.',
  fields: 'Ask for fewer fields, or split the query.',
  definitions: 'Send the operation that is to run, and the fragments that it uses.',
};

function tooLarge(measure: Measure | 'tokens', value: number | null, most: number, advice: string) {
  const told = value === null ? 'are more' : `are ${value}`;
  return new GraphQLError(
    `The query is too large: its ${measure} ${told}, and at most ${most} are served. ${advice}`,
    {
      extensions: {
        code: 'QUERY_TOO_LARGE',
        measure,
        ...(value === null ? {} : { value }),
        most,
        http: { status: 400 },
      },
    },
  );
}

/**
 * Counts what stands in a document, in one walk over it. It is done before validation, whose rules compare fields with
 * each other and so take time in step with the square of what is counted here.
 */
export function measureDocument(document: DocumentNode): Readonly<Record<Measure, number>> {
  const counts = { aliases: 0, directives: 0, fields: 0, definitions: document.definitions.length };
  const open: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    counts.directives += definition.directives?.length ?? 0;
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      for (const { directives } of definition.variableDefinitions ?? []) {
        counts.directives += directives?.length ?? 0;
      }
    }
    open.push(definition.selectionSet);
  }
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    for (const selection of set.selections) {
      counts.directives += selection.directives?.length ?? 0;
      // A fragment that is spread counts like a field: each is walked again by those who validate.
      counts.fields += 1;
      if (selection.kind === Kind.FIELD && selection.alias !== undefined) counts.aliases += 1;
      if ('selectionSet' in selection && selection.selectionSet) open.push(selection.selectionSet);
    }
  }
  return counts;
}

/**
 * Parses a document within the limits.
 * @throws GraphQLError of code QUERY_TOO_LARGE, or a syntax error
 */
export function parseWithinLimits(source: string | Source, options?: object): DocumentNode {
  const document = parseTokens(source, options);
  const counts = measureDocument(document);
  for (const [measure, most] of Object.entries(DOCUMENT_LIMITS) as [Measure, number][]) {
    if (counts[measure] > most) throw tooLarge(measure, counts[measure], most, ADVICE[measure]);
  }
  return document;
}

function parseTokens(source: string | Source, options?: object): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: MAX_QUERY_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError && /more that? \d+ tokens/.test(error.message)) {
      throw tooLarge(
        'tokens',
        null,
        MAX_QUERY_TOKENS,
        'Send values as variables, or split the query.',
      );
    }
    throw error;
  }
}

/** Has each document parsed within the limits. */
export function useDocumentLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits);
    },
  };
}
