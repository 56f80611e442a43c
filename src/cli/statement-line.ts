import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Statement } from '../ingest/statement-evidence.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/, 'is an ISO 8601 date');
/** A name or date that is empty or null is one that is not known. */
const known = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());

const statement = z.object({
  text: z.string().trim().min(1).max(10_000),
  source: known(z.string().max(500)),
  utteredAt: known(z.union([day, z.object({ from: day.nullable(), to: day.nullable() })])),
  publishedAt: known(day),
  outlet: known(z.string().max(500)),
});

const line = z.object({ a: statement, b: statement });

/**
 * Reads one line of `gainsay compare --jsonl`.
 * @throws InputError naming the line and the field
 */
export function statementLine(
  text: string,
  where: string,
): { readonly a: Statement; readonly b: Statement } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${where} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new InputError(`${where} cannot be compared: ${problems.join('; ')}.`, {
      details: { problems },
    });
  }
  return { a: toStatement(parsed.data.a), b: toStatement(parsed.data.b) };
}

function toStatement({ utteredAt, ...rest }: z.infer<typeof statement>): Statement {
  return {
    ...rest,
    utteredAt: typeof utteredAt === 'string' ? { from: utteredAt, to: utteredAt } : utteredAt,
  };
}
