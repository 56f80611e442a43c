import type { NamedNode } from 'n3';
import type { ExportedNode } from '../../graph/export-graph.ts';
import type { Name } from './rdf-nodes.ts';
import { iri, measure, type Statement, term, value, words } from './rdf-terms.ts';

/** A named graph and its statements. */
export interface RdfGraph {
  readonly graph: NamedNode;
  readonly statements: readonly Statement[];
}

/**
 * A contradiction as a nanopublication: what is held (assertion), who held it by what (provenance), and who published it
 * (publication info), each a graph of its own, joined by a head.
 */
export function nanopublication(
  { key, properties: p }: ExportedNode,
  name: Name,
): readonly RdfGraph[] {
  const self = name('Contradiction', key);
  const part = (fragment: string) => iri(`${self.value}#${fragment}`);
  const [head, assertion, provenance, info, judging, publication] = [
    ...['head', 'assertion', 'provenance', 'pubinfo', 'judging', 'nanopub'].map(part),
  ] as [NamedNode, NamedNode, NamedNode, NamedNode, NamedNode, NamedNode];
  const [a, b] = [name('Claim', String(p.a)), name('Claim', String(p.b))];
  const judge = name('Judge', `${p.judgeName}-${p.judgeVersion}`);
  const optional = (held: unknown) => (held === undefined ? null : value(held));
  const list = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : []);
  return [
    {
      graph: head,
      statements: [
        [publication, 'rdf:type', term('np:Nanopublication')],
        [publication, 'np:hasAssertion', assertion],
        [publication, 'np:hasProvenance', provenance],
        [publication, 'np:hasPublicationInfo', info],
      ],
    },
    {
      graph: assertion,
      statements: [
        [self, 'rdf:type', term('gs:Contradiction')],
        [self, 'gs:between', a],
        [self, 'gs:between', b],
        [a, 'gs:disagreesWith', b],
        [self, 'gs:kind', optional(p.kind)],
        ...list(p.types).map((type): Statement => [self, 'gs:type', words(type)]),
        [self, 'gs:strength', optional(p.strength)],
        [self, 'gs:scope', optional(p.scope)],
        [self, 'gs:score', scored(p.score)],
        [self, 'schema:description', words(p.explanation)],
        ...clash(self, a, 'a', p),
        ...clash(self, b, 'b', p),
      ],
    },
    {
      graph: provenance,
      statements: [
        [assertion, 'prov:wasDerivedFrom', a],
        [assertion, 'prov:wasDerivedFrom', b],
        [assertion, 'prov:wasAttributedTo', judge],
        [assertion, 'prov:wasGeneratedBy', judging],
        [assertion, 'prov:generatedAtTime', optional(p.createdAt)],
        [judging, 'rdf:type', term('prov:Activity')],
        [judging, 'prov:used', a],
        [judging, 'prov:used', b],
        [judging, 'prov:wasAssociatedWith', judge],
        [judge, 'rdf:type', term('prov:SoftwareAgent')],
        [judge, 'schema:name', words(p.judgeName)],
        [judge, 'schema:softwareVersion', words(p.judgeVersion)],
        ...list(p.judgeNames).flatMap((each, n) => vote(part(`vote-${n}`), judging, [each, n], p)),
      ],
    },
    {
      graph: info,
      statements: [
        [publication, 'dcterms:created', optional(p.recordedAt)],
        [publication, 'prov:wasAttributedTo', judge],
        [publication, 'gs:status', optional(p.status)],
        [publication, 'prov:invalidatedAtTime', optional(p.supersededAt)],
      ],
    },
  ];
}

type Properties = ExportedNode['properties'];

/** The words of one side that clash, each as a selector into the text of its claim. */
function clash(
  self: NamedNode,
  claim: NamedNode,
  side: 'a' | 'b',
  p: Properties,
): readonly Statement[] {
  const list = (part: string): readonly unknown[] => {
    const held = p[`${side}${part}`];
    return Array.isArray(held) ? held : [];
  };
  return list('Starts').flatMap((start, n): readonly Statement[] => {
    const evidence = iri(`${self.value}#clash-${side}-${n}`);
    return [
      [self, 'gs:evidence', evidence],
      [evidence, 'gs:of', claim],
      [evidence, 'rdf:type', term('oa:TextPositionSelector')],
      [evidence, 'oa:start', value(start)],
      [evidence, 'oa:end', value(list('Ends')[n])],
      [evidence, 'gs:words', words(list('Texts')[n])],
    ];
  });
}

function vote(
  self: NamedNode,
  judging: NamedNode,
  [judge, n]: readonly [unknown, number],
  p: Properties,
): readonly Statement[] {
  const of = (name: string) => {
    const held = p[name];
    return Array.isArray(held) ? held[n] : undefined;
  };
  return [
    [judging, 'gs:vote', self],
    [self, 'schema:name', words(judge)],
    [self, 'gs:says', words(of('judgeVotes'))],
    [self, 'gs:score', scored(of('judgeScores'))],
    [self, 'gs:reason', words(of('judgeReasons'))],
  ];
}

const scored = (held: unknown) => (typeof held === 'number' ? measure(held) : null);
