import { z } from 'zod';
import { comparisonsLeft } from '../../graph/pending-comparisons.ts';
import type { Runner } from '../../graph/runner.ts';
import type { ComparisonsLeft } from '../../ingest/recomparer.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import { CHANGE_ERRORS } from './errors.ts';

/** How long a mutation waits for what it touched to be judged anew; the rest is done behind it. */
const PATIENCE_MS = 20_000;

/** What came of a change of what counts, or of who is who. */
export interface Changed {
  readonly changed: boolean;
  readonly left: ComparisonsLeft;
}

export const LeftRef = builder.objectRef<ComparisonsLeft>('ComparisonsLeft').implement({
  description: 'What is still to be judged anew; that goes on by itself, also after a restart.',
  fields: (t) => ({
    contradictions: t.exposeInt('contradictions', { description: 'Stored disagreements.' }),
    agreements: t.exposeInt('agreements', { description: 'Stored agreements.' }),
    claims: t.exposeInt('claims', { description: 'Claims to be compared with others.' }),
  }),
});

export const CHANGED = 'False: it was so already, and nothing was written.';
export const LEFT = 'What of the disagreements that this touches is still to be judged anew.';

/** Why somebody decides so. */
export const reason = z
  .string()
  .trim()
  .min(1, 'is empty: say why')
  .max(2_000, 'is longer than 2000 characters');
export const WHY = {
  validate: reason.nullish(),
  description: 'Why; up to 2000 characters.',
} as const;
export const FORCE = {
  defaultValue: false,
  description: 'Also where they look unlike, or one speaks for the other.',
} as const;
export const deciding = ({ principal, now }: Context, why: string | null | undefined) => ({
  principal,
  at: now(),
  reason: why ?? null,
});

/** Writes, then judges anew what was touched for as long as a client may wait; nothing that the request has read before holds. */
export async function change<Outcome extends { readonly changed: boolean }>(
  context: Context,
  name: string,
  work: (tx: Runner) => Promise<Outcome>,
): Promise<Outcome & { readonly left: ComparisonsLeft }> {
  const { graph, recompare, signal } = context;
  const outcome = await graph.write(name, work, { signal });
  const left =
    outcome.changed && recompare !== undefined
      ? await recompare(PATIENCE_MS)
      : await comparisonsLeft(graph);
  Object.assign(context, { loaders: createLoaders(graph, { signal }) });
  return { ...outcome, left };
}

export const ANALYST = { authScopes: { role: 'analyst' }, complexity: 50 } as const;
export const errorsAs = (name: string) => ({ types: CHANGE_ERRORS, union: { name } });
