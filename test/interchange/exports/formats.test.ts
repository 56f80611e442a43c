import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { SaxesParser } from 'saxes';
import type { Exported } from '../../../src/graph/export-graph.ts';
import { columnsOf } from '../../../src/interchange/exports/columns.ts';
import { csvRows } from '../../../src/interchange/exports/csv.ts';
import { graphml } from '../../../src/interchange/exports/graphml.ts';
import { jsonLd, turtle } from '../../../src/interchange/exports/rdf.ts';
import { PREFIXES } from '../../../src/interchange/exports/rdf-terms.ts';

const HOSTILE =
  '=1+1 <script>alert("x")</script> ]]> &amp; \u0001 \u202Etxet """ \\ \r\n\t🚢, ; \' --> @prefix {} <> .';
const node = (
  label: string,
  properties: Exported['properties'],
  integers: string[] = [],
): Exported => ({ label, also: [], key: properties.id as string, properties, integers, dates: [] });
const link = (
  type: string,
  from: [string, string],
  to: [string, string],
  properties: Exported['properties'] = {},
): Exported => ({ type, from, to, properties, integers: [], dates: [] });

const claim = (id: string, text: string) =>
  node(
    'Claim',
    {
      ...{
        articleId: 'd1',
        confidence: 0.5,
        end: 9,
        extractorName: 'x',
        extractorVersion: '1',
        id,
      },
      ...{
        modality: 'asserted',
        prefix: HOSTILE,
        publishedAt: '2025-10-21',
        revisionId: 'r1',
        start: 0,
      },
      ...{ suffix: '', text, timeEnds: [7], timeStarts: [2], timeTexts: ['Tue'], wording: text },
    },
    ['start', 'end', 'timeStarts', 'timeEnds'],
  );
const ITEMS: readonly Exported[] = [
  node('Article', { id: 'd1', title: HOSTILE, url: 'https://x.example/?a={b}|<c>"' }),
  node('Revision', { id: 'r1', number: 1, text: HOSTILE }, ['number']),
  claim('c1', HOSTILE),
  claim('c2', '+49 30'),
  node('Actor', { aliases: ['A', '=B'], id: 'a1', name: '@cmd', roles: [], type: 'person' }),
  node('Contradiction', {
    ...{
      a: 'c1',
      aEnds: [3],
      aStarts: [0],
      aTexts: [HOSTILE],
      b: 'c2',
      bEnds: [3],
      bStarts: [0],
      bTexts: ['+49'],
    },
    ...{
      createdAt: '2025-10-23T08:00:00Z',
      explanation: HOSTILE,
      id: 'k1',
      judgeName: 'j',
      judgeNames: ['nli'],
    },
    ...{
      judgeReasons: [HOSTILE],
      judgeScores: [0.9],
      judgeVersion: '1',
      judgeVotes: ['contradiction'],
    },
    ...{ kind: 'contradiction', score: -0.5, status: 'suggested', types: ['negation'] },
  }),
  link('ATTRIBUTED_TO', ['Claim', 'c1'], ['Actor', 'a1'], { position: 0, source: HOSTILE }),
];

async function* items(): AsyncGenerator<Exported> {
  yield* ITEMS;
}
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
async function csv(guardFormulas: boolean) {
  const files = new Map<string, string>();
  for await (const { kind, text } of csvRows(items(), await columnsOf(items()), {
    guardFormulas,
  })) {
    files.set(kind, (files.get(kind) ?? '') + text);
  }
  return files;
}
const rows = (text = ''): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });

test('CSV is one file a kind, says what the graph says, and guards formulas', async () => {
  const files = await csv(true);
  expect([...files.keys()]).toEqual([
    'Article',
    'Revision',
    'Claim',
    'Actor',
    'Contradiction',
    'Claim-ATTRIBUTED_TO-Actor',
  ]);
  expect(rows(files.get('Article'))[0]?.title).toBe(`'${HOSTILE}`);
  expect(rows(files.get('Claim')).map(({ text, timeSpans }) => [text, timeSpans])).toEqual([
    [`'${HOSTILE}`, '2-7 Tue'],
    ["'+49 30", '2-7 Tue'],
  ]);
  expect(rows(files.get('Actor'))[0]).toMatchObject({ name: "'@cmd", aliases: '["A","=B"]' });
  expect(rows(files.get('Contradiction'))[0]?.score).toBe('-0.5');
  expect(rows(files.get('Claim-ATTRIBUTED_TO-Actor'))[0]).toMatchObject({
    _from: 'c1',
    _to: 'a1',
    position: '0',
  });
  expect(rows((await csv(false)).get('Actor'))[0]?.name).toBe('@cmd');
});

test('GraphML is XML with typed keys, whatever the text', async () => {
  const keys = new Map<string, string>();
  const held: string[][] = [];
  let key = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const of = (attribute: string) => attributes[attribute]?.value ?? '';
    if (name === 'key') keys.set(of('id'), `${of('for')} ${of('attr.name')}:${of('attr.type')}`);
    if (name === 'node' || name === 'edge')
      held.push([of('id') || `${of('source')}>${of('target')}`]);
    if (name === 'data') key = of('key');
  });
  parser.on('text', (text) => {
    if (key !== '') held.at(-1)?.push(`${keys.get(key)}=${text}`);
  });
  parser.on('closetag', () => {
    key = '';
  });
  parser.write(await textOf(graphml(items(), await columnsOf(items())))).close();
  expect(held.map(([id]) => id)).toEqual([
    'Article.d1',
    'Revision.r1',
    'Claim.c1',
    'Claim.c2',
    'Actor.a1',
    'Contradiction.k1',
    'Claim.c1>Actor.a1',
  ]);
  expect(held[2]).toContain(`node text:string=${HOSTILE.replace('\u0001', '\ufffd')}`);
  expect(held[2]).toContain('node start:long=0');
  expect(held[2]).toContain('node confidence:double=0.5');
  expect(held[6]).toContain('edge label:string=ATTRIBUTED_TO');
});

const rdf = jsonld as unknown as {
  toRDF(document: object, options: { readonly format: string }): Promise<string>;
};

const said = (quads: readonly Quad[], withGraph = true) =>
  quads
    .map(({ subject, predicate, object, graph }) =>
      JSON.stringify([
        subject.value,
        predicate.value,
        object.termType,
        object.value,
        object.termType === 'Literal' ? object.datatype.value : '',
        withGraph ? graph.value : '',
      ]),
    )
    .toSorted();

test('TriG, Turtle and JSON-LD say the same, with a nanopublication for each contradiction', async () => {
  const base = 'urn:gainsay:';
  const trig = new Parser({ format: 'application/trig' }).parse(
    await textOf(turtle(items(), { base, format: 'trig' })),
  );
  const plain = new Parser({ format: 'text/turtle' }).parse(
    await textOf(turtle(items(), { base, format: 'turtle' })),
  );
  expect(said(plain, false)).toEqual([...new Set(said(trig, false))]);
  const document = JSON.parse(await textOf(jsonLd(items(), { base })));
  const nquads = await rdf.toRDF(document, { format: 'application/n-quads' });
  expect(said(new Parser({ format: 'application/n-quads' }).parse(nquads))).toEqual(said(trig));

  const graphs = new Set(trig.map(({ graph }) => graph.value));
  const part = (name: string) => `urn:gainsay:contradiction:k1#${name}`;
  expect(graphs).toEqual(
    new Set(['', part('head'), part('assertion'), part('provenance'), part('pubinfo')]),
  );
  const has = (subject: string, predicate: string, object: string) =>
    trig.some(
      (quad) =>
        quad.subject.value === subject &&
        quad.predicate.value === predicate &&
        quad.object.value === object,
    );
  expect(has('urn:gainsay:claim:c1', `${PREFIXES.rdf}type`, 'https://schema.org/Claim')).toBe(true);
  expect(has('urn:gainsay:claim:c1', 'https://schema.org/author', 'urn:gainsay:actor:a1')).toBe(
    true,
  );
  expect(has('urn:gainsay:claim:c1#quote', `${PREFIXES.oa}exact`, HOSTILE)).toBe(true);
  expect(has(part('assertion'), `${PREFIXES.prov}wasDerivedFrom`, 'urn:gainsay:claim:c1')).toBe(
    true,
  );
  expect(has(part('nanopub'), `${PREFIXES.np}hasAssertion`, part('assertion'))).toBe(true);
});
