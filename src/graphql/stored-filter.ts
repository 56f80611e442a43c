import { type GraphQLInputType, parseValue, valueFromAST } from 'graphql';
import { InputError } from '../errors.ts';
import type { ContradictionFilter } from '../graph/contradiction-list.ts';
import type { RequestGraph } from './context.ts';
import { createLoaders } from './loaders.ts';
import { schema } from './schema.ts';
import { type ContradictionArguments, contradictionFilter } from './types/contradiction-filter.ts';

/**
 * Makes the function that says what a stored filter means now: names are looked up each time, since articles go on
 * bringing new ones. It throws InputError where the filter can no longer be read.
 */
export function storedFilter(graph: RequestGraph) {
  return async (stored: string | null): Promise<ContradictionFilter> => {
    const type = schema.getType('ContradictionFilter') as GraphQLInputType;
    const filter = stored === null ? {} : valueFromAST(parseValue(stored), type);
    if (filter === undefined || filter === null) {
      throw new InputError(`The stored filter ${stored} is of another version. Update the watch.`);
    }
    const loaders = createLoaders(graph, {});
    return contradictionFilter({ loaders }, filter as ContradictionArguments['filter']);
  };
}
