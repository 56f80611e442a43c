import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ort from 'onnxruntime-node';
import { Tokenizer } from 'tokenizers';
import type { SentencePair } from '../../src/inference/inference.ts';

const LONGEST = 128;

/** The entailment model's ONNX session with nothing around it, on pairs that were cut into pieces beforehand; gives what runs all of them. */
export async function bareNli(
  pairs: readonly SentencePair[],
  { modelsFolder, threads }: { readonly modelsFolder: string; readonly threads: number },
): Promise<() => Promise<void>> {
  const folder = join(modelsFolder, 'nli');
  const tokenizer = Tokenizer.fromString(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
  tokenizer.disablePadding();
  tokenizer.setTruncation(LONGEST);
  const tensor = (values: readonly number[]) =>
    new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  const inputs: Record<string, ort.Tensor>[] = [];
  for (const { premise, hypothesis } of pairs) {
    const encoding = await tokenizer.encode(premise, hypothesis, { addSpecialTokens: true });
    const ids = encoding.getIds();
    inputs.push({
      input_ids: tensor(ids),
      attention_mask: tensor(ids.map(() => 1)),
      token_type_ids: tensor(encoding.getTypeIds()),
    });
  }
  const session = await ort.InferenceSession.create(join(folder, 'model_int8.onnx'), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  return async () => {
    for (const input of inputs) await session.run(input);
  };
}
