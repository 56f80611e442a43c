import { NotFoundError } from '../../errors.ts';
import { latestChange } from '../../graph/changes.ts';
import { contradictionConditions } from '../../graph/contradiction-list.ts';
import { readChangeCursor } from '../../live/change-cursor.ts';
import { followChanges, type ToldChange } from '../../live/follow-changes.ts';
import type { Job } from '../../model/job.ts';
import { builder } from '../builder.ts';
import { liveOf } from '../live-of.ts';
import { ChangeKindEnum, ContradictionEventRef } from './change.ts';
import { ContradictionFilterInput, contradictionFilter } from './contradiction-filter.ts';
import { FILTER, someOf } from './filter-parts.ts';
import { JobRef } from './job.ts';

builder.subscriptionFields((t) => ({
  contradictionFound: t.field({
    type: ContradictionEventRef,
    description:
      'Disagreements as they are found or judged anew, by whichever process. Each event carries a cursor; who comes back with it loses nothing and gets nothing twice.',
    args: {
      filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
      changes: t.arg({
        type: [ChangeKindEnum],
        validate: someOf,
        description: 'Which changes; FOUND and CHANGED when absent.',
      }),
      after: t.arg.string({
        description:
          'Everything after this cursor comes first: of an event, or of latestChange. Absent: what comes from now on.',
      }),
    },
    complexity: 5,
    subscribe: async (_root, { filter, changes, after }, context) => {
      const { feed } = liveOf(context);
      const { graph, signal } = context;
      const latest = await latestChange(graph, { signal });
      // A filter that cannot be met is told now, not with the first event.
      contradictionConditions(await contradictionFilter(context, filter));
      const from = after == null ? latest : readChangeCursor(after, latest);
      const wanted = {
        kinds: changes ?? (['found', 'changed'] as const),
        filter: () => contradictionFilter(context, filter),
      };
      return followChanges({ graph, feed }, { after: from, wanted }, signal);
    },
    resolve: (event: ToldChange) => event,
  }),
  ingestProgress: t.field({
    type: JobRef,
    description: 'A job now, at each of its further stages, and at its end, which ends this too.',
    args: {
      job: t.arg.id({
        required: true,
        description: 'The id that startIngest or importFactChecks gave.',
      }),
    },
    authScopes: { role: 'ingester' },
    subscribe: async (_root, { job }, context) => {
      const { jobs } = liveOf(context);
      if ((await jobs.byId(job, context.signal)) === null) {
        throw new NotFoundError(
          `There is no job ${job}. Jobs are forgotten a week after their end.`,
          {
            details: { kind: 'Job', id: job },
          },
        );
      }
      return jobs.follow(job, context.signal);
    },
    resolve: (job: Job) => job,
  }),
}));
