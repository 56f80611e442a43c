import { latestChange } from '../../graph/changes.ts';
import { changeCursor } from '../../live/change-cursor.ts';
import type { ToldChange } from '../../live/follow-changes.ts';
import type { ChangeKind } from '../../model/change.ts';
import { builder } from '../builder.ts';
import { ContradictionRef } from '../refs.ts';

const MEANINGS: Readonly<Record<ChangeKind, string>> = {
  found: 'Stored for the first time.',
  changed: 'Judged anew to another kind or strength.',
  reviewed: 'A person confirmed, rejected or retyped it, or took that back.',
  superseded: 'A later judgement took its place.',
  dropped:
    'No longer held to be one, and gone. It meets every filter, since it can no longer be tested.',
};

export const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What happened to a disagreement.',
  values: Object.fromEntries(
    Object.entries(MEANINGS).map(([kind, description]) => [
      kind.toUpperCase(),
      { value: kind, description },
    ]),
  ) as Record<string, { value: ChangeKind; description: string }>,
});

export const ContradictionEventRef = builder.objectRef<ToldChange>('ContradictionEvent').implement({
  description: 'One entry of the feed of changes.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its place in the feed: subscribe with after: cursor to go on from here.',
      resolve: ({ change }) => changeCursor(change.sequence),
    }),
    change: t.field({
      type: ChangeKindEnum,
      description: 'What happened.',
      resolve: ({ change }) => change.kind,
    }),
    at: t.field({
      type: 'Timestamp',
      description: 'When.',
      resolve: ({ change }) => change.at,
    }),
    contradictionId: t.id({
      description: 'The id of the disagreement, also where it is gone.',
      resolve: ({ change }) => change.contradictionId,
    }),
    contradiction: t.field({
      type: ContradictionRef,
      nullable: true,
      description: 'The disagreement as it now stands; null where it was dropped.',
      resolve: ({ contradiction }) => contradiction,
    }),
  }),
});

builder.queryField('latestChange', (t) =>
  t.string({
    description:
      'The cursor of the newest change: ask for it, read what you need, then subscribe with after: cursor, and nothing is missed in between.',
    resolve: async (_root, _args, { graph, signal }) =>
      changeCursor(await latestChange(graph, { signal })),
  }),
);
