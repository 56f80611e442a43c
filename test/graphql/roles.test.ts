import { expect, test } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { type Principal, ROLES, type Role } from '../../src/model/principal.ts';
import { serve } from './ask.ts';

/** What each field that not everybody may ask for needs. One that is new has to be written down here. */
const NEEDED: Readonly<Record<string, Role>> = {
  'Mutation.acceptSameAs': 'analyst',
  'Mutation.addFeed': 'ingester',
  'Mutation.assessClaim': 'analyst',
  'Mutation.confirmContradiction': 'analyst',
  'Mutation.createApiKey': 'admin',
  'Mutation.createWatch': 'analyst',
  'Mutation.deleteWatch': 'analyst',
  'Mutation.importFactChecks': 'ingester',
  'Mutation.ingestArticle': 'ingester',
  'Mutation.ingestUrl': 'ingester',
  'Mutation.mergeActors': 'analyst',
  'Mutation.mergeEvents': 'analyst',
  'Mutation.pauseWatch': 'analyst',
  'Mutation.reinstateArticle': 'analyst',
  'Mutation.rejectContradiction': 'analyst',
  'Mutation.rejectSameAs': 'analyst',
  'Mutation.removeFeed': 'ingester',
  'Mutation.replayWatch': 'analyst',
  'Mutation.resumeWatch': 'analyst',
  'Mutation.retractArticle': 'analyst',
  'Mutation.retypeContradiction': 'analyst',
  'Mutation.revokeApiKey': 'admin',
  'Mutation.runFeed': 'ingester',
  'Mutation.startIngest': 'ingester',
  'Mutation.testWatch': 'analyst',
  'Mutation.undoAssessment': 'analyst',
  'Mutation.undoReview': 'analyst',
  'Mutation.unmergeActors': 'analyst',
  'Mutation.unmergeEvents': 'analyst',
  'Mutation.updateWatch': 'analyst',
  'Query.apiKeys': 'admin',
  'Query.audit': 'analyst',
  'Query.feeds': 'ingester',
  'Query.job': 'ingester',
  'Query.watch': 'analyst',
  'Query.watches': 'analyst',
  'Subscription.ingestProgress': 'ingester',
};

type Field = GraphQLField<unknown, unknown>;
interface Asked {
  readonly name: string;
  readonly document: string;
}

/** What an input needs although its type does not say so: one of several fields. */
const NEEDED_AS_WELL = new Set(['ratingText']);

/** Something that the type takes under that name; the least there is of it. */
function literal(type: GraphQLInputType, name = ''): string {
  if (isNonNullType(type)) return literal(type.ofType, name);
  if (name === 'url') return '"https://example.org/feed"';
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const wanted = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || NEEDED_AS_WELL.has(field.name),
    );
    const given = type.isOneOf ? Object.values(type.getFields()).slice(0, 1) : wanted;
    return `{ ${given.map((field) => `${field.name}: ${literal(field.type, field.name)}`).join(', ')} }`;
  }
  return { Int: '1', Float: '0.5', Boolean: 'true', Timestamp: '"2025-10-21"' }[type.name] ?? '"x"';
}

const isWanted = ({ type, name }: GraphQLArgument) => isNonNullType(type) || name === 'first';

function documentOf(operation: 'query' | 'mutation' | 'subscription', field: Field): string {
  const args = field.args
    .filter(isWanted)
    .map(({ name, type }) => `${name}: ${name === 'first' ? 1 : literal(type, name)}`);
  const given = args.length === 0 ? '' : `(${args.join(', ')})`;
  return `${operation} { ${field.name}${given} { __typename } }`;
}

const fields: readonly Asked[] = (['query', 'mutation', 'subscription'] as const).flatMap(
  (operation) => {
    const type = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    }[operation];
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      document: documentOf(operation, field),
    }));
  },
);
const guarded = fields.filter(({ name }) => name in NEEDED || name.startsWith('Mutation.'));
const open = fields.filter((field) => !guarded.includes(field));

const whoHas = (...roles: readonly Role[]): Principal => ({ id: 'one', name: 'Someone', roles });

/** The whole answer as text: refused is told as data by mutations, and as an error by all else. */
async function answerTo({ document }: Asked, principal: Principal): Promise<string> {
  const response = await serve({ principal }).fetch({ query: document });
  return response.text();
}

const suffices = (role: Role, needed: Role) => role === needed || role === 'admin';

test('every mutation, and what else not everybody may, is written down with the role it needs', () => {
  expect(guarded.map(({ name }) => name).sort()).toEqual(Object.keys(NEEDED).sort());
});

test.each(guarded.flatMap((field) => ROLES.map((role) => [field.name, role, field] as const)))(
  '%s, asked for by a mere %s',
  async (name, role, field) => {
    const answer = await answerTo(field, whoHas(role));
    const needed = NEEDED[name] ?? 'reader';
    if (suffices(role, needed)) {
      expect(answer).not.toContain('ForbiddenError');
      expect(answer).not.toContain('FORBIDDEN');
    } else {
      expect(answer).toMatch(/"__typename":"ForbiddenError"|"code":"FORBIDDEN"/);
    }
    // Whatever else it comes to, the document itself was a valid one.
    expect(answer).not.toMatch(/GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED/);
  },
);

test.each(open.map((field) => [field.name, field] as const))(
  '%s is for every reader',
  async (_, field) => {
    expect(await answerTo(field, whoHas('reader'))).not.toContain('FORBIDDEN');
  },
);
