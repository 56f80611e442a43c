import type { Graph } from '../graph/runner.ts';
import type { IngestDeps } from '../ingest/ingest-deps.ts';
import type { Recompare } from '../ingest/recomparer.ts';
import type { IngestReport } from '../ingest/report.ts';
import type { ImportTask } from '../live/job-work.ts';
import type { Live } from '../live/live.ts';
import type { Principal } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import type { Sources } from '../sources/open-sources.ts';
import type { Analysis } from './analysis.ts';
import type { Loaders } from './loaders.ts';

/** An article as the mutation takes it; `ArticleInput` of article/ without the time of retrieval. */
export interface IngestRequest {
  readonly content: string;
  readonly format: 'text' | 'markdown' | 'html';
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly publishedAt: Timestamp | undefined;
  readonly outlet: string | undefined;
  readonly byline: string | undefined;
}

/** Takes one article through every stage; whoever asks stands in the audit trail. */
export type Ingest = (
  request: IngestRequest,
  principal: Principal,
  options?: Pick<IngestDeps, 'onStage' | 'signal'>,
) => Promise<IngestReport>;

/**
 * An import of fact checks, as a job does it.
 * @throws InputError where it is plain beforehand that it cannot be done
 */
export type ImportFactChecks = (
  request: {
    readonly url: string | null;
    readonly document: string | null;
    readonly allow: readonly string[];
    readonly match: boolean;
  },
  principal: Principal,
) => ImportTask;

/** What of the graph a request may use. */
export type RequestGraph = Pick<Graph, 'run' | 'write'>;

/** What every resolver is handed, made anew for each request. */
export interface Context {
  readonly graph: RequestGraph;
  readonly loaders: Loaders;
  readonly ingest: Ingest;
  /** Judges anew what a mutation has touched; absent: the next ingest or start does. */
  readonly recompare?: Recompare | undefined;
  /** Null: this server fetches nothing. */
  readonly sources: Sources | null;
  /** Null: this server takes no fact checks in. */
  readonly importFactChecks: ImportFactChecks | null;
  /** Null: this server serves nothing live (tests of other things). */
  readonly live: Live | null;
  /** Null: this service runs without models. */
  readonly analysis: Analysis | null;
  /** Who asks. */
  readonly principal: Principal;
  readonly now: () => Timestamp;
  /** Fires when the client has gone away or the time is up; every read is given it. */
  readonly signal: AbortSignal;
}
