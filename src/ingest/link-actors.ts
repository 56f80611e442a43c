import { ExternalServiceError } from '../errors.ts';
import {
  answersByKeys,
  type ReconciledActor,
  type ReconciliationAnswer,
  storeReconciliations,
  unlinkedActors,
} from '../graph/reconciliations.ts';
import { sha256 } from '../identity.ts';
import type { ActorId, RevisionId } from '../model/ids.ts';
import { questionOf } from '../reconciliation/question-of.ts';
import type { Question } from '../reconciliation/reconciler.ts';
import { nameKey } from '../resolve/name-key.ts';
import type { IngestDeps } from './ingest-deps.ts';

interface Open {
  readonly actor: ActorId;
  readonly key: string;
  readonly question: Question;
}

const NOBODY: ReconciliationAnswer = {
  wikidata: null,
  label: null,
  score: null,
  basis: null,
  confidence: null,
};

/**
 * Gives the actors of a stored revision their Wikidata ids where a reconciliation service is configured. Nothing depends on
 * it: a service that fails leaves a warning, and its questions open for the next ingest. What was answered, "nobody"
 * included, is kept and not asked again.
 */
export async function linkActors(
  revision: RevisionId,
  { graph, reconciler, now, signal }: IngestDeps,
): Promise<readonly string[]> {
  if (reconciler === undefined) return [];
  const { service } = reconciler;
  const open = (await unlinkedActors(graph, revision)).flatMap((actor): readonly Open[] => {
    const question = questionOf(actor);
    return question ? [{ actor: actor.id, key: keyOf(service, question), question }] : [];
  });
  if (open.length === 0) return [];
  const known = new Map(
    await answersByKeys(
      graph,
      open.map(({ key }) => key),
    ),
  );
  const unasked = [...new Map(open.map(({ key, question }) => [key, question]))].filter(
    ([key]) => !known.has(key),
  );
  const warnings: string[] = [];
  try {
    const links = await reconciler.link(
      unasked.map(([, question]) => question),
      signal,
    );
    unasked.forEach(([key], n) => {
      known.set(key, links[n] ?? NOBODY);
    });
  } catch (error) {
    if (!(error instanceof ExternalServiceError)) throw error;
    warnings.push(`Actors were not linked to Wikidata: ${error.message}`);
  }
  const rows = open.flatMap(
    ({ actor, key, question: { name, type } }): readonly ReconciledActor[] => {
      const answer = known.get(key);
      return answer ? [{ actor, key, service, name, type, answer }] : [];
    },
  );
  if (rows.length > 0) {
    await graph.write('ingest.linkActors', (tx) => storeReconciliations(tx, rows, now()), {
      signal,
    });
  }
  return warnings;
}

/** One key for what is, to a service, one question. */
const keyOf = (service: string, { name, type }: Question) =>
  sha256(JSON.stringify([service, type, nameKey(name)]));
