import ort from 'onnxruntime-node';
import { type Encoding, Tokenizer } from 'tokenizers';
import { z } from 'zod';
import { ModelError } from '../errors.ts';
import type { WorkerSettings } from './messages.ts';
import { readChecksums, readModelFile } from './model-files.ts';
import { throughGate } from './native-gate.ts';

export type ModelName = 'reader' | 'nli' | 'nli-sentences' | 'embedding';

const labelShape = z.record(z.string(), z.array(z.string()));

/** Longest input in pieces, special ones included; longer input is cut, of a pair the longer side first. Null: the caller cuts. */
const MAX_PIECES = {
  reader: null,
  nli: 128,
  'nli-sentences': 128,
  embedding: 128,
} as const;

/** A checked and loaded model. */
export interface Model {
  readonly labels: Readonly<Record<string, readonly string[]>>;
  encode(text: string, options?: EncodeOptions): Promise<Encoding>;
  pieceId(piece: string): number;
  /** Runs one input, never a batch (docs/decisions/0003-models-in-a-worker.md); gives access to the outputs by name. */
  run(input: ModelInput): Promise<(output: string) => Float32Array>;
}

export interface EncodeOptions {
  readonly pair?: string;
  /** [CLS] and [SEP]; true unless told. */
  readonly addSpecialTokens?: boolean;
}

export interface ModelInput {
  readonly ids: readonly number[];
  /** Given for models that tell two sentences apart. */
  readonly typeIds?: readonly number[];
}

/**
 * Loads one model of the folder.
 * @throws ModelError where a file is missing, damaged or of another make
 */
export async function loadModel(name: ModelName, settings: WorkerSettings): Promise<Model> {
  const { modelsFolder, gate } = settings;
  const checksums = await readChecksums(modelsFolder);
  const read = (file: string) => readModelFile(modelsFolder, `${name}/${file}`, checksums);
  const weights = await read('model_int8.onnx');
  const tokenizerJson = (await read('tokenizer.json')).toString('utf8');
  const labelsJson = name === 'reader' ? (await read('labels.json')).toString('utf8') : '{}';
  try {
    const labels = labelShape.parse(JSON.parse(labelsJson));
    const tokenizer = Tokenizer.fromString(tokenizerJson);
    tokenizer.disablePadding();
    if (MAX_PIECES[name] === null) tokenizer.disableTruncation();
    else tokenizer.setTruncation(MAX_PIECES[name]);
    const session = await throughGate(gate, () => openSession(weights, settings.threads));
    return {
      labels,
      encode: (text, { pair, addSpecialTokens = true } = {}) =>
        throughGate(gate, () => tokenizer.encode(text, pair ?? null, { addSpecialTokens })),
      pieceId: (piece) => tokenizer.tokenToId(piece) ?? 0,
      run: (input) => throughGate(gate, () => run(session, input)),
    };
  } catch (cause) {
    throw new ModelError(
      `The model ${name} in ${modelsFolder} cannot be loaded (${cause}). Use the models that this version of Gainsay ships.`,
      { cause, details: { model: name, modelsFolder } },
    );
  }
}

function openSession(weights: Buffer, threads: number): Promise<ort.InferenceSession> {
  return ort.InferenceSession.create(weights, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Spinning threads steal the cores from the rest of the service between two short runs.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
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
