import { z } from 'zod';
import { ConflictError, ForbiddenError, InputError, SetupError } from '../../errors.ts';
import { IMPORT_STAGES, type JobImport } from '../../model/job.ts';
import { builder } from '../builder.ts';
import { MAX_DOCUMENT_CHARACTERS } from '../limits.ts';
import { liveOf } from '../live-of.ts';
import { pageAddress } from './ingest-url.ts';
import { JobRef } from './job.ts';

const MEANINGS: Readonly<Record<(typeof IMPORT_STAGES)[number], string>> = {
  waiting: 'Its turn has not come.',
  read: 'It is being read, and stored as it is read.',
  match: 'All is stored; claims that the fact checks are about are being looked for.',
  finished: 'It has ended.',
};

const ImportStageEnum = builder.enumType('FactCheckImportStage', {
  description: 'Where an import of fact checks is.',
  values: Object.fromEntries(
    IMPORT_STAGES.map((stage) => [
      stage.toUpperCase(),
      { value: stage, description: MEANINGS[stage] },
    ]),
  ) as Record<string, { value: (typeof IMPORT_STAGES)[number]; description: string }>,
});

type Problem = JobImport['problems'][number];
const ProblemCountRef = builder.objectRef<Problem>('ImportProblem').implement({
  description: 'Why items could not be used.',
  fields: (t) => ({
    problem: t.exposeString('problem', { description: 'What is wrong with them.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
});

type BadItem = JobImport['badItems'][number];
const BadItemRef = builder.objectRef<BadItem>('BadImportItem').implement({
  description: 'An item that could not be used.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the feed or on the page, from 0.' }),
    problem: t.exposeString('problem', { description: 'What is wrong with it.' }),
  }),
});

const ImportRef = builder.objectRef<JobImport>('FactCheckImport').implement({
  description: 'How far an import of fact checks has come, and what has come of it so far.',
  fields: (t) => ({
    source: t.exposeString('source', {
      description: 'The address that is read, or "document" for one that came with the request.',
    }),
    stage: t.expose('stage', {
      type: ImportStageEnum,
      description: 'Where it is; of one that failed, where it was.',
    }),
    bytes: t.exposeFloat('bytes', { description: 'Bytes read, as unpacked.' }),
    size: t.exposeFloat('size', {
      nullable: true,
      description: 'Bytes in all; null where the server does not say.',
    }),
    elements: t.exposeInt('elements', {
      description: 'Items of the feed, or reviews of the page, that were read.',
    }),
    added: t.exposeInt('added', { description: 'Fact checks that were new.' }),
    changed: t.exposeInt('changed', {
      description: 'Fact checks that their publisher has changed since.',
    }),
    unchanged: t.exposeInt('unchanged', { description: 'Fact checks that were as they are.' }),
    notAllowed: t.exposeInt('notAllowed', {
      description: 'Those of sites that "allow" does not name; they are left out.',
    }),
    bad: t.exposeInt('bad', { description: 'Items that could not be used; they are left out.' }),
    problems: t.field({
      type: [ProblemCountRef],
      description: 'Why, and how often.',
      resolve: ({ problems }) => [...problems],
    }),
    badItems: t.field({
      type: [BadItemRef],
      description: 'The first hundred of them.',
      resolve: ({ badItems }) => [...badItems],
    }),
    broken: t.exposeString('broken', {
      nullable: true,
      description: 'Why its end was not reached; what came before is kept. Null: it was.',
    }),
    looked: t.exposeInt('looked', {
      description: 'Fact checks whose claims were looked for, also those of earlier imports.',
    }),
    matches: t.exposeInt('matches', { description: 'Matches with claims that were found.' }),
  }),
});

builder.objectField(JobRef, 'factChecks', (t) =>
  t.expose('factChecks', {
    type: ImportRef,
    nullable: true,
    description: 'The import of fact checks that the job is; null where it ingests articles.',
  }),
);

const site = z.string().trim().min(1, 'is empty').max(253, 'is longer than a host');
const ImportInput = builder.inputType('ImportFactChecksInput', {
  description:
    'What to read fact checks from: exactly one of url and document, as a DataFeed, other JSON-LD, or HTML with ClaimReview markup.',
  fields: (t) => ({
    url: t.string({
      validate: pageAddress.nullish(),
      description: 'An address of the public internet. It is read as a stream, up to 2 GB.',
    }),
    document: t.string({
      validate: z
        .string()
        .min(1, 'is empty')
        .max(
          MAX_DOCUMENT_CHARACTERS,
          `is longer than ${MAX_DOCUMENT_CHARACTERS} characters: give its url, or use gainsay fact-checks import`,
        )
        .nullish(),
      description: `The document itself, up to ${MAX_DOCUMENT_CHARACTERS} characters.`,
    }),
    allow: t.stringList({
      required: true,
      validate: z
        .array(site)
        .min(1, 'is empty: feeds are open to everybody and hold spam; name sites, or "*" for all')
        .max(1_000, 'has more than 1000 sites'),
      description:
        'Sites whose fact checks are taken, with their subdomains: "politifact.com"; "*" is all. It holds for the address of each review.',
    }),
    match: t.boolean({
      defaultValue: true,
      description: 'Whether claims that they are about are looked for in the end.',
    }),
  }),
});

builder.mutationField('importFactChecks', (t) =>
  t.field({
    type: JobRef,
    description:
      "Starts to take in what fact-checkers found of claims, and gives the job at once. A second import of the same changes nothing; what its publisher changed is written over. Items that cannot be used are counted and named in the job's factChecks.",
    authScopes: { role: 'ingester' },
    args: {
      input: t.arg({ type: ImportInput, required: true, description: 'What to read.' }),
    },
    errors: {
      types: [InputError, ConflictError, ForbiddenError],
      union: { name: 'ImportFactChecksOutcome' },
    },
    complexity: 100,
    resolve: (_root, { input }, context) => {
      const { importFactChecks, principal } = context;
      if (importFactChecks === null) throw new SetupError('This server takes no fact checks in.');
      const { url = null, document = null, allow, match } = input;
      const request = { url, document, allow, match: match ?? true };
      return liveOf(context).jobs.startImport(importFactChecks(request, principal), principal);
    },
  }),
);
