import pc from 'picocolors';
import type { Trace, Traced, TracedSide } from '../graph/traced.ts';
import { marked, printable } from './marked.ts';

/** A readable comparison of the two sides of each disagreement, with article, speaker, date and the clash marked. */
export function traceText({ found, more }: Trace, width = process.stdout.columns ?? 100): string {
  if (found.length === 0) return 'No disagreement is known.\n';
  const blocks = found.map((traced, index) => block(traced, index + 1, Math.min(width, 120)));
  const sum = `${found.length} disagreement${found.length === 1 ? '' : 's'}${more ? ', the surest of more (see --limit)' : ''}`;
  return `${blocks.join('\n\n')}\n\n${pc.dim(sum)}\n`;
}

function block({ contradiction, a, b }: Traced, number: number, width: number): string {
  const { kind, strength, scope, types, score, status, explanation } = contradiction;
  const head = [kind, strength, scope, types.join(' + ')].filter(Boolean).join(' · ');
  return [
    `${pc.bold(`${number}. ${head}`)}  ${pc.dim(`score ${score.toFixed(2)}, ${status}`)}`,
    ...sideLines(a, width),
    pc.dim('   against'),
    ...sideLines(b, width),
    ...wrapped(`→ ${printable(explanation)}`, width - 3).map((line) => `   ${line}`),
  ].join('\n');
}

/** One side: who says it, the words with the clash marked, where they stand. */
export function sideLines({ evidence, article, clash }: TracedSide, width: number): string[] {
  const { claim, outlet, speakers } = evidence;
  const chain = speakers.map(({ actor, principals }, index) => {
    const cue = claim.attributions[index]?.cue?.text;
    const behalf =
      principals.length > 0
        ? ` (for ${printable(principals.map(({ name }) => name).join(', '))})`
        : '';
    return `${pc.cyan(printable(actor.name))}${behalf}${cue ? pc.dim(` “${printable(cue)}”`) : ''}`;
  });
  const commitment = `${claim.commitment.polarity}, ${claim.commitment.modality}`;
  const where = [
    printable(outlet?.name ?? 'unknown outlet'),
    article?.title ? `“${printable(article.title)}”` : null,
    claim.publishedAt?.slice(0, 10) ?? 'no date',
    `characters ${claim.span.start}–${claim.span.end}`,
  ].filter(Boolean);
  const inClaim = clash.map(({ start, end }) => ({
    start: start - claim.span.start,
    end: end - claim.span.start,
  }));
  return [
    `   ${chain.join(pc.dim(' ← ')) || pc.dim('the outlet itself')}  ${pc.dim(`[${commitment}]`)}`,
    ...wrapped(marked(claim.span.text, inClaim), width - 5).map((line) => `     ${line}`),
    pc.dim(`     ${where.join(' · ')}`),
  ];
}

/** Lines of at most `width` visible characters, broken between words; colour codes take no room. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && visible(line) + 1 + visible(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** What picocolors adds, and nothing else: control characters of the text itself are gone by now. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
const visible = (text: string) => text.replace(COLOUR, '').length;
