import type { Timestamp } from '../model/time.ts';

/** Publication time and id in one string, so that one index gives lists a total order; unknown time sorts first. */
export const sortKey = (publishedAt: Timestamp | null, id: string): string =>
  `${publishedAt ?? ''} ${id}`;
