import type { SizeFigures } from './measure.ts';

interface Report {
  readonly sizes: readonly SizeFigures[];
  readonly nli: { readonly ours: number; readonly bare: number; readonly share: number };
  readonly growth: number;
  readonly goals: { readonly growth: number; readonly share: number };
  readonly conditions: string;
}

/** docs/performance-contradictions.md. */
export function reportText({ sizes, nli, growth, goals, conditions }: Report): string {
  const ms = (value: number) => value.toFixed(1);
  const n = (value: number) => value.toFixed(0);
  const total = (size: SizeFigures) =>
    size.candidatesMs + size.evidenceMs + size.choosingMs + size.judgingMs;
  const times = sizes.map((size) => [
    n(size.claims),
    ms(size.candidatesMs),
    ms(size.evidenceMs),
    ms(size.choosingMs),
    ms(size.judgingMs),
    ms(total(size)),
    n(size.candidates),
    ms(size.pairs),
  ]);
  const hits = sizes.map(({ claims, hits: of }) => [
    n(claims),
    ...[of.event, of.speaker, of.nearest, of.words, of.evidence].map(n),
  ]);
  const growing = [
    ...new Set(
      sizes.flatMap(({ claims, growing: steps }) => steps.map((step) => `${claims}: ${step}`)),
    ),
  ];
  const largest = sizes.at(-1)?.claims ?? 0;
  return `# Cost of finding contradictions

Written by \`npm run bench:contradictions -- --write\`; do not edit by hand. Synthetic claims (\`bench/synthetic/\`: events, actors and outlets
fall off as Zipf has it) lie in a real Neo4j; for ${sizes[0]?.measured ?? 0} claims of texts spread over the corpus, what ingestion does once a text is
stored is timed, the best of several rounds after one that fills the caches. Why so: \`docs/decisions/0023-independence-and-bounded-cost.md\`.

Milliseconds for one new claim:

${table(['claims in the graph', 'candidates', 'evidence', 'choosing pairs', 'judging', 'together', 'candidates found', 'pairs judged'], times)}

DB hits for one new claim, by PROFILE (evidence: for one claim that is loaded; steps inside vector and full-text indexes count as none):

${table(['claims in the graph', 'by event', 'by speaker', 'nearest', 'by words', 'evidence'], hits)}

- Cost at ${largest} claims against 10000: ${Number.isFinite(growth) ? growth.toFixed(2) : 'not measured'} (at most ${goals.growth} is wanted).
- Entailment model: ${n(nli.ours)} pairs a second through the worker, ${n(nli.bare)} in the bare ONNX session in the same run: ${n(100 * nli.share)} % (${n(100 * goals.share)} % are wanted).
- Sorts and scans in the plans, with the rows they saw: ${growing.length === 0 ? 'none' : growing.join('; ')}.
- Measured ${conditions}.
`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---:|').join('')}`, ...rows.map(line)].join('\n');
}
