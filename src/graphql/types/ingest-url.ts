import { z } from 'zod';
import { ForbiddenError, SetupError } from '../../errors.ts';
import { REFUSALS } from '../../fetch/fetch-result.ts';
import { FetchRefusedError } from '../../sources/collect-page.ts';
import type { ReadPage, Sources } from '../../sources/open-sources.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { EditRef } from './drift.ts';
import { ErrorInterface, INGEST_ERRORS } from './errors.ts';
import { IngestResultRef } from './ingest.ts';

/** An address of the web. */
export const pageAddress = z
  .url({ protocol: /^https?$/, error: 'is no http or https address' })
  .max(2_000, 'is longer than 2000 characters');

/** What fetches. @throws SetupError where this server fetches nothing */
export function sourcesOf({ sources }: Pick<Context, 'sources'>): Sources {
  if (sources === null) throw new SetupError('This server fetches nothing.');
  return sources;
}

const MEANINGS: Readonly<Record<(typeof REFUSALS)[number], string>> = {
  'bad-address': 'It is no http or https address, or has a password in it.',
  'private-address': 'It leads to an address that is not of the public internet.',
  unresolvable: 'Its host name is not known.',
  unreachable: 'No connection came about, or its certificate cannot be trusted.',
  robots: 'Its robots.txt asks robots to keep away, or cannot be read.',
  redirect: 'It redirects in a circle, too often, or nowhere.',
  timeout: 'It took too long.',
  'too-large': 'It is too long, packed or unpacked.',
  'content-type': 'It is nothing that an article is read from.',
  encoding: 'It cannot be unpacked.',
  malformed: 'Its answer is not as HTTP should be, or broke off.',
  status: 'The server refuses or fails.',
  busy: 'Its host asks to wait.',
};

export const RefusalEnum = builder.enumType('FetchRefusal', {
  description: 'Why something was not fetched.',
  values: Object.fromEntries(
    REFUSALS.map((reason) => [
      reason.toUpperCase().replaceAll('-', '_'),
      { value: reason, description: MEANINGS[reason] },
    ]),
  ) as Record<string, { value: (typeof REFUSALS)[number]; description: string }>,
});

const detail = z.object({
  reason: z.enum(REFUSALS),
  at: z.string(),
  retryAt: z.string().nullable(),
});
const detailsOf = ({ details }: FetchRefusedError) => detail.parse(details);

builder.objectType(FetchRefusedError, {
  name: 'FetchRefusedError',
  description: 'The page was not fetched; nothing was written.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    retriable: t.boolean({
      description: 'Whether the same may work a little later.',
      resolve: (error) => detailsOf(error).retryAt !== null,
    }),
    reason: t.field({
      type: RefusalEnum,
      description: 'Why.',
      resolve: (error) => detailsOf(error).reason,
    }),
    at: t.string({
      description: 'Where it failed: the address given, or where redirects led.',
      resolve: (error) => detailsOf(error).at,
    }),
    retryAt: t.field({
      type: 'Timestamp',
      nullable: true,
      description: 'When the host may be asked again, where it says so.',
      resolve: (error) => detailsOf(error).retryAt,
    }),
  }),
});

const ReadPageRef = builder.objectRef<ReadPage>('IngestUrlResult').implement({
  description: 'The article of the page is in the graph.',
  fields: (t) => ({
    ingested: t.field({
      type: IngestResultRef,
      description: 'The article, and what was found in it.',
      resolve: ({ report }) => report,
    }),
    unchanged: t.exposeBoolean('isUnchanged', {
      description: 'The server had nothing newer, and the page was not read again.',
    }),
    drift: t.field({
      type: EditRef,
      nullable: true,
      description:
        'What an edit since the page was last read did to its claims; null where there was none.',
      resolve: ({ drift }) => drift,
    }),
  }),
});

builder.mutationField('ingestUrl', (t) =>
  t.field({
    type: ReadPageRef,
    description:
      'Fetches a page, politely and from public addresses alone, and ingests the article in it. Another text than before is a new revision.',
    authScopes: { role: 'ingester' },
    args: {
      url: t.arg.string({
        required: true,
        validate: pageAddress,
        description: 'Address of the page.',
      }),
    },
    errors: {
      types: [FetchRefusedError, ForbiddenError, ...INGEST_ERRORS],
      union: { name: 'IngestUrlOutcome' },
    },
    complexity: 100,
    resolve: (_root, { url }, context) => sourcesOf(context).ingestUrl(url, context.principal),
  }),
);
