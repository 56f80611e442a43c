import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Board, Row } from './measure.ts';

/** How many times as long the large graph may take. */
const MOST = 1.3;
const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const [START, END] = ['<!-- bench:board -->', '<!-- /bench:board -->'];

export interface Result {
  readonly small: Board;
  readonly large: Board;
  readonly rows: readonly Row[];
}

export interface Report {
  readonly text: string;
  /** Names of what took too long. */
  readonly missed: readonly string[];
}

/** The table, and what misses the goal. */
export function reportOf({ small, large, rows }: Result): Report {
  const missed = rows.filter((row) => row.isGoal && !(ratio(row) <= MOST)).map(({ name }) => name);
  const number = (count: number) => count.toLocaleString('en-GB');
  const lines = rows.map((row) => {
    const goal = row.isGoal ? `${missed.includes(row.name) ? '**missed** ' : ''}≤ ${MOST}` : '';
    const told = [median(row.small), median(row.large)].map((value) => value.toFixed(0));
    const shown = Number.isFinite(ratio(row)) ? ratio(row).toFixed(2) : '';
    return `| ${[row.name, ...told, shown, goal].join(' | ')} |`;
  });
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  const text = [
    `${new Date().toISOString().slice(0, 10)}, ${rows[0]?.small.length ?? 0} rounds, ${cpus().length} × ${model}, Node ${process.version}, Chromium without a graphics card.`,
    '',
    `| ms | ${number(small.contradictions)} contradictions | ${number(large.contradictions)} contradictions | ratio | goal |`,
    '|---|--:|--:|--:|---|',
    ...lines,
  ].join('\n');
  return { text, missed };
}

/** Puts the table into docs/performance.md, between its marks. */
export function writeReport(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${PAGE} has no place for the table: ${START} … ${END}.`);
  }
  writeFileSync(PAGE, `${before}${START}\n${text}\n${END}${after}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of the ratios within each round. */
const ratio = ({ small, large }: Row) =>
  median(large.map((value, round) => value / (small[round] ?? Number.NaN)));
