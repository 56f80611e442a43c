import type { Context } from './context.ts';

const POLLED =
  /\b(?:poll(?:s|ed|ing)?|survey(?:s|ed)?|likely\s+voters|respondents|margin\s+of\s+error|tracking|approval\s+rating|(?:leads?|leading|led|trails?|trailing|ahead|behind)\b.{0,60}(?:%|percent|points))\b/is;

/** Both report what was measured among voters: two polls, of other firms or days, may well find two things. */
export function areTwoPolls({ a, b, sides }: Context): boolean {
  if (sides === 'same-actor') return false;
  return [a, b].every(({ evidence }) => {
    const source = evidence.claim.attributions[0]?.source?.text ?? '';
    return POLLED.test(evidence.claim.span.text) || POLLED.test(source);
  });
}
