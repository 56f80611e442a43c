import type { ExportedLink } from '../../graph/export-graph.ts';
import type { Name } from './rdf-nodes.ts';
import type { Prefix, Statement } from './rdf-terms.ts';

/** Relationships that say one thing, and what RDF calls it. The others are told by the nodes, or are of this service's own running. */
const PREDICATES: Readonly<Record<string, `${Prefix}:${string}`>> = {
  PUBLISHED_BY: 'schema:publisher',
  REVISION_OF: 'prov:specializationOf',
  MENTIONS: 'schema:mentions',
  ABOUT: 'schema:about',
  AGREES_WITH: 'gs:agreesWith',
  NEAR_DUPLICATE_OF: 'gs:nearDuplicateOf',
  SPEAKS_FOR: 'gs:speaksFor',
  INVOLVES: 'gs:involves',
  TAKES_PLACE_IN: 'schema:location',
  UNDOES: 'gs:undoes',
  REVIEWS: 'schema:itemReviewed',
};

/** What a relationship says in RDF. */
export function describeLink(
  { type, from, to, properties }: ExportedLink,
  name: Name,
): readonly Statement[] {
  const [a, b] = [name(...from), name(...to)];
  if (type === 'ATTRIBUTED_TO') {
    // The one nearest to the words makes the claim; those behind report that he does.
    const said: Statement =
      properties.position === 0 ? [a, 'schema:author', b] : [a, 'gs:reportedBy', b];
    return [said, [a, 'prov:wasAttributedTo', b]];
  }
  if (type === 'SAME_AS') return properties.status === 'accepted' ? [[a, 'gs:sameAs', b]] : [];
  const predicate = PREDICATES[type];
  return predicate === undefined ? [] : [[a, predicate, b]];
}
