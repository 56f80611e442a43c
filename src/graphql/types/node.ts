import { resolveNodes } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

/** Ids say nothing of what they are the id of: the graph is asked first. */
async function kindsOf(ids: readonly string[], { loaders }: Context) {
  const kinds = await Promise.all(ids.map((id) => loaders.kinds.load(id)));
  return ids.map((id, n) => {
    const typename = kinds[n];
    return typename == null ? null : { id, typename };
  });
}

const MOST_NODES = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Whatever has this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context, info) => {
      const [node] = await resolveNodes(builder, context, info, await kindsOf([id], context));
      return node as object | null;
    },
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `Whatever has these ids, in their order, null for unknown ones; at most ${MOST_NODES}.`,
    args: { ids: t.arg.idList({ required: true, description: 'Their ids.' }) },
    complexity: ({ ids }) => ({ field: 5, multiplier: Math.min(ids.length, MOST_NODES) }),
    resolve: async (_root, { ids }, context, info) =>
      (await resolveNodes(builder, context, info, await kindsOf(ids, context))) as (
        | object
        | null
      )[],
  }),
}));
