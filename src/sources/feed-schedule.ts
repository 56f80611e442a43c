import type { Feed } from '../model/feed.ts';
import type { FeedRun } from './collect-feed.ts';

/** Minutes between two looks: no fewer than five, no more than a week. */
export const EVERY_MINUTES = { least: 5, usual: 60, most: 7 * 24 * 60 } as const;
const LONGEST_BACK_OFF = 24 * 60;

/**
 * Milliseconds to the next look at a feed: its schedule (or the feed's own ttl, where that is longer), a tenth more or less by
 * chance so that feeds do not fall into step; doubled with each failure, up to a day; and not before its host allows.
 * A feed with pages left is soon looked at again.
 */
export function nextLook(
  { everyMinutes, failures }: Pick<Feed, 'everyMinutes' | 'failures'>,
  { left, listed, problems, status }: Pick<FeedRun, 'left' | 'listed' | 'problems' | 'status'>,
  { now, random }: { readonly now: number; readonly random: () => number },
): number {
  const asked = Math.min(listed?.minutes ?? 0, EVERY_MINUTES.most);
  const every = left > 0 ? EVERY_MINUTES.least : Math.max(everyMinutes, asked);
  const backOff = Math.min(Math.max(every, LONGEST_BACK_OFF), every * 2 ** Math.min(failures, 10));
  const jittered = (status === 'failed' ? backOff : every) * (0.9 + 0.2 * random()) * 60_000;
  const retryAt = problems.map((problem) => ('retryAt' in problem ? problem.retryAt : null));
  const waits = retryAt.map((at) => (at === null ? 0 : Date.parse(at) - now));
  return Math.round(Math.max(jittered, ...waits));
}
