import type { NamedNode } from 'n3';
import type { ExportedNode } from '../../graph/export-graph.ts';
import { iri, measure, type Statement, term, value, webIri, words } from './rdf-terms.ts';

export type Name = (label: string, key: string | number) => NamedNode;

/** IRIs of nodes below a base: `urn:gainsay:claim:…`, or `https://news.example/claim/…`. */
export function namesBelow(base: string): Name {
  const isUrn = base.startsWith('urn:');
  const root = base.replace(/[:/#]+$/, '');
  const join = isUrn ? ':' : '/';
  return (label, key) => {
    const kind = label.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
    return iri([root, kind, encodeURIComponent(String(key))].join(join));
  };
}

type Describe = (self: NamedNode, node: ExportedNode, name: Name) => readonly Statement[];

const optional = (held: unknown) => (held === undefined ? null : value(held));
const saying = (held: unknown) => (held === undefined ? null : words(held));
const all = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : []);

const ACTOR_TYPES: Readonly<Record<string, `schema:${string}`>> = {
  person: 'schema:Person',
  organisation: 'schema:Organization',
  government: 'schema:GovernmentOrganization',
  country: 'schema:Country',
  group: 'schema:Organization',
  place: 'schema:Place',
};

const DESCRIBE: Readonly<Record<string, Describe>> = {
  Outlet: (self, { properties: p }) => [
    [self, 'rdf:type', term('schema:NewsMediaOrganization')],
    [self, 'rdf:type', term('prov:Organization')],
    [self, 'schema:name', saying(p.name)],
    [self, 'schema:url', webIri(p.site === undefined ? null : `https://${p.site}/`)],
  ],
  Article: (self, { properties: p }) => [
    [self, 'rdf:type', term('schema:NewsArticle')],
    [self, 'rdf:type', term('prov:Entity')],
    [self, 'schema:url', webIri(p.url)],
    [self, 'schema:headline', saying(p.title)],
    [self, 'gs:byline', saying(p.byline)],
    [self, 'schema:datePublished', optional(p.publishedAt)],
    [self, 'schema:inLanguage', saying(p.language)],
    [self, 'gs:retractedAt', optional(p.retractedAt)],
    [self, 'gs:retractionReason', saying(p.retractionReason)],
  ],
  Revision: (self, { properties: p }) => [
    [self, 'rdf:type', term('prov:Entity')],
    [self, 'rdf:type', term('schema:CreativeWork')],
    [self, 'schema:version', optional(p.number)],
    [self, 'schema:text', saying(p.text)],
    [self, 'gs:sha256', saying(p.sha256)],
    [self, 'prov:generatedAtTime', optional(p.retrievedAt)],
  ],
  Claim: claim,
  Actor: (self, { properties: p }) => [
    [self, 'rdf:type', term(ACTOR_TYPES[String(p.type)] ?? 'schema:Thing')],
    [self, 'rdf:type', term('prov:Agent')],
    [self, 'schema:name', saying(p.name)],
    [self, 'gs:type', saying(p.type)],
    [
      self,
      'schema:sameAs',
      webIri(p.wikidata === undefined ? null : `http://www.wikidata.org/entity/${p.wikidata}`),
    ],
    ...all(p.aliases).map((each): Statement => [self, 'schema:alternateName', words(each)]),
    ...all(p.roles).map((each): Statement => [self, 'schema:jobTitle', words(each)]),
  ],
  Event: (self, { properties: p }) => [
    [self, 'rdf:type', term('schema:Event')],
    [self, 'schema:name', saying(p.label)],
    [self, 'gs:type', saying(p.type)],
    [self, 'schema:startDate', optional(p.from)],
    [self, 'schema:endDate', optional(p.to)],
  ],
  Review: (self, { properties: p }, name) => [
    [self, 'rdf:type', term('schema:Review')],
    [self, 'schema:itemReviewed', name('Contradiction', String(p.contradictionId))],
    [self, 'gs:verdict', saying(p.verdict)],
    [self, 'schema:reviewBody', saying(p.reason)],
    [self, 'schema:author', name('Reviewer', String(p.reviewerId))],
    [name('Reviewer', String(p.reviewerId)), 'schema:name', saying(p.reviewerName)],
    [self, 'schema:dateCreated', optional(p.at)],
  ],
  FactCheck: (self, { properties: p }) => [
    [self, 'rdf:type', term('schema:ClaimReview')],
    [self, 'schema:url', webIri(p.url)],
    [self, 'schema:claimReviewed', saying(p.claimReviewed)],
    [self, 'schema:datePublished', optional(p.datePublished)],
  ],
};

/** What a node says in RDF; kinds that are of this service's own running say nothing. */
export function describeNode(node: ExportedNode, name: Name): readonly Statement[] {
  return DESCRIBE[node.label]?.(name(node.label, node.key), node, name) ?? [];
}

function claim(self: NamedNode, { properties: p }: ExportedNode, name: Name): readonly Statement[] {
  const part = (fragment: string) => iri(`${self.value}#${fragment}`);
  const [annotation, target, quote, position] = ['annotation', 'target', 'quote', 'position'].map(
    part,
  ) as [NamedNode, NamedNode, NamedNode, NamedNode];
  const revision = name('Revision', String(p.revisionId));
  return [
    [self, 'rdf:type', term('schema:Claim')],
    [self, 'rdf:type', term('prov:Entity')],
    [self, 'schema:text', saying(p.text)],
    [self, 'gs:wording', saying(p.wording)],
    [self, 'schema:appearance', name('Article', String(p.articleId))],
    [self, 'schema:datePublished', optional(p.publishedAt)],
    [self, 'schema:inLanguage', saying(p.language)],
    [self, 'prov:wasQuotedFrom', revision],
    [self, 'gs:quotation', saying(p.quotation)],
    [self, 'gs:polarity', saying(p.polarity)],
    [self, 'gs:modality', saying(p.modality)],
    [self, 'gs:confidence', typeof p.confidence === 'number' ? measure(p.confidence) : null],
    [self, 'gs:extractor', words(`${p.extractorName} ${p.extractorVersion}`)],
    [annotation, 'rdf:type', term('oa:Annotation')],
    [annotation, 'oa:motivatedBy', term('oa:identifying')],
    [annotation, 'oa:hasBody', self],
    [annotation, 'oa:hasTarget', target],
    [target, 'rdf:type', term('oa:SpecificResource')],
    [target, 'oa:hasSource', revision],
    [target, 'oa:hasSelector', quote],
    [target, 'oa:hasSelector', position],
    [quote, 'rdf:type', term('oa:TextQuoteSelector')],
    [quote, 'oa:exact', saying(p.text)],
    [quote, 'oa:prefix', saying(p.prefix)],
    [quote, 'oa:suffix', saying(p.suffix)],
    // Offsets are UTF-16 code units, which the Web Annotation model leaves open.
    [position, 'rdf:type', term('oa:TextPositionSelector')],
    [position, 'oa:start', optional(p.start)],
    [position, 'oa:end', optional(p.end)],
  ];
}
