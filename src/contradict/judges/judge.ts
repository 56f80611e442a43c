import type { ContradictionType, JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import type { Context } from '../context.ts';

/** Forms an opinion of a pair from one kind of evidence. */
export type Judge = (context: Context) => JudgeVote;

interface Clash {
  readonly score: number;
  readonly type: ContradictionType;
  readonly reason: string;
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/** A vote for contradiction. */
export function clash(name: string, { score, type, reason, a, b }: Clash): JudgeVote {
  const bounded = Math.min(1, Math.max(0, score));
  return { name, vote: 'contradiction', score: bounded, type, reason, spans: { a, b } };
}

/** A vote that both say the same; the score of contradiction is nil. */
export function concord(
  name: string,
  reason: string,
  spans: JudgeVote['spans'] = { a: [], b: [] },
): JudgeVote {
  return { name, vote: 'agreement', score: 0, type: null, reason, spans };
}

/** The judge looked and found no clash of its kind. */
export function noClash(name: string, reason: string): JudgeVote {
  return { name, vote: 'none', score: 0, type: null, reason, spans: { a: [], b: [] } };
}

/** The judge cannot say: what it looks at is not there. */
export function abstain(name: string, reason: string): JudgeVote {
  return { name, vote: 'abstain', score: 0, type: null, reason, spans: { a: [], b: [] } };
}

/** A word or span without what belongs to the reader alone. */
export function bareSpan({ start, end, text }: Span): Span {
  return { start, end, text };
}
