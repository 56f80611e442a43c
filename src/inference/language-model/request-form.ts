import { ExternalServiceError } from '../../errors.ts';
import type { Question } from './language-model.ts';

/** How requests to one service are worded. */
export interface RequestForm {
  body(question: Question): Readonly<Record<string, unknown>>;
  /** Whether the refusal of a body told of a parameter in it that this service does not take; the next goes without it. */
  learnFrom(error: unknown, body: Readonly<Record<string, unknown>>): boolean;
}

/**
 * Services differ in two parameters: reasoning models of OpenAI take `max_completion_tokens` for `max_tokens` and no
 * temperature (https://platform.openai.com/docs/api-reference/chat/create). Which, they say by refusing.
 */
export function requestForm(model: string): RequestForm {
  let lengthField = 'max_tokens';
  let withTemperature = true;
  return {
    body: ({ instructions, material, schema, longestAnswer }) => ({
      model,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: material },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: schema.name, strict: true, schema: schema.json },
      },
      [lengthField]: longestAnswer,
      ...(withTemperature && { temperature: 0 }),
    }),
    learnFrom(error, body) {
      if (!(error instanceof ExternalServiceError) || error.details.status !== 400) return false;
      const complaint = String(error.details.complaint);
      if ('max_tokens' in body && complaint.includes('max_completion_tokens')) {
        lengthField = 'max_completion_tokens';
        return true;
      }
      if ('temperature' in body && /\btemperature\b/.test(complaint)) {
        withTemperature = false;
        return true;
      }
      return false;
    },
  };
}
