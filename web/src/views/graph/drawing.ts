import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { CLASH, type Neighbourhood } from './neighbourhood.ts';

const STYLESHEET = '__________cytoscape_stylesheet';

/** Cytoscape writes a style element where none of its name is; the page's policy forbids that, and graph.css has its one rule. */
function forgoStyleElement(): void {
  if (document.getElementById(STYLESHEET) !== null) return;
  const instead = document.createElement('meta');
  instead.id = STYLESHEET;
  document.head.append(instead);
}

const SHORT = { contradiction: 120, claim: 170, actor: 60, event: 60, article: 110 } as const;
const shorten = (name: string, most: number) =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name;

/** Pixels: a claim's box is as wide as this, and as high as its words need. */
const BOX = { width: 220, padding: 10, line: 16, letters: 33 } as const;
const heightOf = (words: string) =>
  Math.max(2, Math.ceil(words.length / BOX.letters)) * BOX.line + 2 * BOX.padding;

const elementsOf = ({ nodes, edges }: Neighbourhood): ElementDefinition[] => [
  ...nodes.map(({ id, kind, name }) => {
    const words = shorten(name, SHORT[kind]);
    return { data: { id, kind, name: words, height: heightOf(words) }, classes: kind };
  }),
  ...edges.map(({ from, to, name }) => ({
    data: { id: `${from} ${name} ${to}`, source: from, target: to, name },
    classes: name === CLASH ? 'clash' : '',
  })),
];

function look(): cytoscape.StylesheetJson {
  const styles = getComputedStyle(document.documentElement);
  const probe = document.createElement('span');
  document.body.append(probe);
  // light-dark() is for the browser to resolve.
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color || styles.color;
  };
  const ink = colour('--ink');
  const palette = {
    ink,
    quiet: colour('--ink-2'),
    surface: colour('--surface'),
    line: colour('--line-strong'),
    a: colour('--a'),
    bad: colour('--bad'),
    note: colour('--note-soft'),
    good: colour('--good'),
    accent: colour('--accent'),
  };
  probe.remove();
  return [
    {
      selector: 'node',
      style: {
        label: 'data(name)',
        color: palette.ink,
        'font-size': 12,
        'text-wrap': 'wrap',
        'text-max-width': '170px',
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-background-color': palette.surface,
        'text-background-opacity': 0.8,
        'text-background-padding': '2px',
        width: 26,
        height: 26,
        'background-color': palette.a,
      },
    },
    {
      selector: '.contradiction',
      style: {
        'background-color': palette.bad,
        shape: 'diamond',
        width: 36,
        height: 36,
        'font-weight': 'bold',
      },
    },
    {
      selector: '.claim',
      style: {
        shape: 'round-rectangle',
        width: BOX.width,
        height: 'data(height)',
        'text-max-width': `${BOX.width - 2 * BOX.padding}px`,
        'background-color': palette.note,
        'border-width': 1,
        'border-color': palette.line,
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-background-opacity': 0,
      },
    },
    { selector: '.actor', style: { 'text-valign': 'top', 'text-margin-y': -5 } },
    { selector: '.event', style: { 'background-color': palette.good, shape: 'hexagon' } },
    {
      selector: '.article',
      style: { 'background-color': palette.quiet, shape: 'rectangle', width: 20, height: 26 },
    },
    { selector: 'node:selected', style: { 'border-width': 3, 'border-color': palette.accent } },
    {
      selector: 'edge',
      style: {
        label: 'data(name)',
        color: palette.quiet,
        'font-size': 10,
        'text-rotation': 'autorotate',
        'text-background-color': palette.surface,
        'text-background-opacity': 0.9,
        width: 1.5,
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
      },
    },
    {
      selector: '.clash',
      style: {
        label: '',
        width: 4,
        'line-color': palette.bad,
        'target-arrow-color': palette.bad,
      },
    },
  ];
}

const ROOMY = {
  animate: false,
  randomize: false,
  fit: false,
  nodeDimensionsIncludeLabels: true,
  idealEdgeLength: () => 150,
  nodeRepulsion: () => 400_000,
} as const;
const ACROSS = 280;
const DOWN = 160;

/** The two sides beside each other, what they share between them: who says it above, where it stands below. */
function setOut(core: Core, { nodes, edges }: Neighbourhood): void {
  const centre = nodes.find(({ kind }) => kind === 'contradiction')?.id;
  const claims = edges.filter(({ from }) => from === centre).map(({ to }) => to);
  const rows = { actor: -1, claim: 0, contradiction: 0, article: 1, event: 1.6 } as const;
  const taken = new Map<string, number>();
  for (const { id, kind } of nodes) {
    const own = claims.filter(
      (claim) =>
        claim === id ||
        edges.some(
          ({ from, to }) => (from === id && to === claim) || (from === claim && to === id),
        ),
    );
    const [side] = own;
    const column = id === centre || own.length !== 1 ? 0 : side === claims[0] ? -1 : 1;
    const place = `${column} ${kind}`;
    const others = taken.get(place) ?? 0;
    taken.set(place, others + 1);
    core.getElementById(id).position({
      x: column * (ACROSS + others * 150),
      y: rows[kind] * DOWN + (column === 0 ? others * 90 : 0),
    });
  }
}

/** A drawing of a part of the graph, in an element. */
export interface Drawing {
  show(part: Neighbourhood): void;
  close(): void;
}

export function draw(container: HTMLElement, onChoose: (id: string) => void): Drawing {
  forgoStyleElement();
  const core: Core = cytoscape({
    container,
    style: look(),
    minZoom: 0.2,
    maxZoom: 2.5,
  });
  core.on('tap', 'node', ({ target }) => onChoose(target.id()));
  return {
    show(part) {
      const before = core.nodes();
      const isFirst = before.empty();
      core.batch(() => {
        for (const element of elementsOf(part)) {
          if (core.getElementById(element.data.id ?? '').empty()) core.add(element);
        }
      });
      if (isFirst) setOut(core, part);
      else {
        // What stands stays where it is; only what comes in looks for its place.
        before.lock();
        core.layout({ ...ROOMY, name: 'cose' }).run();
        before.unlock();
      }
      core.fit(undefined, 24);
    },
    close: () => core.destroy(),
  };
}
