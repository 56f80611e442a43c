import type { Claim } from '../model/claim.ts';
import type { ClaimPair } from './pair.ts';

/** How two claims of one article stand in its text. */
export interface Discourse {
  /** Characters between the two; null in different articles. */
  readonly distance: number | null;
  /** The writer sets them against each other ("… , but Y said …"). */
  readonly contrasted: boolean;
}

const NEAR = 160;
const CONTRAST =
  /\b(?:but|however|yet|although|though|while|whereas|despite|nevertheless|nonetheless|instead|in\s+contrast|on\s+the\s+other\s+hand|counter(?:s|ed)|respond(?:s|ed)|disput(?:es|ed)|den(?:ies|ied))\b/i;

/** Reads the words between and just before two claims of one revision, as far as their selectors reach. */
export function discourseOf({ a, b }: ClaimPair): Discourse {
  if (a.claim.revisionId !== b.claim.revisionId) return { distance: null, contrasted: false };
  const [first, second] =
    a.claim.span.start <= b.claim.span.start ? [a.claim, b.claim] : [b.claim, a.claim];
  const distance = Math.max(0, second.span.start - first.span.end);
  return {
    distance,
    contrasted: distance <= NEAR && CONTRAST.test(between(first, second, distance)),
  };
}

function between(first: Claim, second: Claim, distance: number): string {
  const after = first.selector.suffix.slice(0, distance);
  const before = second.selector.prefix.slice(-distance);
  const opening = first.selector.prefix.split(/[.!?]\s/).at(-1) ?? '';
  // "While A boasted …, B admitted …" announces the contrast before the first claim.
  const concession = /\b(?:while|although|though|despite|whereas)\b/i.exec(opening)?.[0] ?? '';
  return `${concession} ${after} ${distance === 0 ? '' : before}`;
}
