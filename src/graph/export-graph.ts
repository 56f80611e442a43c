import {
  type Key,
  kindQueries,
  linkQueries,
  unknownLabels,
  unknownTypes,
} from './export-queries.ts';
import {
  EXPORTED_KINDS,
  EXPORTED_LINKS,
  type ExportedKind,
  type ExportedLinkKind,
  KINDS_NOT_EXPORTED,
  kindOf,
} from './exported-kinds.ts';
import type { ExportedProperties } from './exported-value.ts';
import type { Runner } from './runner.ts';

export interface ExportedNode extends ExportedProperties {
  readonly label: string;
  /** Other labels, sorted. */
  readonly also: readonly string[];
  readonly key: Key;
}

export interface ExportedLink extends ExportedProperties {
  readonly type: string;
  readonly from: readonly [label: string, key: Key];
  readonly to: readonly [label: string, key: Key];
}

export type Exported = ExportedNode | ExportedLink;
export const isNode = (item: Exported): item is ExportedNode => 'label' in item;

/** Keys of the nodes that are chosen, sorted, by label; a label that is absent has none. */
export type Selection = ReadonlyMap<string, readonly Key[]>;

export interface ExportWhat {
  /** With the embeddings of claims. */
  readonly vectors: boolean;
  /** With kinds that hold secrets. */
  readonly secrets: boolean;
  /** Null is all. */
  readonly selection: Selection | null;
}

const PAGE = 400;
const LINKS_AT_ONCE = 2_000;

const kindsOf = ({ secrets }: ExportWhat) =>
  EXPORTED_KINDS.filter((kind) => secrets || kind.secret !== true);

/** All nodes by kind and key, then all relationships by kind and ends; a page of them is in memory at a time. */
export async function* exportGraph(runner: Runner, what: ExportWhat): AsyncGenerator<Exported> {
  for (const kind of kindsOf(what)) {
    for await (const keys of keysOf(runner, kind, { ...what, page: kind.page ?? PAGE })) {
      const rows = await runner.run(kindQueries(kind).nodes, { keys, vectors: what.vectors });
      for (const { key, also, properties } of rows) {
        yield { label: kind.label, also: also.toSorted(), key, ...properties };
      }
    }
  }
  for (const kind of EXPORTED_LINKS) yield* linksOf(runner, kind, what);
}

async function* keysOf(
  runner: Runner,
  kind: ExportedKind,
  { selection, page }: Pick<ExportWhat, 'selection'> & { readonly page: number },
): AsyncGenerator<readonly Key[]> {
  if (selection !== null) {
    const chosen = selection.get(kind.label) ?? [];
    for (let n = 0; n < chosen.length; n += page) yield chosen.slice(n, n + page);
    return;
  }
  let after = first(kind);
  for (;;) {
    const rows = await runner.run(kindQueries(kind).keys, { after, limit: page });
    const keys = rows.map(({ key }) => key);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield keys;
    if (keys.length < page) return;
    after = last;
  }
}

/** Sorts before every key of the kind. */
const first = (kind: ExportedKind): Key => (kind.label === 'Change' ? -1 : '');

async function* linksOf(
  runner: Runner,
  kind: ExportedLinkKind,
  what: ExportWhat,
): AsyncGenerator<ExportedLink> {
  const ends = what.selection === null ? null : new Set(what.selection.get(kind.to) ?? []);
  const { degrees, links, hub } = linkQueries(kind);
  const told = (rows: readonly LinkRow[]) =>
    inOrder(kind, ends === null ? rows : rows.filter(({ to }) => ends.has(to)));
  for await (const keys of keysOf(runner, kindOf(kind.from), { ...what, page: PAGE })) {
    let together: Key[] = [];
    let waiting = 0;
    for (const { key, degree } of await runner.run(degrees, { keys })) {
      if (waiting > 0 && waiting + degree > LINKS_AT_ONCE) {
        yield* told(await runner.run(links, { keys: together }));
        together = [];
        waiting = 0;
      }
      if (degree <= LINKS_AT_ONCE) {
        together.push(key);
        waiting += degree;
        continue;
      }
      let after = first(kindOf(kind.to));
      for (;;) {
        const rows = await runner.run(hub, { id: key, after, limit: LINKS_AT_ONCE });
        const last = rows.at(-1);
        if (last === undefined) break;
        yield* told(rows);
        after = last.to;
      }
    }
    if (together.length > 0) yield* told(await runner.run(links, { keys: together }));
  }
}

interface LinkRow {
  readonly from: Key;
  readonly to: Key;
  readonly properties: ExportedProperties;
}

/** Relationships between the same two nodes in the order of what they say; one that says no more than another is one. */
function inOrder(kind: ExportedLinkKind, rows: readonly LinkRow[]): readonly ExportedLink[] {
  const found: ExportedLink[] = [];
  for (let n = 0; n < rows.length; ) {
    const start = rows[n];
    const group: string[] = [];
    const held = new Map<string, LinkRow>();
    for (; rows[n]?.from === start?.from && rows[n]?.to === start?.to && n < rows.length; n++) {
      const row = rows[n] as LinkRow;
      const said = JSON.stringify(row.properties);
      if (!held.has(said)) group.push(said);
      held.set(said, row);
    }
    for (const said of group.sort()) {
      const { from, to, properties } = held.get(said) as LinkRow;
      found.push({
        type: kind.type,
        from: [kind.from, from],
        to: [kind.to, to],
        ...properties,
      });
    }
  }
  return found;
}

/** About how many things there are to export; a filter of links makes it too high. */
export async function countExported(runner: Runner, what: ExportWhat): Promise<number> {
  let total = 0;
  for (const kind of kindsOf(what)) {
    const chosen = what.selection?.get(kind.label)?.length;
    if (what.selection !== null) total += chosen ?? 0;
    else total += (await runner.run(kindQueries(kind).count, {}))[0]?.count ?? 0;
  }
  if (what.selection !== null) return total;
  for (const kind of EXPORTED_LINKS) {
    total += (await runner.run(linkQueries(kind).count, {}))[0]?.count ?? 0;
  }
  return total;
}

/** Labels and relationship types that the graph has and exports would leave out unseen: a later version wrote them. */
export async function notExportable(runner: Runner): Promise<readonly string[]> {
  const labels = [
    ...EXPORTED_KINDS.flatMap(({ label, also = [] }) => [label, ...also]),
    ...KINDS_NOT_EXPORTED,
  ];
  const types = EXPORTED_LINKS.map(({ type }) => type);
  const found = [
    ...(await runner.run(unknownLabels, { keys: labels })),
    ...(await runner.run(unknownTypes, { keys: types })),
  ];
  return found.map(({ label, count }) => `${label} (${count})`);
}
