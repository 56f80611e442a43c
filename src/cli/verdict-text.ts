import pc from 'picocolors';
import type { Verdict } from '../model/contradiction.ts';
import { marked } from './marked.ts';

/** A readable verdict: both texts with the clashing words marked, what the disagreement is, and each judge's vote. */
export function verdictText(verdict: Verdict, a: string, b: string): string {
  const what = [verdict.kind, verdict.strength, verdict.scope, verdict.types.join(', ')];
  return `${[
    `${pc.bold(what.filter(Boolean).join(' · '))}  ${pc.dim(`score ${verdict.score.toFixed(2)}`)}`,
    `  a  ${marked(a, verdict.spans.a)}`,
    `  b  ${marked(b, verdict.spans.b)}`,
    `  ${verdict.explanation}`,
    ...verdict.judges.map(({ name, vote, score, reason }) =>
      pc.dim(`  ${name}: ${vote} ${score.toFixed(2)}${reason ? ` — ${reason}` : ''}`),
    ),
  ].join('\n')}\n`;
}
