import { Command, Option } from 'commander';
import { NotFoundError } from '../errors.ts';
import { contradictionsByIds } from '../graph/contradictions.ts';
import { reviewConditions, reviewList } from '../graph/review-list.ts';
import type { Runner } from '../graph/runner.ts';
import { REVIEW_VERDICTS, type ReviewVerdict } from '../model/review.ts';
import { count } from './option-values.ts';
import { reviewLine } from './review-text.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly reviewer?: string;
  readonly verdict?: ReviewVerdict[];
  readonly limit: number;
  readonly json?: boolean;
}

/** `gainsay reviews [id]`: what has been said of disagreements. */
export function reviewsCommand(): Command {
  return new Command('reviews')
    .description('list reviews, the newest first')
    .argument('[id]', 'only those of the contradiction with this id')
    .option('--reviewer <id|name>', 'only by this reviewer')
    .addOption(new Option('--verdict <verdict...>', 'only saying so').choices(REVIEW_VERDICTS))
    .option('--limit <n>', 'at most so many', count, 50)
    .option('--json', 'print as JSON')
    .action(run);
}

async function run(id: string | undefined, flags: Flags): Promise<void> {
  await withStore('reviews', async ({ graph }) => {
    if (id !== undefined) await mustExist(graph, id);
    const conditions = reviewConditions({
      contradictions: id === undefined ? null : [id],
      reviewers: flags.reviewer === undefined ? null : [flags.reviewer],
      verdicts: flags.verdict,
    });
    const page = { size: flags.limit, after: null, before: null, backward: false };
    const [read] = await reviewList.pages(graph, { of: null, conditions, page });
    const reviews = (read?.rows ?? []).map(({ item }) => item);
    const lines = reviews.map(reviewLine).join('\n');
    const more = read?.more === true ? '\n… and more (see --limit)' : '';
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(reviews, null, 2)}\n`
        : `${lines === '' ? 'No review is known.' : lines + more}\n`,
    );
  });
}

async function mustExist(graph: Runner, id: string): Promise<void> {
  if ((await contradictionsByIds(graph, [id])).length > 0) return;
  throw new NotFoundError(`There is no contradiction ${id}; "gainsay trace --json" gives ids.`);
}
