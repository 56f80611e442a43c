import type { Environment } from './environment.ts';
import { SetupError } from './errors.ts';
import { chatCompletions } from './inference/language-model/chat-completions.ts';
import type { LanguageModel } from './inference/language-model/language-model.ts';

/**
 * The language model that the environment names.
 * @throws SetupError where it names none
 */
export function chooseLanguageModel(
  { languageModel }: Pick<Environment, 'languageModel'>,
  askedBy = 'The extractor "llm"',
): LanguageModel {
  const { baseUrl, model, ...rest } = languageModel;
  if (baseUrl === null || model === null) {
    throw new SetupError(
      `${askedBy} needs ${baseUrl === null ? 'LLM_BASE_URL (such as https://api.example.com/v1)' : 'LLM_MODEL (the name of the model)'}; set it, or ${askedBy.startsWith('The') ? 'use the extractor "tagger"' : 'leave GAINSAY_JUDGE unset'}.`,
    );
  }
  return chatCompletions({ baseUrl, model, ...rest });
}
