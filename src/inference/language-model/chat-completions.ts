import { ExternalServiceError } from '../../errors.ts';
import type { SendJson } from '../../outbound/json-request.ts';
import { jsonSender } from '../../outbound/send-json.ts';
import { readCompletion } from './completion.ts';
import type { LanguageModel, Question } from './language-model.ts';
import { limiter } from './limiter.ts';
import { requestForm } from './request-form.ts';
import { tokenBudget } from './token-budget.ts';

export interface ChatCompletionsSettings {
  /** With the version: https://api.example.com/v1. */
  readonly baseUrl: string;
  readonly model: string;
  readonly key: string | null;
  /** Milliseconds for one try. */
  readonly timeout: number;
  /** Tokens in all, questions and answers together. */
  readonly budget: number;
  /** Requests at once; 4 unless told. */
  readonly concurrency?: number;
  readonly send?: SendJson;
}

/** Characters a token has at the least, in prose: what a service does not count is estimated on the safe side. */
const CHARACTERS_PER_TOKEN = 3;

/** A model behind any endpoint that speaks OpenAI's chat completions with JSON-schema output. */
export function chatCompletions(settings: ChatCompletionsSettings): LanguageModel {
  const { baseUrl, model, key, timeout, budget: limit, concurrency = 4 } = settings;
  const send =
    settings.send ??
    jsonSender({ service: 'language model', clock: Date.now, random: Math.random });
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
  const budget = tokenBudget(limit);
  const inTurn = limiter(concurrency);
  const form = requestForm(model);

  const post = (question: Question): Promise<unknown> => {
    const body = form.body(question);
    const headers = {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    };
    const { signal } = question;
    const request = { url, body: JSON.stringify(body), headers, timeout, signal };
    return send(request).catch((error: unknown) => {
      if (form.learnFrom(error, body)) return post(question);
      throw error;
    });
  };

  return {
    name: model,
    ask: (question) =>
      inTurn(async () => {
        question.signal?.throwIfAborted();
        const asked = tokensOf(
          question.instructions + question.material + JSON.stringify(question.schema.json),
        );
        const estimate = asked + question.longestAnswer;
        const reservation = budget.reserve(estimate);
        // An answer that never came may have been written, and billed, all the same.
        let spent = estimate;
        try {
          const completion = readCompletion(await post(question));
          spent = completion?.tokens ?? estimate;
          if (completion === null) {
            throw new ExternalServiceError(
              `The language model at ${new URL(url).host} does not answer in chat completions. Check LLM_BASE_URL.`,
            );
          }
          return completion.answer;
        } catch (error) {
          if (isRefusal(error)) spent = 0;
          throw error;
        } finally {
          reservation.settle(spent);
        }
      }),
  };
}

const tokensOf = (text: string) => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

const isRefusal = (error: unknown) =>
  error instanceof ExternalServiceError && typeof error.details.status === 'number';
