import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { announce } from '../../parts/announcer.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { plural } from '../../words.ts';
import { type Drawing, draw } from './drawing.ts';
import {
  around,
  type GraphNode,
  join,
  type Neighbourhood,
  type NodeKind,
} from './neighbourhood.ts';
import './graph.css';

const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  contradiction: 'Contradictions',
  claim: 'Claims',
  actor: 'Actors',
  event: 'Events',
  article: 'Articles',
};
const PLACES: Readonly<Record<NodeKind, string | null>> = {
  contradiction: '/contradictions/',
  claim: null,
  actor: '/actors/',
  event: '/events/',
  article: '/articles/',
};

/** The graph around a contradiction, drawn, and the same in words; any node brings in its own neighbours. */
export function GraphView({ id }: { readonly id: string }) {
  const [part, setPart] = useState<Neighbourhood | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const expand = async (node: Pick<GraphNode, 'id' | 'kind'>) => {
    try {
      const found = await around(node);
      setPart((before) => (before === null ? found : join(before, found)));
      setOpen((before) => new Set([...before, node.id]));
      setError(null);
      announce(`${plural(found.nodes.length, 'neighbour')} shown.`);
    } catch (failure) {
      setError(failure);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each contradiction
  useEffect(() => void expand({ id, kind: 'contradiction' }), [id]);
  if (part === null) {
    return error === null ? (
      <Loading what="the graph" />
    ) : (
      <Failure error={error} retry={() => void expand({ id, kind: 'contradiction' })} />
    );
  }
  if (part.nodes.length === 0) return <Empty title="There is no such disagreement" />;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Graph around a contradiction</h1>
        <Link href={`/contradictions/${id}`}>Both sides</Link>
        <p className="quiet small">Choose a node to bring in what it hangs together with.</p>
      </div>
      {error === null ? null : (
        <p className="problem" role="alert">
          {error instanceof Error ? error.message : String(error)}
        </p>
      )}
      <Canvas part={part} onChoose={(node) => void expand(node)} />
      <InWords part={part} open={open} onExpand={(node) => void expand(node)} />
    </div>
  );
}

interface CanvasProps {
  readonly part: Neighbourhood;
  readonly onChoose: (node: GraphNode) => void;
}

function Canvas({ part, onChoose }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const latest = useRef({ part, onChoose });
  latest.current = { part, onChoose };
  useEffect(() => {
    if (box.current === null) return undefined;
    const made = draw(box.current, (id) => {
      const node = latest.current.part.nodes.find((one) => one.id === id);
      if (node !== undefined) latest.current.onChoose(node);
    });
    drawing.current = made;
    made.show(latest.current.part);
    return () => made.close();
  }, []);
  useEffect(() => drawing.current?.show(part), [part]);
  return (
    <div
      className="canvas"
      ref={box}
      role="img"
      aria-label={`Drawing of ${plural(part.nodes.length, 'node')}; the same stands below in words.`}
    />
  );
}

interface WordsProps {
  readonly part: Neighbourhood;
  readonly open: ReadonlySet<string>;
  readonly onExpand: (node: GraphNode) => void;
}

function InWords({ part: { nodes, edges }, open, onExpand }: WordsProps) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (
    <section className="card stack" aria-labelledby="in-words">
      <h2 id="in-words">In words</h2>
      <div className="graph-words">
        {(Object.keys(KIND_WORDS) as NodeKind[]).map((kind) => {
          const own = nodes.filter((node) => node.kind === kind);
          if (own.length === 0) return null;
          return (
            <div key={kind}>
              <h3>{KIND_WORDS[kind]}</h3>
              <ul className="list small">
                {own.map((node) => (
                  <li key={node.id}>
                    <NodeName node={node} />
                    {edges
                      .filter(({ from }) => from === node.id)
                      .map(({ name, to }) => (
                        <p key={`${name} ${to}`} className="quiet">
                          {name}: <bdi>{names.get(to)}</bdi>
                        </p>
                      ))}
                    {kind === 'article' || open.has(node.id) ? null : (
                      <button type="button" className="plain small" onClick={() => onExpand(node)}>
                        Expand<span className="hidden"> {node.name}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function NodeName({ node: { id, kind, name } }: { readonly node: GraphNode }) {
  const place = PLACES[kind];
  const words = <bdi>{name}</bdi>;
  return place === null ? words : <Link href={`${place}${id}`}>{words}</Link>;
}
