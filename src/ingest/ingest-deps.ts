import type { Calibration } from '../contradict/calibration.ts';
import type { SecondJudge } from '../contradict/second-opinion.ts';
import type { AttributionReader } from '../extract/attribution-reader.ts';
import type { Graph } from '../graph/runner.ts';
import type { Inference } from '../inference/inference.ts';
import type { Principal } from '../model/principal.ts';
import type { Timestamp } from '../model/time.ts';
import type { Reconciler } from '../reconciliation/reconciler.ts';
import type { Stage } from './report.ts';

/** What ingesting needs from outside. */
export interface IngestDeps {
  readonly graph: Graph;
  readonly inference: Inference;
  /** What finds attributions and names; the neural tagger unless told. */
  readonly reader?: AttributionReader | undefined;
  /** Links actors to Wikidata; without it they are not linked. */
  readonly reconciler?: Reconciler | undefined;
  /** What reviews have taught of the scores; none unless told. */
  readonly calibration?: Calibration | null | undefined;
  /** Asked, too, about pairs that the judges on this machine find promising; none unless told. */
  readonly judge?: SecondJudge | null | undefined;
  readonly now: () => Timestamp;
  /** Who puts articles in, for the audit trail; whoever is at this machine unless told. */
  readonly principal?: Principal | undefined;
  /** Told when an article enters a stage. */
  readonly onStage?: ((stage: Stage) => void) | undefined;
  /** Ends the work between two steps; what is stored by then stays, and is finished by the next ingest. */
  readonly signal?: AbortSignal | undefined;
}
