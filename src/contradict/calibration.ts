import { JUDGE } from './weights.ts';

/**
 * A monotone map of the combination's score onto how often reviewers let such a score stand (Platt 1999):
 * logit(calibrated) = slope × logit(score) + intercept, the slope above 0.
 */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Scores of 0 and 1 have no logit. */
const EDGE = 1e-9;

export function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inside / (1 - inside));
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** The score as calibrated; as it is where there is no calibration. */
export const calibrated = (score: number, calibration: Calibration | null): number =>
  calibration === null ? score : logistic(calibration.slope * logit(score) + calibration.intercept);

/** The score that was calibrated to this one. */
export const uncalibrated = (score: number, calibration: Calibration | null): number =>
  calibration === null
    ? score
    : logistic((logit(score) - calibration.intercept) / calibration.slope);

/** What judges pairs, with the calibration in its version: "2+platt(0.8731,-0.2014)". */
export const judgeOf = (calibration: Calibration | null) =>
  calibration === null
    ? JUDGE
    : {
        ...JUDGE,
        version: `${JUDGE.version}+platt(${calibration.slope},${calibration.intercept})`,
      };

/** The calibration that a judge's version names; null where there was none. */
export function calibrationIn(version: string): Calibration | null {
  const named = /\+platt\((-?[\d.e-]+),(-?[\d.e-]+)\)$/.exec(version);
  return named === null ? null : { slope: Number(named[1]), intercept: Number(named[2]) };
}
