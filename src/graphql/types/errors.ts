import {
  ArticleRejectedError,
  ConflictError,
  ForbiddenError,
  type GainsayError,
  InputError,
  NotFoundError,
  PipelineError,
} from '../../errors.ts';
import { builder } from '../builder.ts';

export const ErrorInterface = builder.interfaceRef<GainsayError>('Error').implement({
  description: 'Why there is no result.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What went wrong, for machines.' }),
    message: t.exposeString('message', { description: 'What happened, and what to do about it.' }),
    retriable: t.exposeBoolean('retriable', {
      description: 'Whether the same may work a little later.',
    }),
  }),
});

interface Problem {
  readonly field: string;
  readonly problem: string;
}

const ProblemRef = builder.objectRef<Problem>('InputProblem').implement({
  description: 'What is wrong with one field of the input.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Path of the field; empty for the whole input.',
    }),
    problem: t.exposeString('problem', { description: 'What is wrong with it.' }),
  }),
});

const problemsOf = ({ details }: GainsayError) =>
  Array.isArray(details.problems) ? (details.problems as Problem[]) : [];

builder.objectType(InputError, {
  name: 'InputError',
  description: 'The input cannot be used; nothing was written.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.field({
      type: [ProblemRef],
      description: 'Field by field, where the fields are to blame.',
      resolve: problemsOf,
    }),
  }),
});

builder.objectType(ArticleRejectedError, {
  name: 'ArticleRejectedError',
  description: 'The content is no article: empty, binary, too large …; nothing was written.',
  interfaces: [ErrorInterface],
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'Something that the input names is not in the graph.',
  interfaces: [ErrorInterface],
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Another write got in first; nothing was written.',
  interfaces: [ErrorInterface],
});

builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'Whoever asks has not the role for it; nothing was written.',
  interfaces: [ErrorInterface],
});

builder.objectType(PipelineError, {
  name: 'PipelineError',
  description: 'A stage failed on this article; it was not stored.',
  interfaces: [ErrorInterface],
});

/** The errors that writing an article can end in; all others are faults of ours. */
export const INGEST_ERRORS = [
  InputError,
  ArticleRejectedError,
  NotFoundError,
  ConflictError,
  PipelineError,
  ForbiddenError,
];

/** The errors that a change to what the graph holds can end in. */
export const CHANGE_ERRORS = [InputError, NotFoundError, ConflictError, ForbiddenError];
