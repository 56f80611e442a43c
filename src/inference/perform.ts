import type { Request, Work, WorkerSettings } from './messages.ts';
import { loadModel, type Model, type ModelName } from './model.ts';
import { tagWindow } from './tag-window.ts';

export interface Performed {
  readonly output: Work[keyof Work]['output'];
  /** Buffers to move with the answer. */
  readonly transfer: readonly ArrayBuffer[];
}

/** A function that answers requests, loading each model when it is first needed. */
export function performer(settings: WorkerSettings): (request: Request) => Promise<Performed> {
  const loaded = new Map<ModelName, Promise<Model>>();
  const model = (name: ModelName): Promise<Model> => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const loading = loadModel(name, settings);
    loaded.set(name, loading);
    // A failure is not kept: the next call tries again, the file may have been mended.
    loading.catch(() => loaded.delete(name));
    return loading;
  };
  return async (request) => {
    switch (request.task) {
      case 'tag':
        return tag(await model('reader'), request.input);
      case 'classify':
        return classify(await model('nli'), request.input);
      case 'classifySentences':
        return classify(await model('nli-sentences'), request.input);
      case 'embed':
        return embed(await model('embedding'), request.input);
    }
  };
}

async function tag(model: Model, texts: Work['tag']['input']): Promise<Performed> {
  const windows = [];
  for (const text of texts) windows.push(await tagWindow(model, text));
  return {
    output: {
      windows,
      attributionLabels: model.labels.attr ?? [],
      entityLabels: model.labels.ner ?? [],
    },
    transfer: windows.flatMap(({ starts, ends, attribution, entity }) => [
      starts,
      ends,
      attribution,
      entity,
    ]),
  };
}

async function classify(model: Model, pairs: Work['classify']['input']): Promise<Performed> {
  const logits = new Float32Array(pairs.length * 3);
  for (const [index, { premise, hypothesis }] of pairs.entries()) {
    const encoding = await model.encode(premise, { pair: hypothesis });
    const output = await model.run({ ids: encoding.getIds(), typeIds: encoding.getTypeIds() });
    logits.set(output('logits').subarray(0, 3), index * 3);
  }
  return { output: logits.buffer, transfer: [logits.buffer] };
}

async function embed(model: Model, texts: Work['embed']['input']): Promise<Performed> {
  const embeddings = [];
  for (const text of texts) {
    const encoding = await model.encode(text);
    const output = await model.run({ ids: encoding.getIds() });
    embeddings.push(output('embedding').slice().buffer);
  }
  return { output: embeddings, transfer: embeddings };
}
