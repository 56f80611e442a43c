import { readEnvironment } from '../../src/environment.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { startService } from '../../src/server.ts';
import { countRuns, readTask, report } from './child.ts';

/** (a): the service as "gainsay serve" starts it; embeddings come from a table, since all three are given them. */
const { uri, user, password, texts } = readTask();
const runs = countRuns(new URL('../../src/graph/runner.ts', import.meta.url).href);
const vectors = new Map(texts.map(({ text, vector }) => [text, Float32Array.from(vector)]));
const unused = () => Promise.reject(new Error('The bench asks for no model.'));
const inference: Inference = {
  tag: unused,
  classify: unused,
  embed: async (wanted) => wanted.map((text) => vectors.get(text) ?? new Float32Array(384)),
  close: async () => undefined,
};
const { url } = await startService({
  environment: readEnvironment({
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    GAINSAY_PORT: '0',
  }),
  inference,
  onProgress: () => undefined,
  onError: (line, error) => console.error(line, error),
  signal: new AbortController().signal,
});
report(new URL('/graphql', url).href, runs);
