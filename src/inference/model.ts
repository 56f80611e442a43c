import ort from 'onnxruntime-node';
import { Tokenizer } from 'tokenizers';
import { ModelError } from '../errors.ts';
import type { WorkerSettings } from './messages.ts';
import { readChecksums, readModelFile } from './model-files.ts';

export type ModelName = 'reader' | 'nli' | 'embedding';

/** A checked and loaded model; `run` takes exactly one input, never a batch (docs/decisions/0003-models-in-a-worker.md). */
export interface Model {
  readonly tokenizer: Tokenizer;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  run(input: ModelInput): Promise<(output: string) => Float32Array>;
}

export interface ModelInput {
  readonly ids: readonly number[];
  /** Given for models that tell two sentences apart. */
  readonly typeIds?: readonly number[];
}

/** Loads one model of the folder. */
export async function loadModel(
  name: ModelName,
  { modelsFolder, threads }: WorkerSettings,
): Promise<Model> {
  const checksums = await readChecksums(modelsFolder);
  const read = (file: string) => readModelFile(modelsFolder, `${name}/${file}`, checksums);
  const weights = await read('model_int8.onnx');
  const tokenizerJson = await read('tokenizer.json');
  const labels = name === 'reader' ? JSON.parse((await read('labels.json')).toString('utf8')) : {};
  try {
    const tokenizer = Tokenizer.fromString(tokenizerJson.toString('utf8'));
    tokenizer.disablePadding();
    tokenizer.disableTruncation();
    const session = await ort.InferenceSession.create(weights, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Spinning threads steal the cores from the rest of the service between two short runs.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
    return { tokenizer, labels, run: (input) => run(session, input) };
  } catch (cause) {
    throw new ModelError(
      `The model ${name} in ${modelsFolder} cannot be loaded (${cause}). Use models made for onnxruntime-node ` +
        `${ort.env.versions.node ?? ''} and tokenizers 0.23, as the model cards say.`,
      { cause, details: { model: name, modelsFolder } },
    );
  }
}

async function run(session: ort.InferenceSession, input: ModelInput) {
  const row = (values: readonly number[]) =>
    new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  const results = await session.run({
    input_ids: row(input.ids),
    attention_mask: row(input.ids.map(() => 1)),
    ...(input.typeIds && { token_type_ids: row(input.typeIds) }),
  });
  return (output: string) => {
    const data = results[output]?.data;
    if (data instanceof Float32Array) return data;
    throw new ModelError(
      `The model gives no float32 output "${output}". Use the models that this version of Gainsay ships.`,
    );
  };
}
