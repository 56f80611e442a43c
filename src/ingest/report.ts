import type { RevisionCounts } from '../graph/revision-state.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';

export const STAGES = ['read', 'extract', 'store', 'compare'] as const;
export type Stage = (typeof STAGES)[number];

/** What became of one article. */
export interface IngestReport {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly title: string | null;
  /** 1 for the first text met under the article's address. */
  readonly revision: number;
  /** False: this text was in the graph before. */
  readonly isNew: boolean;
  /** What hangs on this revision, whether stored now or before. */
  readonly counts: RevisionCounts;
  readonly warnings: readonly string[];
  /** Milliseconds by stage; a stage that had nothing to do is 0. */
  readonly durations: Readonly<Record<Stage, number>>;
}
