import { chooseLanguageModel } from './choose-language-model.ts';
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
