import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Principal } from '../model/principal.ts';

/** Why a request is charged no more. */
export interface ChargeRefused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What HTTP hands on with each request. */
export interface Admission {
  readonly principal: Principal;
  /** Takes points off what the principal may spend in a minute; gives why not where they are spent. Absent: nothing is counted. */
  readonly charge: (points: number) => Promise<ChargeRefused | null>;
}

/** May do nothing: for requests that came past whoever lets them in. */
const NOBODY: Principal = { id: 'nobody', name: 'nobody', roles: [] };

/** Who asks, as HTTP found out. */
export const principalOf = (contextValue: unknown): Principal =>
  (contextValue as Partial<Admission> | undefined)?.principal ?? NOBODY;

/** Complexity that one point pays for; the request itself has paid one. */
const COMPLEXITY_PER_POINT = 1_000;

/** Has each operation paid for by its complexity before it is run: a query of a hundred pages costs more than one of one. */
export function useCharge(): Plugin {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const refused = await chargeFor(args as ExecutionArgs);
      if (refused !== null) setResultAndStopExecution({ errors: [refused] });
    },
    async onSubscribe({ args, setResultAndStopExecution }) {
      const refused = await chargeFor(args as ExecutionArgs);
      if (refused !== null) setResultAndStopExecution({ errors: [refused] });
    },
  };
}

async function chargeFor(args: ExecutionArgs): Promise<GraphQLError | null> {
  const { charge } = (args.contextValue ?? {}) as Partial<Admission>;
  if (charge === undefined) return null;
  const refused = await charge(Math.floor(complexityOf(args) / COMPLEXITY_PER_POINT));
  if (refused === null) return null;
  const { status, code, message, headers } = refused;
  return new GraphQLError(message, {
    extensions: { code, http: { status, ...(headers === undefined ? {} : { headers }) } },
  });
}

/** 0 for what cannot be run: execution says why. */
function complexityOf({ document, operationName, schema, variableValues, ...args }: ExecutionArgs) {
  const operation = getOperationAST(document, operationName);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  if (operation == null) return 0;
  try {
    const { complexity } = complexityFromQuery(
      { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      {
        schema,
        ctx: (args.contextValue ?? {}) as object,
        variables: { ...variableValues },
      },
    );
    return Number.isFinite(complexity) ? complexity : 0;
  } catch {
    return 0;
  }
}
