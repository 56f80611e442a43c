import { Command, Option } from 'commander';
import { NotFoundError } from '../errors.ts';
import { outletsNamed } from '../graph/outlets.ts';
import type { Runner } from '../graph/runner.ts';
import { SEARCH_KINDS, type SearchKind } from '../graph/search.ts';
import { searchText } from '../ingest/search-text.ts';
import {
  MODALITIES,
  type Modality,
  POLARITIES,
  type Polarity,
  QUOTATIONS,
  type Quotation,
} from '../model/claim.ts';
import { count, date } from './option-values.ts';
import { progress } from './progress.ts';
import { searchItems } from './search-items.ts';
import { searchResults } from './search-results.ts';
import { withInference } from './with-inference.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly kind?: SearchKind[];
  readonly outlet?: string;
  readonly language?: string[];
  readonly polarity?: Polarity[];
  readonly modality?: Modality[];
  readonly quotation?: Quotation[];
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly asKnownAt?: string;
  readonly includeRetracted?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

/** `gainsay search <text…>`: claims, actors, events, articles and disagreements that fit a text. */
export function searchCommand(): Command {
  return new Command('search')
    .description(
      'find claims, actors, events, articles and disagreements by words and, for claims, by meaning',
    )
    .argument('<text...>', 'what to search for; "…" for a phrase that must be there')
    .addOption(new Option('--kind <kind...>', 'only these').choices(SEARCH_KINDS))
    .option('--outlet <name|site|id>', 'only what it published')
    .option('--language <code...>', 'only in these languages (en, de …)')
    .addOption(new Option('--polarity <polarity...>', 'only claims so put').choices(POLARITIES))
    .addOption(new Option('--modality <modality...>', 'only claims so put').choices(MODALITIES))
    .addOption(new Option('--quotation <kind...>', 'only claims so given').choices(QUOTATIONS))
    .option('--from <date>', 'only published since (2025-10-21, or 2025-10-21T09:30:00Z)', date)
    .option('--to <date>', 'only published until; a day to its end', date)
    .option('--as-of <date>', 'only what had been said by then', date)
    .option('--as-known-at <date>', 'only what the graph had recorded by then', date)
    .option('--include-retracted', 'also what comes from retracted articles')
    .option('--limit <n>', 'at most so many', count, 20)
    .option('--json', 'print as JSON: each hit with its ranks and the thing itself')
    .addHelpText(
      'after',
      `
Examples:
  gainsay search summit in Budapest
  gainsay search '"no plans" meeting' --kind claim --outlet "The Courier" --from 2025-10-01

Nothing typed works as syntax but double quotes. Options that take several values stand after the text.`,
    )
    .action(run);
}

async function run(words: readonly string[], flags: Flags): Promise<void> {
  const { outlet, from, to } = flags;
  await withInference((inference) =>
    withStore('search', async ({ graph }) => {
      const filter = {
        outlets: outlet === undefined ? null : await someOutlets(graph, outlet),
        languages: flags.language,
        polarities: flags.polarity,
        modalities: flags.modality,
        quotations: flags.quotation,
        publishedAt: from === undefined && to === undefined ? null : { from, to },
        asOf: flags.asOf,
        asKnownAt: flags.asKnownAt,
        includeRetracted: flags.includeRetracted,
      };
      const request = { text: words.join(' '), kinds: flags.kind ?? SEARCH_KINDS, filter };
      const embed = (texts: readonly string[]) => inference.embed(texts);
      const { hits, sources, warnings } = await searchText(request, { graph, embed });
      const found = await searchItems(graph, hits.slice(0, flags.limit));
      for (const warning of warnings) progress(warning);
      process.stdout.write(
        flags.json
          ? `${JSON.stringify({ total: hits.length, sources, warnings, hits: found }, null, 2)}\n`
          : searchResults(found, hits.length > found.length),
      );
    }),
  );
}

async function someOutlets(graph: Runner, name: string) {
  const ids = await outletsNamed(graph, name);
  if (ids.length > 0) return ids;
  throw new NotFoundError(`No outlet is known as "${name}". Give its name, its site or its id.`, {
    details: { kind: 'Outlet', id: name },
  });
}
