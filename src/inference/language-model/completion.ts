import { z } from 'zod';

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish(),
});

export interface Completion {
  /** Null where the model refused, was cut off, or wrote no JSON. */
  readonly answer: unknown;
  /** Null where the service does not count. */
  readonly tokens: number | null;
}

/** Reads a chat completion; null where it is none. */
export function readCompletion(value: unknown): Completion | null {
  const parsed = completion.safeParse(value);
  const [choice] = parsed.data?.choices ?? [];
  if (!parsed.success || choice === undefined) return null;
  const tokens = parsed.data.usage?.total_tokens ?? null;
  const { content, refusal } = choice.message;
  const isWhole = choice.finish_reason !== 'length' && choice.finish_reason !== 'content_filter';
  return { answer: isWhole && !refusal ? json(content ?? '') : null, tokens };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
