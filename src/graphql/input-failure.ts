import type { ValidationErrorFn } from '@pothos/plugin-validation';
import { InputError } from '../errors.ts';

type Failure = Parameters<ValidationErrorFn<never>>[0];

/** The InputError for arguments that failed their zod schema; it names every field and what is wrong with it. */
export function inputFailure(failure: Failure): InputError {
  const problems = failure.issues.map((issue) => {
    const path = (issue.path ?? []).map((part) =>
      String(typeof part === 'object' ? part.key : part),
    );
    return { field: path.join('.'), problem: issue.message };
  });
  const sentences = problems.map(({ field, problem }) =>
    field ? `${field}: ${problem}` : problem,
  );
  return new InputError(`The input cannot be used: ${sentences.join('; ')}.`, {
    details: { problems },
  });
}
