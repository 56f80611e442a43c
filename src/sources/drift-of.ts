import { compareRevisions } from '../drift/compare-revisions.ts';
import { embeddedClaimsOf } from '../graph/drift.ts';
import { revisionsOf } from '../graph/revisions.ts';
import type { Runner } from '../graph/runner.ts';
import type { IngestReport } from '../ingest/report.ts';
import type { ReportedDrift } from './page-result.ts';

/** What the edit did that brought an article its newest revision; null where that is its first. */
export async function driftOf(runner: Runner, report: IngestReport): Promise<ReportedDrift | null> {
  const { articleId: article, revisionId: to, revision: number } = report;
  const [revisions = []] = await revisionsOf(runner, [article]);
  const from = revisions[revisions.indexOf(to) - 1];
  if (from === undefined) return null;
  const claims = await embeddedClaimsOf(runner, [from, to]);
  const changes = compareRevisions(claims.get(from) ?? [], claims.get(to) ?? []);
  return { article, from, to, number, ...changes };
}
