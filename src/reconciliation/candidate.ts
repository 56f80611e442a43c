import { z } from 'zod';

const typeShape = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** A candidate as Reconciliation API 0.1 and 0.2 have it (https://reconciliation-api.github.io/specs/0.2/). */
export const candidate = z.object({
  id: z.string(),
  name: z.string(),
  score: z.number(),
  match: z.boolean().nullish(),
  type: z.array(typeShape).nullish(),
});
export type Candidate = z.infer<typeof candidate>;

export const resultBatch = z.record(z.string(), z.object({ result: z.array(candidate) }));

export const manifest = z.object({
  name: z.string(),
  identifierSpace: z.string(),
  versions: z.array(z.string()).nullish(),
});
