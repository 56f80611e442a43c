import { createKey, type NewKey } from '../../access/keys.ts';
import { apiKeyList } from '../../graph/api-key-list.ts';
import { revokeApiKey } from '../../graph/api-keys.ts';
import type { ApiKey } from '../../model/api-key.ts';
import type { Role } from '../../model/principal.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { CHANGE_ERRORS } from './errors.ts';

const RoleEnum = builder.enumType('Role', {
  description: 'What somebody may do.',
  values: {
    READER: { value: 'reader', description: 'Reads.' },
    ANALYST: { value: 'analyst', description: 'Reads, reviews, merges and watches.' },
    INGESTER: { value: 'ingester', description: 'Reads, and puts articles in.' },
    ADMIN: { value: 'admin', description: 'Does all that there is, and makes keys.' },
  } satisfies Record<Uppercase<Role>, { value: Role; description: string }>,
});

const ApiKeyRef = builder.objectRef<ApiKey>('ApiKey').implement({
  description: 'A key to this API. The key itself is shown once, when it is made.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the key, which is not the key.' }),
    name: t.exposeString('name', { description: 'Whose it is.' }),
    roles: t.field({
      type: [RoleEnum],
      description: 'What it may do.',
      resolve: ({ roles }) => [...roles],
    }),
    prefix: t.exposeString('prefix', { description: 'Its first characters.' }),
    createdAt: t.expose('createdAt', { type: 'Timestamp', description: 'When it was made.' }),
    createdBy: t.exposeString('createdBy', { description: 'Id of the principal who made it.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it ends by itself.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was ended.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When it was last used, to the hour.',
    }),
  }),
});

const ApiKeyConnection = builder.connectionObject(
  { type: ApiKeyRef, name: 'ApiKeyConnection', description: 'A page of keys.' },
  { name: 'ApiKeyEdge', description: 'A row and its place in the list.' },
);

const NewKeyRef = builder.objectRef<NewKey>('CreateApiKeyResult').implement({
  description: 'The key was made.',
  fields: (t) => ({
    key: t.field({ type: ApiKeyRef, description: 'What it is.', resolve: ({ key }) => key }),
    secret: t.exposeString('secret', {
      description: 'The key itself, for "Authorization: Bearer …". It is not shown again.',
    }),
  }),
});

const RevokedRef = builder.objectRef<{ readonly key: ApiKey }>('RevokeApiKeyResult').implement({
  description: 'The key holds no more, within 5 seconds on every running service.',
  fields: (t) => ({
    key: t.field({ type: ApiKeyRef, description: 'The key.', resolve: ({ key }) => key }),
  }),
});

const ADMIN = { role: 'admin' } as const;

builder.queryField('apiKeys', (t) =>
  t.connection(
    {
      type: ApiKeyRef,
      description: 'Keys to this API, the newest first. For admins.',
      authScopes: ADMIN,
      complexity: pageComplexity,
      resolve: (_root, page, context) =>
        listConnection(context, { listing: apiKeyList, conditions: [] }, page),
    },
    ApiKeyConnection,
  ),
);

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: NewKeyRef,
    description: 'Makes a key. For admins.',
    authScopes: ADMIN,
    args: {
      name: t.arg.string({ required: true, description: 'Whose it is.' }),
      roles: t.arg({ type: [RoleEnum], required: true, description: 'What it may do.' }),
      expiresAt: t.arg({ type: 'Timestamp', description: 'When it ends; absent: when revoked.' }),
    },
    errors: { types: CHANGE_ERRORS, union: { name: 'CreateApiKeyOutcome' } },
    complexity: 20,
    resolve: (_root, { name, roles, expiresAt }, { graph, principal, now }) => {
      const request = { name, roles, expiresAt: expiresAt ?? null };
      return createKey(graph, request, { principal, at: now() });
    },
  }),
  revokeApiKey: t.field({
    type: RevokedRef,
    description: 'Ends a key for good; twice changes nothing. For admins.',
    authScopes: ADMIN,
    args: { id: t.arg.id({ required: true, description: 'Its id, or its first characters.' }) },
    errors: { types: CHANGE_ERRORS, union: { name: 'RevokeApiKeyOutcome' } },
    complexity: 20,
    resolve: async (_root, { id }, { graph, principal, now }) => ({
      key: await revokeApiKey(graph, id, { principal, at: now() }),
    }),
  }),
}));
