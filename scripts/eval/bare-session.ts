import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ort from 'onnxruntime-node';
import { Tokenizer } from 'tokenizers';
import { stretches } from '../../src/inference/tag-window.ts';

export interface BareSession {
  /** Runs all inputs, one by one. */
  run(): Promise<void>;
  readonly pieces: number;
  readonly windows: number;
}

/** The tagger's ONNX session with nothing around it, on texts that were cut into pieces beforehand. */
export async function bareSession(
  texts: readonly string[],
  { modelsFolder, threads }: { readonly modelsFolder: string; readonly threads: number },
): Promise<BareSession> {
  const tokenizer = Tokenizer.fromString(
    readFileSync(join(modelsFolder, 'reader', 'tokenizer.json'), 'utf8'),
  );
  tokenizer.disablePadding();
  tokenizer.disableTruncation();
  const [first, last] = [tokenizer.tokenToId('[CLS]') ?? 0, tokenizer.tokenToId('[SEP]') ?? 0];
  const inputs: ort.Tensor[][] = [];
  let pieces = 0;
  for (const text of texts) {
    const ids = (await tokenizer.encode(text, null, { addSpecialTokens: false })).getIds();
    for (const { from, to } of stretches(ids.length)) {
      const row = [first, ...ids.slice(from, to), last];
      pieces += row.length;
      const tensor = (values: readonly number[]) =>
        new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
      inputs.push([tensor(row), tensor(row.map(() => 1))]);
    }
  }
  const session = await ort.InferenceSession.create(
    join(modelsFolder, 'reader', 'model_int8.onnx'),
    {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    },
  );
  const run = async () => {
    for (const [ids, mask] of inputs) {
      if (ids && mask) await session.run({ input_ids: ids, attention_mask: mask });
    }
  };
  return { run, pieces, windows: inputs.length };
}
