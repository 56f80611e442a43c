import { readCalibration } from './calibration-file.ts';
import { chooseLanguageModel } from './choose-language-model.ts';
import type { Calibration } from './contradict/calibration.ts';
import { languageModelJudge } from './contradict/judges/language-model.ts';
import type { SecondJudge } from './contradict/second-opinion.ts';
import type { Environment } from './environment.ts';

/**
 * The further judge that the environment asks for; null unless GAINSAY_JUDGE is "llm".
 * @throws SetupError where a language model is asked for and not configured
 */
export function chooseJudge(
  environment: Pick<Environment, 'judge' | 'languageModel'>,
): SecondJudge | null {
  if (environment.judge !== 'llm') return null;
  return languageModelJudge(chooseLanguageModel(environment, 'GAINSAY_JUDGE=llm'));
}

/** What pairs are judged with beside the models on this machine. */
export interface Judging {
  readonly judge: SecondJudge | null;
  readonly calibration: Calibration | null;
}

/**
 * The further judge and the calibration that the environment names: whatever stores verdicts judges by both.
 * @throws SetupError, ModelError
 */
export async function chooseJudging(
  environment: Pick<Environment, 'judge' | 'languageModel' | 'calibration'>,
): Promise<Judging> {
  const judge = chooseJudge(environment);
  return { judge, calibration: await readCalibration(environment) };
}
