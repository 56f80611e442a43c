export interface Load {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly ms: number;
}

export interface Loaded {
  /** Milliseconds of each answer. */
  readonly latencies: number[];
  /** Answers whose status was not 200. */
  readonly failed: number;
  readonly seconds: number;
}

export function load(options: Load): Promise<Loaded>;
