import pc from 'picocolors';
import { marked, printable } from './marked.ts';
import type { FoundItem } from './search-items.ts';
import { wrapped } from './trace-text.ts';

/** What was found, for a terminal: a number, what it is, the text with the words marked, and where it comes from. */
export function searchResults(
  found: readonly FoundItem[],
  more: boolean,
  columns = process.stdout.columns ?? 100,
): string {
  if (found.length === 0) return 'Nothing was found.\n';
  const width = Math.min(columns, 120);
  const blocks = found.map((hit, n) => block(hit, n + 1, width));
  const sum = `${found.length} found${more ? ', the best of more (see --limit)' : ''}`;
  return `${blocks.join('\n')}\n\n${pc.dim(sum)}\n`;
}

function block(hit: FoundItem, number: number, width: number): string {
  const { kind, id, matched } = hit;
  const text = matched === null ? nameOf(hit) : marked(matched.text, matched.spans);
  return [
    `${pc.bold(`${number}. ${kind}`)}  ${pc.dim(printable(id))}`,
    ...wrapped(text, width - 3).map((line) => `   ${line}`),
    pc.dim(`   ${aboutOf(hit).join(' · ')}`),
  ].join('\n');
}

function nameOf({ kind, item }: FoundItem): string {
  switch (kind) {
    case 'claim':
      return printable(item.claim.span.text);
    case 'actor':
      return printable(item.name);
    case 'event':
      return printable(item.label);
    case 'article':
      return printable(item.title ?? item.url ?? item.id);
    case 'contradiction':
      return printable(item.explanation);
  }
}

/** Who, where, when; what is not known is left out. */
function aboutOf(hit: FoundItem): readonly string[] {
  const known = (...parts: readonly (string | null | undefined)[]) =>
    parts.flatMap((part) => (part == null || part === '' ? [] : [printable(part)]));
  const { kind, item } = hit;
  switch (kind) {
    case 'claim': {
      const { claim, speakers, outlet, article } = item;
      const by = speakers.map(({ actor }) => actor.name).join(' ← ');
      return known(
        by === '' ? 'the outlet itself' : by,
        outlet?.name,
        article?.title,
        claim.publishedAt?.slice(0, 10) ?? 'no date',
        `characters ${claim.span.start}–${claim.span.end}`,
      );
    }
    case 'actor':
      return known(item.name, item.type, item.roles.join(', '));
    case 'event':
      return known(item.label, item.type, item.interval.from, item.placeName);
    case 'article':
      return known(item.outlet?.name, item.publishedAt?.slice(0, 10) ?? 'no date', item.url);
    case 'contradiction':
      return known(
        item.kind,
        item.strength,
        item.scope,
        `score ${item.score.toFixed(2)}`,
        item.status,
      );
  }
}
