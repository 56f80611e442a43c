import { type Row, ratio } from './measure.ts';

export interface Goal {
  readonly says: string;
  readonly value: number;
  readonly met: boolean;
}

/** What the API has to hold to, for each question: docs/decisions/0020-speed-of-the-api.md. */
export function goalsOf(row: Row): readonly Goal[] {
  if (row.connections === 1) {
    const value = ratio(row, 'p50', ['gainsay', 'bare']);
    return [{ says: 'p50 ≤ 1.3 × bare', value, met: value <= 1.3 }];
  }
  const overBare = ratio(row, 'perSecond', ['gainsay', 'bare']);
  const overLibrary = ratio(row, 'perSecond', ['gainsay', 'neo4jGraphql']);
  return [
    { says: 'throughput ≥ 0.7 × bare', value: overBare, met: overBare >= 0.7 },
    { says: 'throughput ≥ 2 × @neo4j/graphql', value: overLibrary, met: overLibrary >= 2 },
  ];
}
