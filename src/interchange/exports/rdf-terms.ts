import { DataFactory, type NamedNode, type Quad_Object, type Quad_Subject } from 'n3';

const { namedNode, literal } = DataFactory;

/** Prefixes of what is written; `gs` is our own, for what no vocabulary has. */
export const PREFIXES = {
  dcterms: 'http://purl.org/dc/terms/',
  gs: 'https://gainsay.example/ns#',
  np: 'http://www.nanopub.org/nschema#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof PREFIXES;

/** `schema:Claim` → its IRI. */
export function term(name: `${Prefix}:${string}`): NamedNode {
  const [prefix, local] = name.split(':') as [Prefix, string];
  return namedNode(`${PREFIXES[prefix]}${local}`);
}

export const iri = (text: string): NamedNode => namedNode(text);

/** A web address as an IRI; null where it is none that RDF can hold. */
export function webIri(text: unknown): NamedNode | null {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const { href, protocol } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return namedNode(href.replace(/[<>"{}|^`\\\s]/g, (each) => encodeURIComponent(each)));
}

/** A value as a literal: an ISO day or instant is typed as such. */
export function value(given: unknown): Quad_Object {
  if (typeof given === 'boolean') return literal(String(given), term('xsd:boolean'));
  if (typeof given === 'number') {
    return Number.isInteger(given) ? literal(String(given), term('xsd:integer')) : measure(given);
  }
  const text = String(given);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return literal(text, term('xsd:date'));
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)) {
    return literal(text, term('xsd:dateTime'));
  }
  return literal(text);
}

/** A number on a scale, in the canonical form of xsd:double, so that all formats write it alike. */
export function measure(given: number): Quad_Object {
  const [mantissa = '0', exponent = '0'] = given.toExponential().split('e');
  const whole = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return literal(`${whole}E${Number(exponent)}`, term('xsd:double'));
}

/** Words of people: never read as anything else, whatever they look like. */
export const words = (text: unknown): Quad_Object => literal(String(text));

/** A statement without its graph; an object that is null or absent says nothing. */
export type Statement = readonly [
  subject: Quad_Subject,
  predicate: `${Prefix}:${string}`,
  object: Quad_Object | null | undefined,
];
