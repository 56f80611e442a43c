import { InputError } from '../errors.ts';
import { type Calibration, calibrated, calibrationIn, logit, uncalibrated } from './calibration.ts';
import { fitLogistic } from './logistic-fit.ts';

/** A stored score, the version of the judge that gave it, and whether reviewers let the disagreement stand. */
export interface ReviewedScore {
  readonly score: number;
  readonly judgeVersion: string;
  readonly stands: boolean;
}

export interface Refit {
  readonly calibration: Calibration;
  readonly reviewed: number;
  readonly confirmed: number;
  /** Mean negative log likelihood of the outcomes, of the scores as they were judged before any calibration and as calibrated now. */
  readonly logLoss: { readonly before: number; readonly after: number };
}

/** Fewer reviews tell too little; so do fewer of one outcome. */
export const FEWEST_REVIEWS = 50;
const FEWEST_OF_AN_OUTCOME = 5;
/** Holds the slope back where reviews are few; the intercept is free. */
const PENALTY = 1;
/** Digits after the point, so that what the version says is what judges. */
const DIGITS = 1e4;

/**
 * Fits the calibration anew onto reviewed scores, whichever calibration they were judged with.
 * @throws InputError where the reviews are too few, of one outcome, or go against the score
 */
export function refitCalibration(reviews: readonly ReviewedScore[]): Refit {
  const confirmed = reviews.filter(({ stands }) => stands).length;
  const rejected = reviews.length - confirmed;
  if (reviews.length < FEWEST_REVIEWS || Math.min(confirmed, rejected) < FEWEST_OF_AN_OUTCOME) {
    throw new InputError(
      `${reviews.length} disagreements are reviewed, ${confirmed} of which stand and ${rejected} do not; to refit the calibration takes ${FEWEST_REVIEWS}, and ${FEWEST_OF_AN_OUTCOME} of either outcome. Review more ("gainsay review"), rather at random than the clearest first.`,
      { details: { reviewed: reviews.length, confirmed, rejected } },
    );
  }
  const raw = reviews.map(({ score, judgeVersion, stands }) => ({
    score: uncalibrated(score, calibrationIn(judgeVersion)),
    stands,
  }));
  const examples = raw.map(({ score, stands }) => ({
    features: { logit: logit(score) },
    positive: stands,
    weight: 1,
  }));
  const { bias, weights } = fitLogistic(examples, PENALTY);
  const calibration = { slope: rounded(weights.logit ?? 0), intercept: rounded(bias) };
  if (calibration.slope <= 0) {
    throw new InputError(
      `By these ${reviews.length} reviews a higher score is no likelier to stand (slope ${calibration.slope}), so no calibration can be fitted to them. Review more, over the whole range of scores.`,
      { details: { slope: calibration.slope } },
    );
  }
  return {
    calibration,
    reviewed: reviews.length,
    confirmed,
    logLoss: { before: logLoss(raw, null), after: logLoss(raw, calibration) },
  };
}

const rounded = (value: number) => Math.round(value * DIGITS) / DIGITS;

function logLoss(
  raw: readonly { readonly score: number; readonly stands: boolean }[],
  calibration: Calibration | null,
): number {
  const losses = raw.map(({ score, stands }) => {
    const p = Math.min(1 - 1e-9, Math.max(1e-9, calibrated(score, calibration)));
    return -Math.log(stands ? p : 1 - p);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
