import { InputError } from '../../errors.ts';
import { type MatchDeps, matchPendingFactChecks } from '../../ingest/match-fact-checks.ts';
import type { ImportTask } from '../../live/job-work.ts';
import type { JobImport } from '../../model/job.ts';
import type { Principal } from '../../model/principal.ts';
import { allowList, importFactChecks } from './import-fact-checks.ts';
import { checkAddress, documentSource, openSource, type Source } from './open-source.ts';

/** What is asked for: exactly one of an address and a document. */
export interface ImportRequest {
  readonly url: string | null;
  /** JSON-LD or HTML. */
  readonly document: string | null;
  /** Sites whose fact checks are taken, with their subdomains; '*' is all of them. */
  readonly allow: readonly string[];
  /** Whether they are matched with claims when all are stored. */
  readonly match: boolean;
}

export interface ImportTaskDeps extends Omit<MatchDeps, 'signal'> {
  readonly allowedOrigins: readonly string[];
}

/** How many bad items a job names. */
const MOST_NAMED = 100;

/**
 * An import as a job does it: read, store, match.
 * @throws InputError where it is plain beforehand that it cannot be done
 */
export function importTask(
  { url, document, allow, match }: ImportRequest,
  principal: Principal,
  { allowedOrigins, ...deps }: ImportTaskDeps,
): ImportTask {
  allowList(allow);
  if ((url === null) === (document === null)) {
    throw new InputError('Give exactly one of "url" and "document".', {
      details: {
        problems: [{ field: 'input', problem: `has ${url === null ? 'neither' : 'both'}` }],
      },
    });
  }
  const name = url === null ? 'document' : checkAddress(url, { allowedOrigins }).href;
  const open = async (signal: AbortSignal): Promise<Source> =>
    url === null
      ? documentSource(name, document ?? '')
      : openSource(name, { allowedOrigins, signal });
  return {
    source: name,
    matching: match,
    async run({ signal, onProgress }) {
      const { graph, now } = deps;
      const source = await open(signal);
      const begun = { source: source.name, size: source.size, matching: match };
      const reading = { ...begun, broken: null, problems: [], badItems: [], looked: 0, matches: 0 };
      const { problems, badItems, ...read } = await importFactChecks(source, {
        graph,
        allow,
        principal,
        now,
        signal,
        onProgress: (counts) => onProgress({ ...reading, ...counts, stage: 'read' }),
      });
      const stored: JobImport = {
        ...begun,
        ...read,
        stage: 'match',
        problems: Object.entries(problems).map(([problem, count]) => ({ problem, count })),
        badItems: badItems.slice(0, MOST_NAMED),
        looked: 0,
        matches: 0,
      };
      if (!match) return { ...stored, stage: 'finished' };
      onProgress(stored);
      const matched = await matchPendingFactChecks(
        { ...deps, signal },
        { onBatch: (report) => onProgress({ ...stored, ...report }) },
      );
      return { ...stored, ...matched, stage: 'finished' };
    },
  };
}
