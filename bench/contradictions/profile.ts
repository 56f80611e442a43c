import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import type { Query } from '../../src/graph/query.ts';

/** What a query cost the database. */
export interface Profile {
  readonly hits: number;
  /** Names of the steps that read all nodes of a kind or sort what they have read, with the rows they saw. */
  readonly growing: readonly string[];
}

/** Steps whose cost grows with what they are given; an index walk in order is none of them. */
const GROWING =
  /^(AllNodesScan|NodeByLabelScan|DirectedRelationshipTypeScan|UndirectedRelationshipTypeScan|Sort|Top|CartesianProduct)/;

/** Opens a driver of its own: the service's runner gives no plans. */
export function openProfiler(
  store: { readonly boltUri: string; readonly user: string },
  password: string,
): Driver {
  return neo4j.driver(store.boltUri, neo4j.auth.basic(store.user, password), {
    disableLosslessIntegers: true,
  });
}

export async function profile<Params extends object, Row>(
  driver: Driver,
  { cypher }: Query<Params, Row>,
  params: Params,
): Promise<Profile> {
  const whole = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? neo4j.int(value) : value,
    ]),
  );
  const { summary } = await driver.executeQuery(`PROFILE ${cypher}`, whole);
  if (summary.profile === false) throw new Error('Neo4j gave no profile.');
  const steps = stepsOf(summary.profile);
  return {
    hits: steps.reduce((sum, { dbHits }) => sum + dbHits, 0),
    growing: steps.flatMap(({ operatorType, rows }) => {
      const [name = ''] = operatorType.split('@');
      return GROWING.test(name) ? [`${name} ${rows}`] : [];
    }),
  };
}

function stepsOf(plan: ProfiledPlan): readonly ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}
