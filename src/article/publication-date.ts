import { z } from 'zod';
import { ArticleRejectedError, InputError } from '../errors.ts';
import type { Timestamp } from '../model/time.ts';

const DAY_MS = 86_400_000;
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true, local: true });

/**
 * The timestamp a written date stands for: a day stays a day, an instant is turned into UTC (and taken as UTC where it
 * names no offset).
 * @throws InputError where it is no ISO 8601 date, or a day that no calendar has
 */
export function parseDate(written: string): Timestamp {
  const trimmed = written.trim();
  if (day.safeParse(trimmed).success) return trimmed;
  const iso = trimmed
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  if (instant.safeParse(iso).success) {
    return new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`).toISOString();
  }
  throw new InputError(
    `"${written.slice(0, 80)}" is no date that can be used. Give a day (2025-10-21) or an instant (2025-10-21T09:30:00Z) in ISO 8601.`,
    { details: { written: written.slice(0, 80) } },
  );
}

/**
 * Refuses a publication date more than a day after retrieval: every "Tuesday" of the article would be resolved against
 * it. The day of grace is for time zones.
 */
export function refuseFutureDate(publishedAt: Timestamp, retrievedAt: Timestamp): void {
  if (Date.parse(publishedAt) <= Date.parse(retrievedAt) + DAY_MS) return;
  throw new ArticleRejectedError(
    `The article is dated ${publishedAt}, after it was read (${retrievedAt}). Correct its date, or the clock of this machine.`,
    { details: { publishedAt, retrievedAt } },
  );
}
