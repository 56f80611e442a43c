/** A logistic model over named features; a feature it has not met weighs nought. */
export interface LinkWeights {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

/** Reads the table form in which fitted weights are kept: `feature=weight` cells between white space. */
export function parseLinkWeights(bias: number, table: string): LinkWeights {
  const features: Record<string, number> = {};
  for (const cell of table.trim().split(/\s+/)) {
    const at = cell.lastIndexOf('=');
    if (at > 0) features[cell.slice(0, at)] = Number(cell.slice(at + 1));
  }
  return { bias, features };
}
