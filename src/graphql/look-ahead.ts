import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { NO_PARTS, PARTS, type Part, type Parts } from '../graph/read-along.ts';

/**
 * What a field of a type makes its resolver read; null: the field leads on to others at no cost. A field that is not
 * here leads to other claims than those of its type, or to nothing that can be read along.
 */
const READS: Readonly<Record<string, Readonly<Record<string, Part | null>>>> = {
  Contradiction: { evidence: 'sides', independent: 'sides' },
  Evidence: {
    claim: null,
    speakers: null,
    revision: 'revision',
    article: 'article',
    outlet: 'article',
  },
  Claim: {
    speakers: null,
    mentions: 'mentions',
    commitmentCues: 'details',
    times: 'details',
    quantities: 'details',
    event: 'event',
    article: 'article',
    revision: 'revision',
  },
  Attribution: { actor: 'speakers', principals: 'principals' },
  Principal: { actor: 'principalActors' },
  ClaimMention: { actor: 'mentioned' },
  Revision: { text: 'text', article: 'article' },
  Position: { claim: null, statuses: null, voice: 'principals' },
  Voice: { attribution: null },
  StatusOfEvent: { event: 'reported' },
  Agreement: { claim: null },
  Reversal: {
    earlier: 'earlier',
    earlierMoment: 'earlier',
    contradiction: 'contradiction',
    turn: null,
  },
  StatusTurn: { event: 'turned' },
};

/** The fields of connections and edges that lead to their rows. */
const TO_ROWS = new Set(['nodes', 'edges', 'node']);

/** Types whose parts stand in the request's loader of claims. */
const OF_CLAIMS = new Set(['Claim', 'Evidence']);

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Fragments walked already, each with the type it was spread on. */
  readonly seen: Set<string>;
  readonly onField: (parent: GraphQLNamedType, name: string) => boolean;
  readonly onEntered?: (type: GraphQLNamedType, set: SelectionSetNode) => void;
  readonly onDirective?: () => void;
}

/** The siblings of a list share the nodes of their field, which are made anew for each request. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], Parts>();

/** What the selection of the field that is being resolved will ask of its rows. */
export function partsOfField(info: GraphQLResolveInfo): Parts {
  const held = known.get(info.fieldNodes) ?? readParts(info);
  known.set(info.fieldNodes, held);
  return held;
}

function readParts(info: GraphQLResolveInfo): Parts {
  const found = new Set<Part>();
  const walked = { ...info, variables: info.variableValues, seen: new Set<string>() };
  const type = getNamedType(info.returnType);
  for (const { selectionSet } of info.fieldNodes) {
    if (selectionSet !== undefined) walk(collecting(walked, found), type, selectionSet);
  }
  return inOrder(found);
}

interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
  readonly schema: GraphQLSchema;
}

/** Of documents without directives, which ask the same whatever the variables; Yoga keeps documents that come again. */
const ofDocuments = new WeakMap<DocumentNode, Map<string, Parts>>();

/** What an operation asks of any claim, wherever it comes upon one. */
export function partsOfOperation(asked: Operation): Parts {
  const held = ofDocuments.get(asked.document)?.get(asked.operationName ?? '');
  if (held !== undefined) return held;
  const { parts, always } = readOperation(asked);
  if (always) {
    const known = ofDocuments.get(asked.document) ?? new Map<string, Parts>();
    known.set(asked.operationName ?? '', parts);
    ofDocuments.set(asked.document, known);
  }
  return parts;
}

function readOperation({ document, operationName, variableValues, schema }: Operation) {
  const operation = getOperationAST(document, operationName);
  const root = operation == null ? null : schema.getRootType(operation.operation);
  if (operation == null || root == null) return { parts: NO_PARTS, always: false };
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const found = new Set<Part>();
  let always = true;
  const onDirective = () => {
    always = false;
  };
  const scope = { schema, fragments, variables: variableValues ?? {}, onDirective };
  const ofClaims = collecting({ ...scope, seen: new Set<string>() }, found);
  walk(
    {
      ...scope,
      seen: new Set<string>(),
      onField: () => true,
      onEntered: (type, set) => {
        if (OF_CLAIMS.has(type.name)) walk(ofClaims, type, set);
      },
    },
    root,
    operation.selectionSet,
  );
  return { parts: inOrder(found), always };
}

/** Whether the field that is being resolved is asked for this field of what it gives. */
export const isSelected = (info: GraphQLResolveInfo, wanted: string): boolean =>
  asksFor(info, wanted, new Set());

/** Whether the connection that is being resolved is asked for this field of its rows. */
export const isSelectedOfRows = (info: GraphQLResolveInfo, wanted: string): boolean =>
  asksFor(info, wanted, TO_ROWS);

function asksFor(info: GraphQLResolveInfo, wanted: string, through: ReadonlySet<string>): boolean {
  const type = getNamedType(info.returnType);
  let found = false;
  const scope: Walk = {
    ...info,
    variables: info.variableValues,
    seen: new Set(),
    onField: (_parent, name) => {
      found ||= name === wanted;
      return through.has(name);
    },
  };
  for (const { selectionSet } of info.fieldNodes) {
    if (selectionSet !== undefined) walk(scope, type, selectionSet);
  }
  return found;
}

function collecting(scope: Omit<Walk, 'onField' | 'onEntered'>, found: Set<Part>): Walk {
  return {
    ...scope,
    onField: (parent, name) => {
      if (TO_ROWS.has(name)) return true;
      const part = READS[parent.name]?.[name];
      if (part != null) found.add(part);
      return part !== undefined;
    },
  };
}

const inOrder = (found: ReadonlySet<Part>): Parts => PARTS.filter((part) => found.has(part));

function walk(scope: Walk, type: GraphQLNamedType, set: SelectionSetNode): void {
  if (!isCompositeType(type)) return;
  scope.onEntered?.(type, set);
  for (const selection of set.selections) {
    if (isIncluded(scope, selection)) step(scope, type, selection);
  }
}

function step(scope: Walk, type: GraphQLCompositeType, selection: SelectionNode): void {
  if (selection.kind === Kind.FIELD) {
    const name = selection.name.value;
    if (!scope.onField(type, name) || selection.selectionSet === undefined) return;
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    if (field !== undefined) walk(scope, getNamedType(field.type), selection.selectionSet);
    return;
  }
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments[selection.name.value];
  if (fragment === undefined) return;
  const condition = fragment.typeCondition?.name.value ?? type.name;
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const key = `${selection.name.value} ${type.name}`;
    if (scope.seen.has(key)) return;
    scope.seen.add(key);
  }
  const on = narrowed(scope.schema, type, condition);
  if (on !== null) walk(scope, on, fragment.selectionSet);
}

/** The type that a fragment's fields are of; null where it never applies. */
function narrowed(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: string,
): GraphQLNamedType | null {
  if (condition === type.name) return type;
  const named = schema.getType(condition);
  if (named === undefined) return null;
  if (isObjectType(type))
    return isAbstractType(named) && schema.isSubType(named, type) ? type : null;
  return named;
}

const DIRECTIVES = [
  { directive: GraphQLSkipDirective, includes: false },
  { directive: GraphQLIncludeDirective, includes: true },
] as const;

function isIncluded({ variables, onDirective }: Walk, selection: SelectionNode) {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  onDirective?.();
  return DIRECTIVES.every(({ directive, includes }) => {
    const given = getDirectiveValues(directive, selection, variables);
    return given === undefined || given.if === includes;
  });
}
