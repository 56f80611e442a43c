import type { GateResult } from '../../model/contradiction.ts';
import type { Context } from '../context.ts';
import { comparableQuantities } from '../quantities.ts';

const name = 'quantity-base';

/** Numbers count against each other only where the same is measured of the same. */
export function quantityBaseGate(context: Context): GateResult {
  const [a, b] = [context.pair.a.claim.quantities, context.pair.b.claim.quantities];
  if (a.length === 0 || b.length === 0)
    return { name, outcome: 'unknown', reason: 'At least one of them gives no number.' };
  const comparable = comparableQuantities(context);
  if (comparable.length > 0)
    return { name, outcome: 'pass', reason: 'They count or measure the same.' };
  const [first, second] = [a[0]?.span.text ?? '', b[0]?.span.text ?? ''];
  return {
    name,
    outcome: 'fail',
    reason: `“${first}” and “${second}” do not measure the same thing.`,
  };
}
