import type { EvalContext } from './context.ts';

/** One table of a part's results, as it is printed and written to docs/evaluation.md. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one part of the evaluation found. */
export interface Section {
  readonly tables: readonly Table[];
  /** Named figures: what floors.json and later runs are held against. */
  readonly figures: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** One thing that is measured. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** What is measured and how, for a reader who wants to measure it again. */
  readonly method: string;
  /** Files under the data folder without which the part is skipped. */
  readonly needs: readonly string[];
  /** Run only where it is asked for by name. */
  readonly onDemand?: boolean;
  run(context: EvalContext): Promise<Section>;
}
