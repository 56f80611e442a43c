import neo4j from 'neo4j-driver';
import type { ExportedLink, ExportedNode } from './export-graph.ts';
import { type Key, kindQueries } from './export-queries.ts';
import { EXPORTED_LINKS, type ExportedLinkKind, kindOf } from './exported-kinds.ts';
import type { ExportedProperties, ExportedValue } from './exported-value.ts';
import { bumpIdentity } from './identity-version.ts';
import { kindImports, linkImports, setCounters } from './import-queries.ts';
import { holdLock } from './lock.ts';
import type { Graph, Runner } from './runner.ts';
import { Exactly } from './temporal.ts';

/** What the graph holds otherwise than the file. */
export interface ImportConflict {
  /** `Claim 5f0c…` or `(Claim 5f0c…)-[:MENTIONS]->(Actor 01ab…)`. */
  readonly of: string;
  /** Names of the properties that differ; none: another node holds what is this one's alone. */
  readonly properties: readonly string[];
}

/** What becomes of things of one kind: `fresh` are not in the graph. */
export interface Compared<Item> {
  readonly fresh: readonly Item[];
  readonly conflicts: readonly ImportConflict[];
}

/** When a graph learnt something, and what it has yet to do, are its own. */
const OWN = new Set(['recordedAt', 'retrievedAt', 'comparedAt', 'createdAt', 'comparison']);

/** Compares nodes of one kind with those of the graph. */
export async function compareNodes(
  runner: Runner,
  nodes: readonly ExportedNode[],
): Promise<Compared<ExportedNode>> {
  const [first] = nodes;
  if (first === undefined) return { fresh: [], conflicts: [] };
  const kind = kindOf(first.label);
  const keys = nodes.map(({ key }) => key);
  const rows = await runner.run(kindQueries(kind).nodes, { keys, vectors: true });
  const held = new Map(rows.map((row) => [row.key, row.properties]));
  const conflicts: ImportConflict[] = [];
  const fresh: ExportedNode[] = [];
  for (const node of nodes) {
    const there = held.get(node.key);
    if (there === undefined) fresh.push(node);
    else {
      const properties = differing(node, there);
      if (properties.length > 0) conflicts.push({ of: `${node.label} ${node.key}`, properties });
    }
  }
  const { taken } = kindImports(kind);
  if (taken === null || fresh.length === 0) return { fresh, conflicts };
  const owners = await runner.run(taken, {
    rows: fresh.map(({ key, properties }) => ({ ...properties, key })),
  });
  const lost = new Map(owners.map(({ key, by }) => [key, by]));
  return {
    fresh: fresh.filter(({ key }) => !lost.has(key)),
    conflicts: [
      ...conflicts,
      ...[...lost].map(([key, by]) => ({
        of: `${kind.label} ${key}, whose ${(kind.unique ?? []).join(' and ')} ${kind.label} ${by} has`,
        properties: [],
      })),
    ],
  };
}

/** Compares relationships of one kind with those of the graph; one whose ends are not there is fresh. */
export async function compareLinks(
  runner: Runner,
  links: readonly ExportedLink[],
): Promise<Compared<ExportedLink>> {
  const [first] = links;
  if (first === undefined) return { fresh: [], conflicts: [] };
  const kind = linkKindOf(first);
  const pairs = new Map(
    links.map(({ from: [, from], to: [, to] }) => [`${from} ${to}`, { from, to }]),
  );
  const held = new Map<string, ExportedProperties[]>();
  for (const row of await runner.run(linkImports(kind).found, { rows: [...pairs.values()] })) {
    const pair = `${row.from} ${row.to}`;
    held.set(pair, [...(held.get(pair) ?? []), row.properties]);
  }
  const conflicts: ImportConflict[] = [];
  const fresh: ExportedLink[] = [];
  for (const link of links) {
    const there = held.get(`${link.from[1]} ${link.to[1]}`) ?? [];
    if (there.some((each) => differing(link, each).length === 0)) continue;
    const other = there.find((each) =>
      kind.by.every((name) => same(link.properties[name], each.properties[name])),
    );
    if (other === undefined) fresh.push(link);
    else conflicts.push({ of: pathOf(link), properties: differing(link, other) });
  }
  return { fresh, conflicts };
}

const pathOf = ({ type, from, to }: ExportedLink) =>
  `(${from.join(' ')})-[:${type}]->(${to.join(' ')})`;

function linkKindOf({ type, from, to }: ExportedLink): ExportedLinkKind {
  const kind = EXPORTED_LINKS.find(
    (each) => each.type === type && each.from === from[0] && each.to === to[0],
  );
  if (kind === undefined) throw new Error(`${type} from ${from[0]} to ${to[0]} is unknown.`);
  return kind;
}

/** A vector that the file leaves out is no difference: it may have been written without. */
function differing(given: ExportedProperties, there: ExportedProperties): readonly string[] {
  const names = new Set([...Object.keys(given.properties), ...Object.keys(there.properties)]);
  return [...names].filter(
    (name) =>
      !OWN.has(name) &&
      !(name === 'embedding' && given.properties.embedding === undefined) &&
      !same(given.properties[name], there.properties[name]),
  );
}

const same = (a: ExportedValue | undefined, b: ExportedValue | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Stores what is new of a batch of one kind, in one transaction; what is there already stays as it is. `made` is less than
 * `fresh` where ends of relationships are missing.
 */
export function importNodes(
  graph: Graph,
  nodes: readonly ExportedNode[],
): Promise<{ readonly made: number; readonly left: number }> {
  return inTurn(graph, async (tx) => {
    const { fresh, conflicts } = await compareNodes(tx, nodes);
    const [first] = fresh;
    if (first !== undefined) {
      const rows = fresh.map((node) => ({
        key: exactKey(node),
        also: node.also,
        properties: exact(node),
      }));
      await tx.run(kindImports(kindOf(first.label)).store, { rows });
    }
    return { made: fresh.length, left: conflicts.length };
  });
}

export function importLinks(
  graph: Graph,
  links: readonly ExportedLink[],
): Promise<{ readonly made: number; readonly left: number }> {
  return inTurn(graph, async (tx) => {
    const { fresh, conflicts } = await compareLinks(tx, links);
    const [first] = fresh;
    if (first === undefined) return { made: 0, left: conflicts.length };
    const rows = fresh.map((link) => ({
      from: link.from[1],
      to: link.to[1],
      properties: exact(link),
    }));
    const [stored] = await tx.run(linkImports(linkKindOf(first)).store, { rows });
    return { made: stored?.made ?? 0, left: conflicts.length };
  });
}

/** Those who resolve names wait, and are told that who is who has changed. */
function inTurn<Result>(graph: Graph, work: (tx: Runner) => Promise<Result>): Promise<Result> {
  return graph.write('import.batch', async (tx) => {
    await holdLock(tx, 'resolution');
    return work(tx);
  });
}

/** Lets the trail and the feed count on after what was imported; to be called when all is stored. */
export async function finishImport(graph: Graph): Promise<void> {
  await graph.write('import.finish', async (tx) => {
    await holdLock(tx, 'resolution');
    await bumpIdentity(tx);
    await tx.run(setCounters, {});
  });
}

const exactKey = ({ key }: ExportedNode): Key => key;

/** Properties with the types that they had: the driver takes JavaScript's numbers for floats. */
function exact({ properties, integers, dates }: ExportedProperties): Exactly {
  const whole = new Set(integers);
  const times = new Set(dates);
  const typed = (name: string, value: ExportedValue): unknown => {
    if (times.has(name)) return dateTime(String(value));
    const one = (item: unknown) =>
      item === null ? Number.NaN : whole.has(name) ? neo4j.int(item as number) : item;
    return Array.isArray(value) ? value.map(one) : one(value);
  };
  return new Exactly(
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, typed(name, value)]),
    ),
  );
}

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))(?:\[(.+)\])?$/;

/** A date-time as Neo4j writes it, to the nanosecond. */
function dateTime(text: string) {
  const parts = DATE_TIME.exec(text);
  if (parts === null) throw new Error(`"${text}" was let through as a date-time.`);
  const n = (index: number) => Number(parts[index] ?? 0);
  const offset = (parts[8] === '-' ? -60 : 60) * (n(9) * 60 + n(10));
  const nanoseconds = Number((parts[7] ?? '').padEnd(9, '0'));
  return new neo4j.types.DateTime(
    ...([n(1), n(2), n(3), n(4), n(5), n(6), nanoseconds] as const),
    offset,
    parts[11],
  );
}
