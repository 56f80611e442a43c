/** What precision, recall and F1 are computed from. */
export interface Counts {
  gold: number;
  found: number;
  /** Gold items matched, found items matched (they differ where one covers several). */
  goldRight: number;
  foundRight: number;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const noCounts = (): Counts => ({ gold: 0, found: 0, goldRight: 0, foundRight: 0 });

/** The harmonic mean of precision and recall; 0 where both are. */
export const f1Of = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Precision, recall and F1 of counts; nothing found or nothing to find is 0, never NaN. */
export function figures({ gold, found, goldRight, foundRight }: Counts): Figures {
  const precision = found === 0 ? 0 : foundRight / found;
  const recall = gold === 0 ? 0 : goldRight / gold;
  return { precision, recall, f1: f1Of(precision, recall) };
}
