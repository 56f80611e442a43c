import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  defaultCypherFolder,
  defaultStyleFile,
} from '../../src/http/guide/default-guide-folder.ts';
import { guidePage, paramCommand } from '../../src/http/guide/guide-page.ts';
import { readSavedQueries, type SavedQuery } from '../../src/http/guide/saved-queries.ts';

const queries = readSavedQueries(defaultCypherFolder());
const page = guidePage(queries, 'http://127.0.0.1:4000');

test('the guide has a slide for each question, with its text to click', () => {
  const questions = queries.filter(({ name }) => name !== 'choose');
  expect(page.match(/<slide /g)).toHaveLength(questions.length + 2);
  expect(questions.map(({ name }) => name)).toEqual([
    'most-contested-events',
    'contradictions-of-an-event',
    'contradictions-of-an-actor',
    'down-to-the-characters',
    'ledger',
    'self-reversals',
    'same-side',
    'outlets-that-tell-differently',
    'undisputed-claims',
    'unreviewed',
  ]);
  for (const { title } of questions) expect(page).toContain(`<h3>${title}</h3>`);
});

test('Browser would take nothing out of the guide: no script, no handler, no picture of another site', () => {
  expect(page).not.toMatch(/<script|\son\w+\s*=|javascript:|<img/i);
});

test('parameters are chosen in one line, for each column of the query', () => {
  const choose = queries.find(({ name }) => name === 'choose') as SavedQuery;
  expect(paramCommand(choose)).toMatch(
    /^param \[\{actor, event, contradiction\}\] => \{ MATCH .* LIMIT 1 \}$/,
  );
});

test('a question tells which parameters it takes', () => {
  const taken = Object.fromEntries(queries.map(({ name, parameters }) => [name, parameters]));
  expect(taken).toMatchObject({
    choose: [],
    ledger: ['actor'],
    'contradictions-of-an-event': ['event'],
    'down-to-the-characters': ['contradiction'],
  });
});

test('what a question has between angle brackets reaches the editor', () => {
  const hostile = { name: 'x', title: '<b>', says: '&', cypher: 'RETURN "<i>"', parameters: [] };
  expect(guidePage([hostile], 'http://h')).toContain('RETURN &quot;&lt;i&gt;&quot;');
});

test('the style names a caption for each label that a question draws', () => {
  const style = readFileSync(defaultStyleFile(), 'utf8');
  const drawn = new Set(
    queries.flatMap(
      ({ cypher }) =>
        cypher.match(/(?<=\w*:)(Actor|Claim|Contradiction|Event|Article|Revision|Outlet)\b/g) ?? [],
    ),
  );
  for (const label of drawn)
    expect(style).toMatch(new RegExp(`node\\.${label} \\{[^}]*caption: "[^"]*\\{\\w+\\}"`));
  expect(drawn.size).toBe(7);
});
