import type { SentencePair } from './inference.ts';
import type { NativeGate } from './native-gate.ts';

/** Tags of one window as they cross the thread border; buffers are moved, not copied. */
export interface RawTags {
  /** Int32 UTF-16 offsets, one per piece. */
  readonly starts: ArrayBuffer;
  readonly ends: ArrayBuffer;
  /** Float32 logits, row-major. */
  readonly attribution: ArrayBuffer;
  readonly entity: ArrayBuffer;
}

export interface RawTagging {
  readonly windows: readonly RawTags[];
  readonly attributionLabels: readonly string[];
  readonly entityLabels: readonly string[];
}

/** What the worker can be asked, and what it answers. */
export interface Work {
  readonly tag: { readonly input: readonly string[]; readonly output: RawTagging };
  /** Answer: Float32 logits, three a pair. */
  readonly classify: { readonly input: readonly SentencePair[]; readonly output: ArrayBuffer };
  readonly classifySentences: {
    readonly input: readonly SentencePair[];
    readonly output: ArrayBuffer;
  };
  readonly embed: { readonly input: readonly string[]; readonly output: readonly ArrayBuffer[] };
}

export type Task = keyof Work;

export type Request = {
  readonly [T in Task]: {
    readonly id: number;
    readonly task: T;
    readonly input: Work[T]['input'];
  };
}[Task];

export type Reply =
  | { readonly id: number; readonly output: Work[Task]['output'] }
  | {
      readonly id: number;
      readonly problem: {
        readonly message: string;
        readonly details: Readonly<Record<string, unknown>>;
      };
    };

export interface WorkerSettings {
  readonly modelsFolder: string;
  readonly threads: number;
  readonly gate: NativeGate;
}
