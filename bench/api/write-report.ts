import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Runs } from './check-same.ts';
import { type Goal, goalsOf } from './goals.ts';
import type { Row } from './measure.ts';
import { TITLES } from './questions.ts';
import { SIDES, type Side } from './servers.ts';

export interface Result {
  readonly claims: number;
  readonly rows: readonly Row[];
  readonly runs: Runs;
  /** Resident megabytes of each server's process after all rounds. */
  readonly memory: Readonly<Record<string, number>>;
}

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const PLOT = fileURLToPath(new URL('../../docs/performance-api.svg', import.meta.url));
const [START, END] = ['<!-- bench:api -->', '<!-- /bench:api -->'];

const NAMES: Readonly<Record<Side, string>> = {
  gainsay: 'this API',
  bare: 'bare Cypher',
  neo4jGraphql: '@neo4j/graphql',
};

/** Puts the table into docs/performance.md, between its marks, and draws the plot. */
export function writeReport(result: Result): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${PAGE} has no place for the table: ${START} … ${END}.`);
  }
  writeFileSync(PAGE, `${before}${START}\n${table(result)}\n${END}${after}`);
  writeFileSync(PLOT, plot(result.rows));
}

function table({ claims, rows, runs, memory }: Result): string {
  const lines = rows.flatMap((row) =>
    SIDES.map((side) => {
      const { p50, p99, perSecond, cpuMs, neo4jMs } = row.sides[side];
      const first = side === 'gainsay' ? `${TITLES[row.question]} × ${row.connections}` : '';
      const times = [cpuMs, neo4jMs].map((ms) => (Number.isNaN(ms) ? '' : ms.toFixed(2)));
      const told = [p50.toFixed(1), p99.toFixed(1), perSecond.toFixed(0), ...times];
      const goals = side === 'gainsay' ? goalsOf(row).map(goalText).join('; ') : '';
      return `| ${[first, NAMES[side], ...told, runs[row.question][side], goals].join(' | ')} |`;
    }),
  );
  const memories = SIDES.map((side) => `${NAMES[side]} ${memory[side]?.toFixed(0)} MB`).join(', ');
  return [
    `${new Date().toISOString().slice(0, 10)}, ${claims} claims, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}.`,
    `Resident memory after all rounds: ${memories}. CPU: processor time for a request, of the server's own process and of Neo4j's.`,
    '',
    '| question × connections | server | p50 ms | p99 ms | requests/s | CPU ms | Neo4j CPU ms | Cypher runs | goals |',
    '|---|---|--:|--:|--:|--:|--:|--:|---|',
    ...lines,
  ].join('\n');
}

const goalText = ({ says, value, met }: Goal) =>
  `${met ? '' : '**missed** '}${says}: ${value.toFixed(2)}`;

const COLOURS: Readonly<Record<Side, string>> = {
  gainsay: '#2563eb',
  bare: '#6b7280',
  neo4jGraphql: '#d97706',
};

/** Requests a second at 32 connections, as bars relative to bare Cypher. */
function plot(rows: readonly Row[]): string {
  const wide = rows.filter(({ connections }) => connections > 1);
  const height = wide.length * 76 + 40;
  const bars = wide.flatMap((row, n) => {
    const top = 40 + n * 76;
    const most = Math.max(...SIDES.map((side) => row.sides[side].perSecond));
    return [
      `<text x="10" y="${top - 4}">${TITLES[row.question]}</text>`,
      ...SIDES.map((side, m) => {
        const { perSecond } = row.sides[side];
        const width = Math.max(1, Math.round((perSecond / most) * 480));
        const y = top + m * 18;
        return `<rect x="10" y="${y}" width="${width}" height="14" fill="${COLOURS[side]}"/><text x="${width + 16}" y="${y + 11}">${NAMES[side]}: ${perSecond.toFixed(0)}/s</text>`;
      }),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" font-family="sans-serif" font-size="12">
<rect width="720" height="${height}" fill="white"/>
<text x="10" y="16" font-weight="bold">Requests a second at 32 connections</text>
${bars.join('\n')}
</svg>
`;
}
