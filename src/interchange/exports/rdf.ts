import { DataFactory, type Quad, Writer } from 'n3';
import { type Exported, isNode } from '../../graph/export-graph.ts';
import { nanopublication } from './rdf-contradiction.ts';
import { describeLink } from './rdf-links.ts';
import { describeNode, type Name, namesBelow } from './rdf-nodes.ts';
import { PREFIXES, type Statement, term } from './rdf-terms.ts';

const { quad, defaultGraph } = DataFactory;

export interface RdfOptions {
  /** What IRIs of nodes begin with: `urn:gainsay:`, or `https://news.example/`. */
  readonly base: string;
}

/** The statements of each thing together, with the graphs that they stand in. */
async function* quadsOf(
  items: AsyncIterable<Exported>,
  name: Name,
): AsyncGenerator<readonly Quad[]> {
  for await (const item of items) {
    if (isNode(item) && item.label === 'Contradiction') {
      for (const { graph, statements } of nanopublication(item, name)) {
        yield quads(statements, graph);
      }
      continue;
    }
    const told = isNode(item) ? describeNode(item, name) : describeLink(item, name);
    if (told.length > 0) yield quads(told, defaultGraph());
  }
}

function quads(statements: readonly Statement[], graph: Quad['graph']): readonly Quad[] {
  return statements.flatMap(([subject, predicate, object]) =>
    object == null ? [] : [quad(subject, term(predicate), object, graph)],
  );
}

/**
 * TriG, where each contradiction is a nanopublication in graphs of its own; or Turtle, which has no graphs: the same statements
 * stand side by side.
 */
export async function* turtle(
  items: AsyncIterable<Exported>,
  { base, format }: RdfOptions & { readonly format: 'trig' | 'turtle' },
): AsyncGenerator<string> {
  let written: string[] = [];
  const sink = {
    write(text: string, _encoding: string, done?: () => void) {
      written.push(text);
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const mime = format === 'trig' ? 'application/trig' : 'text/turtle';
  const writer = new Writer(sink, { format: mime, prefixes: PREFIXES });
  const take = () => {
    const text = written.join('');
    written = [];
    return text;
  };
  for await (const group of quadsOf(items, namesBelow(base))) {
    for (const each of group) {
      writer.addQuad(format === 'trig' ? each : quad(each.subject, each.predicate, each.object));
    }
    yield take();
  }
  await new Promise<void>((resolve, reject) => {
    writer.end((error) => (error ? reject(error) : resolve()));
  });
  yield take();
}

/** JSON-LD: an array of nodes in `@graph`, and for each contradiction the graphs of its nanopublication. */
export async function* jsonLd(
  items: AsyncIterable<Exported>,
  { base }: RdfOptions,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let comma = '\n';
  for await (const group of quadsOf(items, namesBelow(base))) {
    const graph = group[0]?.graph;
    const nodes = [...bySubject(group).values()];
    const told =
      graph === undefined || graph.termType === 'DefaultGraph'
        ? nodes
        : [{ '@id': graph.value, '@graph': nodes }];
    for (const node of told) {
      yield `${comma}${JSON.stringify(node)}`;
      comma = ',\n';
    }
  }
  yield '\n]}\n';
}

type JsonLdNode = { '@id': string } & Record<string, unknown[] | string>;

function bySubject(group: readonly Quad[]): ReadonlyMap<string, JsonLdNode> {
  const nodes = new Map<string, JsonLdNode>();
  for (const { subject, predicate, object } of group) {
    const node = nodes.get(subject.value) ?? ({ '@id': subject.value } as JsonLdNode);
    nodes.set(subject.value, node);
    const isType = predicate.value === `${PREFIXES.rdf}type`;
    const property = isType ? '@type' : compact(predicate.value);
    const held = node[property];
    node[property] = [
      ...(Array.isArray(held) ? held : []),
      isType ? compact(object.value) : jsonValue(object),
    ];
  }
  return nodes;
}

function jsonValue(object: Quad['object']): unknown {
  if (object.termType !== 'Literal') return { '@id': object.value };
  const type = compact(object.datatype.value);
  return type === 'xsd:string' ? object.value : { '@value': object.value, '@type': type };
}

function compact(iri: string): string {
  const found = Object.entries(PREFIXES).find(([, base]) => iri.startsWith(base));
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
}
