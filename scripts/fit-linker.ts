/** One decision of the linker: the features of each candidate, and which candidates are right (none: no partner). */
export interface LinkDecision {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly number[];
}

const EPOCHS = 12;
const RATE = 0.3;
const DECAY = 1e-5;

/** Fits a softmax over candidates and "none" (score nought) by AdaGrad (Duchi et al. 2011); deterministic, in the order given. */
export function fitLinker(decisions: readonly LinkDecision[]): {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
} {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const BIAS = '';
  const weight = (feature: string) => weights.get(feature) ?? 0;
  const move = (feature: string, gradient: number) => {
    const slope = gradient + DECAY * weight(feature);
    const square = (squares.get(feature) ?? 1e-6) + slope * slope;
    squares.set(feature, square);
    weights.set(feature, weight(feature) - (RATE * slope) / Math.sqrt(square));
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { candidates, right } of decisions) {
      const scores = candidates.map((features) =>
        features.reduce((sum, feature) => sum + weight(feature), weight(BIAS)),
      );
      const top = Math.max(0, ...scores);
      const masses = scores.map((score) => Math.exp(score - top));
      const none = Math.exp(-top);
      const total = masses.reduce((sum, mass) => sum + mass, none);
      const rightMass = right.length
        ? right.reduce((sum, index) => sum + (masses[index] ?? 0), 0)
        : none;
      candidates.forEach((features, index) => {
        const mass = masses[index] ?? 0;
        const wanted = right.includes(index) ? mass / rightMass : 0;
        const gradient = mass / total - wanted;
        if (Math.abs(gradient) < 1e-4) return;
        for (const feature of features) move(feature, gradient);
        move(BIAS, gradient);
      });
    }
  }
  const features: Record<string, number> = {};
  for (const [feature, value] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round(value * 100) / 100;
    if (feature !== BIAS && rounded !== 0) features[feature] = rounded;
  }
  return { bias: Math.round(weight(BIAS) * 100) / 100, features };
}
