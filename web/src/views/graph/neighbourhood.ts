import {
  AroundActorDocument,
  AroundClaimDocument,
  AroundContradictionDocument,
  type AroundContradictionQuery,
  AroundEventDocument,
} from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { dayWords, KINDS, STRENGTHS } from '../../words.ts';

export type NodeKind = 'contradiction' | 'claim' | 'actor' | 'event' | 'article';

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export interface Neighbourhood {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The name of an edge from a contradiction to one of its sides. */
export const CLASH = 'between';
const NOTHING: Neighbourhood = { nodes: [], edges: [] };

/** Two parts of a graph as one: nodes by id, edges by their ends and name. */
export function join(one: Neighbourhood, other: Neighbourhood): Neighbourhood {
  const nodes = new Map([...one.nodes, ...other.nodes].map((node) => [node.id, node]));
  const edges = new Map(
    [...one.edges, ...other.edges].map((edge) => [`${edge.from} ${edge.name} ${edge.to}`, edge]),
  );
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** What a node hangs together with, one step away. */
export function around({ id, kind }: Pick<GraphNode, 'id' | 'kind'>): Promise<Neighbourhood> {
  if (kind === 'contradiction') return aroundContradiction(id);
  if (kind === 'claim') return aroundClaim(id);
  if (kind === 'actor') return aroundActor(id);
  if (kind === 'event') return aroundEvent(id);
  return Promise.resolve(NOTHING);
}

type Around = NonNullable<AroundContradictionQuery['contradiction']>;
type Claim = Around['evidence'][number]['claim'];
type Speakers = Claim['speakers'];

const claimNode = ({ id, wording }: Pick<Claim, 'id' | 'wording'>): GraphNode => ({
  id,
  kind: 'claim',
  name: wording,
});

const saying = (claim: string, speakers: Speakers): Neighbourhood => ({
  nodes: speakers.map(({ actor: { id, name } }) => ({ id, kind: 'actor', name })),
  edges: speakers.map(({ actor }) => ({ from: actor.id, to: claim, name: 'says' })),
});

function wholeClaim(claim: Claim): Neighbourhood {
  const { id, event, article, speakers } = claim;
  const about: Neighbourhood =
    event === null
      ? NOTHING
      : {
          nodes: [{ id: event.id, kind: 'event', name: event.label }],
          edges: [{ from: id, to: event.id, name: 'about' }],
        };
  const source: Neighbourhood = {
    nodes: [claimNode(claim), { id: article.id, kind: 'article', name: articleName(article) }],
    edges: [{ from: id, to: article.id, name: 'stands in' }],
  };
  return [about, saying(id, speakers)].reduce(join, source);
}

/** "Second summit stalls (seed-outlet-a, 22 Oct 2025)". */
const articleName = ({ title, outlet, publishedAt }: Claim['article']) =>
  `${title ?? 'Untitled article'} (${outlet?.name ?? 'outlet unknown'}, ${dayWords(publishedAt)})`;

interface Clash {
  readonly id: string;
  readonly kind: Around['kind'];
  readonly strength: Around['strength'];
  readonly evidence: readonly {
    readonly clash: readonly { readonly text: string }[];
    readonly claim: Pick<Claim, 'id' | 'wording'>;
  }[];
}

/** What it is, and the words that clash: "Contrary contradiction: “within two weeks” ↔ “no plans”". */
function clashName({ kind, strength, evidence }: Clash): string {
  const what =
    strength === null ? KINDS[kind] : `${STRENGTHS[strength]} ${KINDS[kind].toLowerCase()}`;
  const words = evidence.map(({ clash }) => clash.map(({ text }) => text).join(' … '));
  return words.some((side) => side === '')
    ? what
    : `${what}: ${words.map((side) => `“${side}”`).join(' ↔ ')}`;
}

const clashOf = (clash: Clash): Neighbourhood => ({
  nodes: [
    { id: clash.id, kind: 'contradiction', name: clashName(clash) },
    ...clash.evidence.map(({ claim }) => claimNode(claim)),
  ],
  edges: clash.evidence.map(({ claim }) => ({ from: clash.id, to: claim.id, name: CLASH })),
});

async function aroundContradiction(id: string): Promise<Neighbourhood> {
  const { contradiction } = await ask(AroundContradictionDocument, { id });
  if (contradiction === null) return NOTHING;
  return contradiction.evidence
    .map(({ claim }) => wholeClaim(claim))
    .reduce(join, clashOf(contradiction));
}

async function aroundClaim(id: string): Promise<Neighbourhood> {
  const { claim } = await ask(AroundClaimDocument, { id });
  if (claim === null) return NOTHING;
  return claim.contradictions.nodes.map(clashOf).reduce(join, wholeClaim(claim));
}

async function aroundActor(id: string): Promise<Neighbourhood> {
  const { actor } = await ask(AroundActorDocument, { id });
  if (actor === null) return NOTHING;
  const sides = actor.contradictions.nodes.flatMap(({ evidence }) => evidence);
  const principals: Neighbourhood = {
    nodes: actor.speaksFor.map(({ actor: principal }) => ({
      id: principal.id,
      kind: 'actor',
      name: principal.name,
    })),
    edges: actor.speaksFor.map(({ actor: principal }) => ({
      from: id,
      to: principal.id,
      name: 'speaks for',
    })),
  };
  return [
    ...actor.contradictions.nodes.map(clashOf),
    ...sides.map(({ claim, speakers }) => saying(claim.id, speakers)),
  ].reduce(join, principals);
}

async function aroundEvent(id: string): Promise<Neighbourhood> {
  const { event } = await ask(AroundEventDocument, { id });
  if (event === null) return NOTHING;
  const takingPart: Neighbourhood = {
    nodes: event.participants.map(({ actor }) => ({
      id: actor.id,
      kind: 'actor',
      name: actor.name,
    })),
    edges: event.participants.map(({ actor }) => ({
      from: actor.id,
      to: id,
      name: 'takes part in',
    })),
  };
  return event.claims.nodes
    .map(
      (claim): Neighbourhood =>
        join(saying(claim.id, claim.speakers), {
          nodes: [claimNode(claim)],
          edges: [{ from: claim.id, to: id, name: 'about' }],
        }),
    )
    .reduce(join, takingPart);
}
