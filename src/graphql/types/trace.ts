import { InputError } from '../../errors.ts';
import {
  type ContradictionFilter,
  contradictionConditions,
} from '../../graph/contradiction-list.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ContradictionConnection } from '../connections.ts';
import type { Context } from '../context.ts';
import { withActors, withNode } from '../named.ts';
import { ContradictionRef } from '../refs.ts';
import {
  ContradictionFilterInput,
  ContradictionOrderInput,
  contradictionFilter,
  contradictionsAsked,
} from './contradiction-filter.ts';
import { FILTER, ORDER } from './filter-parts.ts';

interface TraceStart {
  readonly claim?: string | null | undefined;
  readonly actor?: string | null | undefined;
  readonly event?: string | null | undefined;
}

/** Reads what touches the start; one that is not in the graph is an error, not an empty list. */
async function traced<Page extends { readonly edges: readonly unknown[] }>(
  { claim, actor, event }: TraceStart,
  context: Context,
  read: (from: ContradictionFilter) => Promise<Page>,
): Promise<Page> {
  if ([claim, actor, event].filter((given) => given != null).length > 1) {
    throw new InputError(
      'Trace from one thing: give "claim", "actor" or "event". For several conditions ask contradictions(filter: …).',
    );
  }
  const { claims, events } = context.loaders;
  if (claim != null) {
    const start = { kind: 'Claim', id: claim, find: claims.load };
    return withNode(start, () => read({ claims: [claim] }));
  }
  if (event != null) {
    const start = { kind: 'Event', id: event, find: events.load };
    return withNode(start, () => read({ events: [event] }));
  }
  return actor == null ? read({}) : withActors(context, actor, (touching) => read({ touching }));
}

builder.queryField('trace', (t) =>
  t.connection(
    {
      type: ContradictionRef,
      description:
        'The disagreements that touch one claim, actor or event, the surest first; all of them when none is given. Ask for "evidence" to get the path down to the characters.',
      args: {
        claim: t.arg.id({ description: 'Those of the claim with this id.' }),
        actor: t.arg.string({
          description:
            'Those in which one side was said by this actor or on its behalf, or mentions it: a name or an id.',
        }),
        event: t.arg.id({
          description: 'Those in which one side is about the event with this id.',
        }),
        filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
        orderBy: t.arg({ type: ContradictionOrderInput, description: ORDER }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { claim, actor, event, filter, orderBy, ...page }, context, info) => {
        const start = { claim, actor, event };
        if ((claim != null && filter?.claim != null) || (event != null && filter?.event != null)) {
          throw new InputError('Give the claim or event once: to trace from, or in the filter.');
        }
        const { listing, order } = await contradictionsAsked(context, { orderBy });
        const wanted = await contradictionFilter(context, filter);
        return traced(start, context, (from) => {
          const conditions = contradictionConditions({ ...wanted, ...from });
          const asked = { listing, conditions, order, filter: { start, filter } };
          return listConnection(context, asked, page, info);
        });
      },
    },
    ContradictionConnection,
  ),
);
