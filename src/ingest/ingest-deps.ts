import type { AttributionReader } from '../extract/attribution-reader.ts';
import type { Graph } from '../graph/runner.ts';
import type { Inference } from '../inference/inference.ts';
import type { Timestamp } from '../model/time.ts';
import type { Reconciler } from '../reconciliation/reconciler.ts';

/** What ingesting needs from outside. */
export interface IngestDeps {
  readonly graph: Graph;
  readonly inference: Inference;
  /** What finds attributions and names; the neural tagger unless told. */
  readonly reader?: AttributionReader | undefined;
  /** Links actors to Wikidata; without it they are not linked. */
  readonly reconciler?: Reconciler | undefined;
  readonly now: () => Timestamp;
  /** Ends the work between two steps; what is stored by then stays, and is finished by the next ingest. */
  readonly signal?: AbortSignal | undefined;
}
