import type { Timestamp } from '../model/time.ts';

/** A time (mostly that of publication) and the id in one string, so that one index gives lists a total order; unknown time sorts first. */
export const sortKey = (time: Timestamp | null, id: string): string => `${time ?? ''} ${id}`;
