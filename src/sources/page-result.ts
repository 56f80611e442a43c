import type { Drift } from '../drift/compare-revisions.ts';
import type { GainsayError } from '../errors.ts';
import type { Refused } from '../fetch/fetch-result.ts';
import type { Edit } from '../graph/drift.ts';
import type { IngestReport } from '../ingest/report.ts';

/** What an edit did to the claims of an article. */
export interface ReportedDrift extends Edit, Drift {}

/** What came of one address. */
export type PageResult =
  | {
      readonly kind: 'ingested';
      readonly url: string;
      readonly report: IngestReport;
      /** Where its text has changed since it was last read; null where it is new, or as it was. */
      readonly drift: ReportedDrift | null;
      /** Why the page itself was not read, where the feed's own text stands for it. */
      readonly instead: Refused | null;
    }
  /** The server has nothing newer. */
  | { readonly kind: 'unchanged'; readonly url: string; readonly articleId: string }
  | { readonly kind: 'refused'; readonly url: string; readonly refusal: Refused }
  /** It was fetched, and there is no article in it. */
  | { readonly kind: 'rejected'; readonly url: string; readonly error: GainsayError };
