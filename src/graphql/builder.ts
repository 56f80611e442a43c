import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { hasRole, type Role } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import type { Context } from './context.ts';
import { forbidden } from './forbidden.ts';
import { inputFailure } from './input-failure.ts';
import { complexityFailure, QUERY_LIMITS } from './limits.ts';

/** The one schema builder; the files of types/ register on it. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  /** What every connection's resolver returns beside edges and pageInfo. */
  /** `authScopes: { role: 'analyst' }` on a field: who may ask for it. */
  AuthScopes: { role: Role };
  Connection: { readonly countAll: () => Promise<number> };
  Scalars: {
    ID: { Input: string; Output: string };
    Timestamp: { Input: Timestamp; Output: Timestamp };
  };
}>({
  // Errors comes first so that it also sees what the plugins after it throw.
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    RelayPlugin,
    DataloaderPlugin,
    ComplexityPlugin,
    ValidationPlugin,
  ],
  defaultFieldNullability: false,
  errors: {
    directResult: true,
    unsafelyHandleInputErrors: true,
    defaultUnionOptions: {
      description: 'What came of it: the result, or the reason why there is none.',
    },
  },
  scopeAuth: {
    // Else a subscription would be opened for anybody, and only its events refused.
    authorizeOnSubscribe: true,
    authScopes: ({ principal }) => ({ role: (role) => hasRole(principal, role) }),
    unauthorizedError: (_parent, { principal }, _info, { failure }) =>
      forbidden(principal, failure),
  },
  validation: { validationError: inputFailure },
  complexity: { limit: QUERY_LIMITS, defaultListMultiplier: 5, complexityError: complexityFailure },
  relay: {
    // Ids derive from content and are unique over all kinds: the same id stands in the graph, the files and here.
    encodeGlobalID: (_kind, id) => String(id),
    cursorType: 'String',
    nodesOnConnection: {
      description: 'The rows, for those who need no cursors.',
      complexity: { field: 0, multiplier: 1 },
    },
    pageInfoFieldOptions: { description: 'Where the page lies in its list.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything in the graph that has an id.' },
    idFieldOptions: {
      description: 'The id under which the graph, the command line and this API know it.',
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether rows follow the last one of this page.' },
    hasPreviousPageFieldOptions: {
      description: 'Whether rows precede the first one of this page.',
    },
    startCursorFieldOptions: { description: 'Cursor of the first row, for "before".' },
    endCursorFieldOptions: { description: 'Cursor of the last row, for "after".' },
    cursorFieldOptions: {
      description: 'The place of the row in the list, for "after" and "before".',
    },
    nodeFieldOptions: { nullable: false, description: 'The row itself.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The rows with their cursors.',
      complexity: { field: 0, multiplier: 1 },
    },
  },
});

builder.queryType({ description: 'What the graph can be asked.' });
builder.mutationType({ description: 'What can be added to the graph.' });
builder.subscriptionType({ description: 'What can be followed, as server-sent events.' });
