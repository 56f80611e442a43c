import type { Inference, NliScores, TaggedWindow } from './inference.ts';
import type { RawTagging } from './messages.ts';
import { startWorker } from './start-worker.ts';
import { workerCalls } from './worker-calls.ts';

export interface InferenceOptions {
  /** Folder with reader/, nli/, embedding/ and SHA256SUMS; see defaultModelsFolder(). */
  readonly modelsFolder: string;
  /** Threads inside one run, 1 unless told; results are the same bits for any number. */
  readonly threads?: number;
}

/**
 * The neural models, in a worker thread that starts at the first call; each model is loaded when it is first asked.
 * Every input is run by itself, so a result never depends on what else is asked. Texts over a model's limit are read in
 * overlapping stretches (tag, 190 pieces) or cut (classify and embed, 128 pieces).
 */
export function openInference({ modelsFolder, threads = 1 }: InferenceOptions): Inference {
  const calls = workerCalls((gate) => startWorker({ modelsFolder, threads, gate }));
  return {
    async tag(windows) {
      return windows.length === 0 ? [] : taggedWindows(await calls.call('tag', windows));
    },
    async classify(pairs) {
      if (pairs.length === 0) return [];
      const logits = new Float32Array(await calls.call('classify', pairs));
      return pairs.map((_, index) => softmax(logits.subarray(index * 3, index * 3 + 3)));
    },
    async embed(texts) {
      if (texts.length === 0) return [];
      return (await calls.call('embed', texts)).map((buffer) => new Float32Array(buffer));
    },
    close: () => calls.close(),
  };
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
