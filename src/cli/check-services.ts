import { chooseLanguageModel } from '../choose-language-model.ts';
import type { Environment } from '../environment.ts';
import { ExternalServiceError } from '../errors.ts';
import { reconciliationApi } from '../reconciliation/reconciliation-api.ts';
import { printable } from './marked.ts';

const YES = {
  type: 'object',
  properties: { ready: { type: 'boolean' } },
  required: ['ready'],
  additionalProperties: false,
};

/** Asks the configured language model one small question in the form in which articles are asked about. */
export async function checkLanguageModel(
  environment: Pick<Environment, 'languageModel'>,
): Promise<string> {
  const { languageModel } = environment;
  const answer = await chooseLanguageModel(environment).ask({
    instructions: 'Answer in JSON: {"ready":true}.',
    material: '{}',
    schema: { name: 'ready', json: YES },
    longestAnswer: 200,
  });
  const where = `${languageModel.model} at ${new URL(languageModel.baseUrl ?? '').host}`;
  if (typeof answer !== 'object' || answer === null || !('ready' in answer)) {
    throw new ExternalServiceError(
      `${where} answers, but not in JSON of a given schema; the extractor "llm" needs a model and a server that can.`,
    );
  }
  return `${where} answers in JSON (LLM_BASE_URL); used by --extractor llm and GAINSAY_JUDGE=llm`;
}

/** Reads the manifest of the configured reconciliation service. */
export async function checkReconciliation(url: string): Promise<string> {
  const name = await reconciliationApi({ url }).check();
  return printable(`"${name}" answers at ${new URL(url).host} (RECONCILE_URL)`);
}
