import { join } from 'node:path';
import type { Inference } from '../../src/inference/inference.ts';
import { jsonLines as linesOf } from '../json-lines.ts';
import type { CliRun } from './cli-run.ts';

/** What the parts of the evaluation share. */
export interface EvalContext {
  /** Folder of the evaluation data. */
  readonly data: string;
  readonly modelsFolder: string;
  /** Threads in one run of a model, as the command line gives it. */
  readonly threads: number;
  readonly inference: Inference;
  /** Rounds of a measurement of speed. */
  readonly rounds: number;
  /** Prints errors one by one where that was asked for. */
  readonly example: (line: string) => void;
  readonly progress: (line: string) => void;
  /** What the built command line prints for the articles of PolNeAR dev; run once, when first asked. */
  cliOnDev(): Promise<CliRun>;
}

/** The objects of a file of JSON lines below the data folder. */
export function jsonLines<Row>({ data }: Pick<EvalContext, 'data'>, file: string): readonly Row[] {
  return linesOf(join(data, file)) as readonly Row[];
}
