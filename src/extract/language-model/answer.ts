import { z } from 'zod';

const said = z.object({
  sentence: z.number().describe('Number of the sentence in which the words stand.'),
  text: z.string().describe('The words, copied exactly.'),
});

export const attributionAnswer = z.object({
  source: said.nullable().describe('Who says it; null where nobody is named.'),
  cue: said
    .nullable()
    .describe('The words that tell of the saying, such as "said" or "according to".'),
  contents: z.array(said).describe('What is said; one item for each sentence that it runs over.'),
});

export const nameAnswer = z.object({
  ...said.shape,
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC']),
});

/** The outer shape alone: a crooked item costs that item, not the answer. */
export const answer = z.object({
  attributions: z.array(z.unknown()),
  names: z.array(z.unknown()),
});

const { $schema: _, ...json } = z.toJSONSchema(
  z.object({ attributions: z.array(attributionAnswer), names: z.array(nameAnswer) }),
);

/** What the model is told to answer; within what "strict" services take. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = json;

export type Said = z.infer<typeof said>;
export type AttributionAnswer = z.infer<typeof attributionAnswer>;
export type NameAnswer = z.infer<typeof nameAnswer>;
