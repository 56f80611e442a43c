/**
 * Neural models behind one interface; they run in a worker thread so that the event loop stays free.
 * Every method throws ModelError where a model file is missing or damaged.
 */
export interface Inference {
  /** Tags each text (a window of whole sentences, at most 512 word pieces) with attribution and entity labels. */
  tag(windows: readonly string[]): Promise<readonly TaggedWindow[]>;
  /** Class probabilities of (premise, hypothesis) pairs, one direction each; same order as given; of news claims unless told. */
  classify(pairs: readonly SentencePair[], kind?: PairKind): Promise<readonly NliScores[]>;
  /** Sentence embeddings of unit length, 384 numbers each; same order as given. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** Word pieces of one window with their logits, without special tokens. */
export interface TaggedWindow {
  /** UTF-16 offsets into the window's text, one per piece. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Logits, row-major [pieces × attributionLabels.length]. */
  readonly attribution: Float32Array;
  readonly attributionLabels: readonly string[];
  /** Logits, row-major [pieces × entityLabels.length]. */
  readonly entity: Float32Array;
  readonly entityLabels: readonly string[];
}

/** News claims, "SPEAKER: text" where a speaker is known, or sentences of which nothing is known but their words: each kind has its model. */
export type PairKind = 'claims' | 'sentences';

export interface SentencePair {
  readonly premise: string;
  readonly hypothesis: string;
}

/** Softmax probabilities; they sum to 1. */
export interface NliScores {
  readonly entailment: number;
  readonly neutral: number;
  readonly contradiction: number;
}
