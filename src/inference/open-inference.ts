import type { Inference, NliScores, TaggedWindow } from './inference.ts';
import type { RawTagging, Task, Work } from './messages.ts';
import { startWorker } from './start-worker.ts';
import { workerCalls } from './worker-calls.ts';
import { workerPool } from './worker-pool.ts';

export interface InferenceOptions {
  /** Folder with reader/, nli/, nli-sentences/, embedding/ and SHA256SUMS; see defaultModelsFolder(). */
  readonly modelsFolder: string;
  /** Threads inside one run, 1 unless told; results are the same bits for any number. */
  readonly threads?: number;
  /** Workers that compute at once, 1 unless told; each loads its own models, and results are the same for any number. */
  readonly workers?: number;
  /** Workers to start and to load the reader in now, rather than at the first call; 0 unless told. */
  readonly warm?: number;
}

/** Inputs that a worker is given at a time: few enough that workers end together, about a tenth of a second of windows. */
const PART = { tag: 8, classify: 16, classifySentences: 16, embed: 16 } as const;

/**
 * The neural models, in worker threads that start at the first call; each model is loaded when it is first asked.
 * Every input is run by itself, so a result never depends on what else is asked. Texts over a model's limit are read in
 * overlapping stretches (tag, 190 pieces) or cut (classify and embed, 128 pieces).
 */
export function openInference(options: InferenceOptions): Inference {
  const { modelsFolder, threads = 1, workers = 1, warm = 0 } = options;
  const pool = workerPool(workers, () =>
    workerCalls((gate) => startWorker({ modelsFolder, threads, gate })),
  );
  if (warm > 0) pool.warm('tag', warm);
  const inParts = <T extends Task>(task: T, inputs: Work[T]['input']) =>
    Promise.all(
      parts<Work[Task]['input'][number]>(inputs, PART[task]).map((part) =>
        pool.call(task, part as Work[T]['input']),
      ),
    );
  return {
    async tag(windows) {
      return (await inParts('tag', windows)).flatMap(taggedWindows);
    },
    async classify(pairs, kind = 'claims') {
      const answers = await inParts(kind === 'claims' ? 'classify' : 'classifySentences', pairs);
      return answers.flatMap((logits) => scores(new Float32Array(logits)));
    },
    async embed(texts) {
      return (await inParts('embed', texts)).flat().map((buffer) => new Float32Array(buffer));
    },
    close: () => pool.close(),
  };
}

function parts<T>(inputs: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(inputs.length / size) }, (_, part) =>
    inputs.slice(part * size, (part + 1) * size),
  );
}

function scores(logits: Float32Array): readonly NliScores[] {
  return Array.from({ length: logits.length / 3 }, (_, pair) =>
    softmax(logits.subarray(pair * 3, pair * 3 + 3)),
  );
}

function taggedWindows(tagging: RawTagging): readonly TaggedWindow[] {
  const { windows, attributionLabels, entityLabels } = tagging;
  return windows.map(({ starts, ends, attribution, entity }) => ({
    starts: new Int32Array(starts),
    ends: new Int32Array(ends),
    attribution: new Float32Array(attribution),
    attributionLabels,
    entity: new Float32Array(entity),
    entityLabels,
  }));
}

function softmax([entailment = 0, neutral = 0, contradiction = 0]: Float32Array): NliScores {
  const highest = Math.max(entailment, neutral, contradiction);
  const weights = [entailment, neutral, contradiction].map((logit) => Math.exp(logit - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const [e = 0, n = 0, c = 0] = weights.map((weight) => weight / sum);
  return { entailment: e, neutral: n, contradiction: c };
}
