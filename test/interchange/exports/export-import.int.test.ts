import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ConflictError, InputError } from '../../../src/errors.ts';
import { exportGraph, isNode, notExportable } from '../../../src/graph/export-graph.ts';
import { type ExportFilter, selectForExport } from '../../../src/graph/export-selection.ts';
import { EXPORTED_KINDS } from '../../../src/graph/exported-kinds.ts';
import { query } from '../../../src/graph/query.ts';
import type { Graph } from '../../../src/graph/runner.ts';
import { defaultModelsFolder } from '../../../src/inference/default-models-folder.ts';
import { openInference } from '../../../src/inference/open-inference.ts';
import { exportHeader, lastMigration } from '../../../src/interchange/exports/export-header.ts';
import { jsonLines } from '../../../src/interchange/exports/json-lines.ts';
import { writeFileWhole } from '../../../src/interchange/exports/write-out.ts';
import { type ImportReport, importFile } from '../../../src/interchange/imports/import-file.ts';
import { sailing } from '../../graphql/newsroom.ts';
import { describeWithGraph, emptyGraph } from '../../support/neo4j.ts';
import { HOSTILE, storyInto } from './storied-graph.ts';

const rename = query<{ readonly name: string }>()({
  cypher: `// test.rename
MATCH (a:Actor) WITH a ORDER BY a.id LIMIT 1 SET a.name = $name RETURN a.id AS id`,
  row: z.object({ id: z.string() }),
});
const counters = query<Record<string, never>>()({
  cypher:
    '// test.counters\nMATCH (l:Lock {name: "audit"}) MATCH (e:AuditEntry) RETURN l.sequence AS last, count(e) AS entries',
  row: z.object({ last: z.number(), entries: z.number() }),
});

describeWithGraph('exports in JSON Lines', (graph) => {
  let folder = '';
  let whole = '';
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gainsay-exports-'));
    const inference = openInference({ modelsFolder: defaultModelsFolder(), threads: 2 });
    try {
      await storyInto(graph(), inference);
    } finally {
      await inference.close();
    }
    whole = await exported(graph(), 'whole.jsonl', { secrets: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function exported(
    from: Graph,
    name: string,
    { secrets = false, vectors = true, filter = {} as ExportFilter } = {},
  ): Promise<string> {
    const what = { vectors, secrets, selection: await selectForExport(from, filter) };
    const header = await exportHeader(from, what, filter);
    await writeFileWhole(at(name), jsonLines(exportGraph(from, what), header));
    return readFile(at(name), 'utf8');
  }

  async function imported(name: string, given: object = {}): Promise<ImportReport> {
    return importFile(graph(), {
      path: at(name),
      migration: await lastMigration(graph()),
      keepExisting: false,
      dryRun: false,
      onProgress: () => undefined,
      ...given,
    });
  }

  test('hold every kind that the graph has, and the same graph gives the same bytes', async () => {
    expect(await notExportable(graph())).toEqual([]);
    const labels = new Set(
      whole.split('\n').flatMap((line) => /^\{"label":"(\w+)"/.exec(line)?.[1] ?? []),
    );
    expect(labels).toEqual(new Set(EXPORTED_KINDS.map(({ label }) => label)));
    expect(await exported(graph(), 'again.jsonl', { secrets: true })).toBe(whole);
  });

  test('hold no secret unless asked for, and vectors unless not', async () => {
    const open = await exported(graph(), 'open.jsonl', { vectors: false });
    expect(whole).toContain('whsec_');
    expect(whole).toMatch(/"label":"ApiKey".*"hash":/);
    expect(open).not.toMatch(/whsec_|secret-path|"hash"|"ApiKey"|"Watch"|"Delivery"/);
    expect(whole).toContain('"embedding":[');
    expect(open).not.toContain('"embedding":[');
  });

  test('import into an empty graph and export give the same bytes; again changes nothing', async () => {
    await emptyGraph(graph());
    const first = await imported('whole.jsonl');
    expect(first).toMatchObject({ newNodes: first.nodes, newLinks: first.links, conflictCount: 0 });
    expect(first.nodes).toBeGreaterThan(100);
    expect(await exported(graph(), 'after.jsonl', { secrets: true })).toBe(whole);
    expect(await imported('whole.jsonl')).toMatchObject({ newNodes: 0, newLinks: 0 });
    expect(await exported(graph(), 'after.jsonl', { secrets: true })).toBe(whole);
    const [counted] = await graph().run(counters, {});
    expect(counted?.last).toBe(counted?.entries);
  });

  test('what the graph holds otherwise is told and never written over', async () => {
    const [renamed] = await graph().write('test.rename', (tx) =>
      tx.run(rename, { name: 'Somebody Else' }),
    );
    const id = renamed?.id;
    const before = await exported(graph(), 'changed.jsonl', { secrets: true });
    const failed = await imported('whole.jsonl').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ConflictError);
    expect(String(failed)).toContain(`Actor ${id}: name`);
    expect(await exported(graph(), 'changed.jsonl', { secrets: true })).toBe(before);
    expect(await imported('whole.jsonl', { keepExisting: true })).toMatchObject({
      newNodes: 0,
      conflicts: [{ of: `Actor ${id}`, properties: ['name'] }],
    });
    expect(await exported(graph(), 'changed.jsonl', { secrets: true })).toBe(before);
  });

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ['an empty file', () => [], /empty/],
    ['another kind of file', () => ['{"hello":"world"}'], /not the header/],
    [
      'a later format',
      ([head = '', ...rest]) => [head.replace('"version":1', '"version":2'), ...rest],
      /later version/,
    ],
    [
      'a later migration',
      ([head = '', ...rest]) => [head.replace(/"migration":\d+/, '"migration":9000'), ...rest],
      /later version/,
    ],
    [
      'a file cut short',
      (lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, -9)],
      /cut short/,
    ],
    [
      'an unknown label',
      (lines) => [
        ...lines.slice(0, 1),
        '{"label":"User) DETACH DELETE n //","properties":{"id":"x"}}',
      ],
      /Line 2/,
    ],
    [
      'an unknown relationship',
      (lines) => [
        ...lines,
        '{"type":"OWNS","from":["Claim","x"],"to":["Actor","y"],"properties":{}}',
      ],
      /knows no/,
    ],
    [
      'a relationship to nowhere',
      (lines) => [
        ...lines,
        '{"type":"OF","from":["Review","x"],"to":["Contradiction","y"],"properties":{}}',
      ],
      /no node of the file/,
    ],
    ['a node twice', (lines) => [lines[0] ?? '', lines[1] ?? '', ...lines.slice(1)], /twice/],
    [
      'a claim without words',
      (lines) =>
        lines.map((line) => line.replace(/^(\{"label":"Claim".*),"wording":"(\\.|[^"\\])*"/, '$1')),
      /wording/,
    ],
    [
      'a number that is text',
      (lines) => lines.map((line) => line.replace(/^(\{"label":"Claim".*"start":)(\d+)/, '$1"$2"')),
      /start/,
    ],
    [
      'a date that is none',
      (lines) => lines.map((line) => line.replace(/"recordedAt":"\d{4}-/, '"recordedAt":"soon-')),
      /no date-time/,
    ],
    [
      'a fraction called whole',
      (lines) =>
        lines.map((line) => line.replace(/^(\{"label":"AuditEntry".*"sequence":)\d+/, '$11.5')),
      /whole|int/,
    ],
    ['what is not UTF-8', (lines) => [...lines.slice(0, 5), '\udcff'], /Line 6/],
  ])('%s is refused, and nothing is written', async (name, spoil, says) => {
    await emptyGraph(graph());
    const file = `bad-${name}.jsonl`.replaceAll(' ', '-');
    const text = spoil(whole.trimEnd().split('\n')).join('\n');
    await writeFile(at(file), name.includes('UTF-8') ? Buffer.from(text, 'latin1') : text);
    const failed = await imported(file).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(InputError);
    expect(String(failed)).toMatch(says);
    const left: unknown[] = [];
    for await (const item of exportGraph(graph(), {
      vectors: false,
      secrets: true,
      selection: null,
    }))
      left.push(item);
    expect(left).toEqual([]);
  });

  test('a part of the graph stands alone: one event, its claims and all they stand on', async () => {
    await emptyGraph(graph());
    await imported('whole.jsonl');
    const part = await exported(graph(), 'part.jsonl', { filter: { event: sailing.id } });
    expect(part.split('\n').length).toBeLessThan(whole.split('\n').length / 2);
    expect(part).toContain(sailing.id);
    expect(part).not.toContain('"AuditEntry"');
    await emptyGraph(graph());
    const { newNodes, nodes } = await imported('part.jsonl');
    expect(newNodes).toBe(nodes);
    expect(await exported(graph(), 'part-again.jsonl')).toBe(
      part.replace(/"filter":\{[^}]*\}/, '"filter":null'),
    );
    await expect(selectForExport(graph(), { event: 'nowhere' })).rejects.toThrow(/knows no event/);
  });

  test('hostile strings come back as they were', async () => {
    await emptyGraph(graph());
    await imported('whole.jsonl');
    const names: unknown[] = [];
    for await (const item of exportGraph(graph(), {
      vectors: false,
      secrets: false,
      selection: null,
    })) {
      if (isNode(item) && item.key === 'outlet-hostile')
        names.push(item.properties.name, item.integers, item.dates);
    }
    expect(names).toEqual([HOSTILE, ['counts'], ['recordedAt']]);
  });
});
