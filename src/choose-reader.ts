import type { Environment, ExtractorChoice } from './environment.ts';
import { SetupError } from './errors.ts';
import type { AttributionReader } from './extract/attribution-reader.ts';
import { languageModelReader } from './extract/language-model/language-model-reader.ts';
import { taggerReader } from './extract/tagger-reader.ts';
import type { Inference } from './inference/inference.ts';
import { chatCompletions } from './inference/language-model/chat-completions.ts';

export interface ReaderChoice {
  readonly environment: Pick<Environment, 'extractor' | 'languageModel'>;
  readonly inference: Inference;
  /** Wins over the environment. */
  readonly asked?: ExtractorChoice | undefined;
}

/**
 * The reader that was asked for; the tagger unless told. A language model never comes in by being configured alone.
 * @throws SetupError where a language model is asked for and not configured
 */
export function chooseReader({ environment, inference, asked }: ReaderChoice): AttributionReader {
  if ((asked ?? environment.extractor) === 'tagger') return taggerReader(inference);
  const { baseUrl, model, ...rest } = environment.languageModel;
  if (baseUrl === null || model === null) {
    throw new SetupError(
      `The extractor "llm" needs ${baseUrl === null ? 'LLM_BASE_URL (such as https://api.example.com/v1)' : 'LLM_MODEL (the name of the model)'}; set it, or use the extractor "tagger".`,
    );
  }
  return languageModelReader(chatCompletions({ baseUrl, model, ...rest }));
}
