import type { JudgeVote, Scope } from '../model/contradiction.ts';
import type { Context } from './context.ts';

/** Who disagrees with whom. */
export function scopeOf({ sides }: Context, votes: readonly JudgeVote[]): Scope {
  const misquoted = votes.some(
    ({ name, vote }) => name === 'attribution' && vote === 'contradiction',
  );
  if (misquoted || sides === 'outlets') return 'outlet';
  if (sides === 'same-actor') return 'self-reversal';
  return sides === 'same-side' ? 'same-side' : 'dispute';
}
