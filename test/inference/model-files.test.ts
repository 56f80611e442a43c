import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ModelError } from '../../src/errors.ts';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import { readChecksums, readModelFile } from '../../src/inference/model-files.ts';
import { openInference } from '../../src/inference/open-inference.ts';

const folder = mkdtempSync(join(tmpdir(), 'gainsay-models-'));
const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is read when its sum is the one listed', async () => {
  writeFileSync(join(folder, 'a.onnx'), 'hello');
  writeFileSync(join(folder, 'SHA256SUMS'), `${HELLO}  a.onnx\n`);
  const bytes = await readModelFile(folder, 'a.onnx', await readChecksums(folder));
  expect(bytes.toString()).toBe('hello');
});

test.each([
  ['damaged', 'a.onnx', 'hellO', new RegExp(`a\\.onnx .*expected ${HELLO}, found [0-9a-f]{64}`)],
  ['not listed', 'b.onnx', 'hello', new RegExp(`b\\.onnx .*does not list it, found ${HELLO}`)],
])('weights that are %s are refused', async (_, name, content, message) => {
  writeFileSync(join(folder, name), content);
  const sums = new Map([['a.onnx', HELLO]]);
  await expect(readModelFile(folder, name, sums)).rejects.toThrow(message);
});

test('a missing file is named with what to do', async () => {
  await expect(readModelFile(folder, 'none.onnx', new Map())).rejects.toThrow(
    /none\.onnx is missing\. Restore/,
  );
});

test('a damaged tokenizer fails the call, and a mended one works without a restart', async () => {
  const models = join(folder, 'models');
  const sound = join(defaultModelsFolder(), 'embedding', 'tokenizer.json');
  cpSync(join(defaultModelsFolder(), 'embedding'), join(models, 'embedding'), { recursive: true });
  cpSync(join(defaultModelsFolder(), 'SHA256SUMS'), join(models, 'SHA256SUMS'));
  writeFileSync(join(models, 'embedding', 'tokenizer.json'), '{}');
  const inference = openInference({ modelsFolder: models });
  await expect(inference.embed(['text'])).rejects.toThrow(ModelError);
  cpSync(sound, join(models, 'embedding', 'tokenizer.json'));
  expect(await inference.embed(['text'])).toHaveLength(1);
  await inference.close();
});
