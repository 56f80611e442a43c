import { astFromValue, type GraphQLInputType, print } from 'graphql';

/** A filter's value as a GraphQL literal, by which it is stored and shown; null where there is none. */
export function filterLiteral(filter: unknown, type: GraphQLInputType): string | null {
  const node = filter == null ? null : astFromValue(filter, type);
  return node == null || node.kind !== 'ObjectValue' ? null : print(node);
}
