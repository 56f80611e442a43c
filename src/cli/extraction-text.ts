import pc from 'picocolors';
import type { ReadArticle } from '../model/article.ts';
import type { Resolution } from '../model/resolution.ts';
import { printable } from './marked.ts';

/** A readable account of an extraction: claims with speaker, cue and commitment, then actors and events. */
export function extractionText({ article, revision }: ReadArticle, resolution: Resolution): string {
  const names = new Map(resolution.actors.map((actor) => [actor.id, printable(actor.name)]));
  const events = new Map(resolution.events.map((event) => [event.id, printable(event.label)]));
  const lines = [
    pc.bold(printable(article.title ?? '') || `(untitled, ${revision.text.length} characters)`),
    pc.dim(
      [
        printable(article.outlet?.name ?? ''),
        article.publishedAt ?? 'no date',
        article.language,
        article.id,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    '',
  ];
  for (const claim of resolution.claims) {
    const said = claim.attributions.map(({ actor, cue }) =>
      [pc.cyan(names.get(actor) ?? 'unknown'), cue ? pc.dim(`“${printable(cue.text)}”`) : '']
        .join(' ')
        .trim(),
    );
    lines.push(
      `${said.join(' ← ') || pc.dim('the outlet itself')}  ${pc.dim(`${claim.commitment.polarity} ${claim.commitment.modality}, ${claim.quotation}, ${claim.span.start}–${claim.span.end}`)}`,
      `  ${printable(claim.span.text)}`,
    );
    const about = claim.event ? events.get(claim.event) : undefined;
    if (about) lines.push(pc.dim(`  about: ${about}`));
    for (const { span, interval } of claim.times) {
      lines.push(
        pc.dim(
          `  when: “${printable(span.text)}” = ${interval.from ?? '…'} to ${interval.to ?? '…'}`,
        ),
      );
    }
    lines.push('');
  }
  lines.push(
    `${pc.bold('Actors')} ${resolution.actors.map(({ name, type }) => `${printable(name)} (${type})`).join(', ')}`,
    `${pc.bold('Events')} ${resolution.events.map(({ label }) => printable(label)).join('; ')}`,
    '',
  );
  return `${lines.join('\n')}\n`;
}
