import { cpuMsOf } from './cpu-time.ts';
import { load } from './load.mjs';
import { QUESTIONS, type Question, type Variables } from './questions.ts';
import { type Server, SIDES, type Side } from './servers.ts';

/** One server's answers to one question, over all rounds. */
export interface Measured {
  /** Milliseconds: the medians over the rounds. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Milliseconds of processor time for a request: of the server's own process, and of Neo4j's. */
  readonly cpuMs: number;
  readonly neo4jMs: number;
  /** Of each round, for ratios between servers. */
  readonly rounds: readonly { readonly p50: number; readonly perSecond: number }[];
}

export interface Row {
  readonly question: Question;
  readonly connections: number;
  readonly sides: Readonly<Record<Side, Measured>>;
}

export interface MeasureOptions {
  readonly servers: readonly Server[];
  readonly variables: Variables;
  /** The process of Neo4j; null: its processor time is not told. */
  readonly neo4j: number | null;
  readonly questions: readonly Question[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly ms: number;
  readonly onProgress: (line: string) => void;
}

/** Loads the servers in turn, in short rounds, so that what else the machine does meets all of them alike. */
export async function measure(options: MeasureOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const question of QUESTIONS.filter((each) => options.questions.includes(each))) {
    for (const connections of options.connections) {
      rows.push(await measureRow(options, question, connections));
    }
  }
  return rows;
}

async function measureRow(
  { servers, variables, neo4j, rounds, ms, onProgress }: MeasureOptions,
  question: Question,
  connections: number,
): Promise<Row> {
  const taken = new Map<Side, Omit<Measured, 'rounds'>[]>();
  const send = async (server: Server, forMs: number) => {
    const bodies = variables[question].map((asked) => server.body(question, asked));
    const before = await server.tally();
    const neo4jBefore = cpuMsOf(neo4j) ?? Number.NaN;
    const { latencies, failed, seconds } = await load({
      ...{ url: server.url, bodies, connections },
      ms: forMs,
    });
    if (failed > 0) throw new Error(`${server.side} failed ${failed} times at "${question}".`);
    const after = await server.tally();
    const neo4jAfter = cpuMsOf(neo4j) ?? Number.NaN;
    const sorted = latencies.toSorted((x, y) => x - y);
    return {
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      perSecond: latencies.length / seconds,
      cpuMs: (after.cpuMs - before.cpuMs) / latencies.length,
      neo4jMs: (neo4jAfter - neo4jBefore) / latencies.length,
    };
  };
  for (const server of servers) await send(server, ms / 2);
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < servers.length; n += 1) {
      const server = servers[(n + round) % servers.length];
      if (server === undefined) continue;
      const sample = await send(server, ms);
      taken.set(server.side, [...(taken.get(server.side) ?? []), sample]);
    }
  }
  const sides = Object.fromEntries(
    SIDES.map((side): [Side, Measured] => {
      const all = taken.get(side) ?? [];
      return [
        side,
        {
          p50: median(all.map(({ p50 }) => p50)),
          p99: median(all.map(({ p99 }) => p99)),
          perSecond: median(all.map(({ perSecond }) => perSecond)),
          cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
          neo4jMs: median(all.map(({ neo4jMs }) => neo4jMs)),
          rounds: all,
        },
      ];
    }),
  ) as Record<Side, Measured>;
  const told = SIDES.map((side) => {
    const { p50, p99, perSecond, cpuMs, neo4jMs } = sides[side];
    return `${side} ${p50.toFixed(1)}/${p99.toFixed(1)} ms ${perSecond.toFixed(0)}/s CPU ${cpuMs.toFixed(2)} + ${neo4jMs.toFixed(2)} ms`;
  });
  onProgress(`${question} × ${connections}: ${told.join(', ')}`);
  return { question, connections, sides };
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

export const median = (values: readonly number[]) =>
  quantile(
    values.toSorted((x, y) => x - y),
    0.5,
  );

/** The median over the rounds of a ratio within each round. */
export function ratio(
  { sides }: Row,
  of: 'p50' | 'perSecond',
  [upper, lower]: readonly [Side, Side],
): number {
  const below = sides[lower].rounds;
  return median(sides[upper].rounds.map((round, n) => round[of] / (below[n]?.[of] ?? Number.NaN)));
}
