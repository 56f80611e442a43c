import {
  AroundActorDocument,
  AroundClaimDocument,
  AroundContradictionDocument,
  type AroundContradictionQuery,
  AroundEventDocument,
} from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { KINDS } from '../../words.ts';

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

const articleName = ({ title, outlet }: Claim['article']) =>
  title ?? outlet?.name ?? 'Untitled article';

interface Clash {
  readonly id: string;
  readonly kind: Around['kind'];
  readonly evidence: readonly { readonly claim: Pick<Claim, 'id' | 'wording'> }[];
}

const clashOf = ({ id, kind, evidence }: Clash): Neighbourhood => ({
  nodes: [
    { id, kind: 'contradiction', name: KINDS[kind] },
    ...evidence.map(({ claim }) => claimNode(claim)),
  ],
  edges: evidence.map(({ claim }) => ({ from: id, to: claim.id, name: 'between' })),
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
