import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Inference, NliScores, TaggedWindow } from '../src/inference/inference.ts';

/**
 * Keeps every answer of the models in a file, so that a change of rules or weights is measured again in seconds.
 * `versionOf` has to change with the model of that name: it goes into every key.
 */
export function rememberingInference(
  inner: Inference,
  { file, versionOf }: { readonly file: string; readonly versionOf: (model: string) => string },
): Inference {
  mkdirSync(dirname(file), { recursive: true });
  const known = new Map<string, string>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const at = line.indexOf('\t');
      if (at > 0) known.set(line.slice(0, at), line.slice(at + 1));
    }
  }
  const versions = {
    reader: versionOf('reader'),
    nli: versionOf('nli'),
    'nli-sentences': versionOf('nli-sentences'),
    embedding: versionOf('embedding'),
  };
  const keyOf = (model: keyof typeof versions, input: unknown) =>
    createHash('sha256')
      .update(JSON.stringify([versions[model], model, input]))
      .digest('base64url');

  async function recall<In, Out>(
    kind: keyof typeof versions,
    inputs: readonly In[],
    ask: (missing: readonly In[]) => Promise<readonly Out[]>,
  ): Promise<readonly Out[]> {
    const missing = inputs.filter((input) => !known.has(keyOf(kind, input)));
    const answers = missing.length > 0 ? await ask(missing) : [];
    missing.forEach((input, i) => {
      const key = keyOf(kind, input);
      const value = JSON.stringify(answers[i], pack);
      known.set(key, value);
      appendFileSync(file, `${key}\t${value}\n`);
    });
    return inputs.map((input): Out => JSON.parse(known.get(keyOf(kind, input)) ?? '', unpack));
  }

  return {
    tag: (windows) =>
      recall<string, TaggedWindow>('reader', windows, (missing) => inner.tag(missing)),
    classify: (pairs, kind = 'claims') =>
      recall<(typeof pairs)[number], NliScores>(
        kind === 'claims' ? 'nli' : 'nli-sentences',
        pairs,
        (missing) => inner.classify(missing, kind),
      ),
    embed: (texts) =>
      recall<string, Float32Array>('embedding', texts, (missing) => inner.embed(missing)),
    close: () => inner.close(),
  };
}

function pack(_: string, value: unknown): unknown {
  if (value instanceof Float32Array || value instanceof Int32Array)
    return {
      kind: value.constructor.name,
      base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
    };
  return value;
}

function unpack(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  const bytes = new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  return 'kind' in value && value.kind === 'Int32Array'
    ? new Int32Array(bytes.buffer)
    : new Float32Array(bytes.buffer);
}
