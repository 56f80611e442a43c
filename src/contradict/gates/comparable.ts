import type { GateResult } from '../../model/contradiction.ts';
import { contains } from '../../model/span.ts';
import type { Context } from '../context.ts';

const name = 'comparable';

/** A claim is not held against itself, a part of itself, or a copy of its own wording. */
export function comparableGate({ pair: { a, b } }: Context): GateResult {
  const [left, right] = [a.claim, b.claim];
  const sameText = left.revisionId === right.revisionId;
  if (left.id === right.id)
    return { name, outcome: 'fail', reason: 'It is one and the same claim.' };
  if (sameText && (contains(left.span, right.span) || contains(right.span, left.span)))
    return { name, outcome: 'fail', reason: 'One of the two is a part of the other.' };
  if (normalise(left.span.text) === '' || normalise(right.span.text) === '')
    return { name, outcome: 'fail', reason: 'One of the two has no words.' };
  if (normalise(left.span.text) === normalise(right.span.text))
    return { name, outcome: 'fail', reason: 'Both have the same wording.' };
  return { name, outcome: 'pass', reason: 'Two claims of their own wording.' };
}

/** Letters and figures alone, so that quotation marks and spacing of two copies do not matter. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim();
}
