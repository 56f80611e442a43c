import type { Timestamp } from './time.ts';

/** Who checked a claim, or who made it, as schema.org has them. */
export interface Party {
  readonly type: 'Organization' | 'Person';
  readonly name: string;
  readonly url: string | null;
}

/** A work in which the claim appears. */
export interface Appearance {
  readonly url: string;
  readonly title: string | null;
}

/** A rating as its publisher gives it; nothing is put in for what it leaves out. */
export interface Rating {
  readonly value: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  /** "Mostly false", "Lacks context": schema.org's alternateName, else its name. */
  readonly text: string | null;
  readonly explanation: string | null;
}

/** A schema.org ClaimReview: what somebody found of a claim. Unknown is null. */
export interface ClaimReview {
  readonly url: string;
  readonly claimReviewed: string;
  readonly publisher: Party;
  readonly title: string | null;
  readonly body: string | null;
  readonly datePublished: Timestamp | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Who made the claim; their `url` is schema.org's sameAs. */
  readonly claimants: readonly Party[];
  readonly claimDate: Timestamp | null;
  readonly appearances: readonly Appearance[];
  readonly firstAppearance: Appearance | null;
  readonly rating: Rating;
  readonly license: string | null;
  /** Further reading of the publisher's own. */
  readonly citation: string | null;
}

/** Host of an address without "www.", as Google's Fact Check Tools name a site. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** What two reviews of one claim have in common: its words and who said it, without case, accents of form and punctuation. */
export const claimKey = ({ claimReviewed, claimants }: ClaimReview): string =>
  [claimReviewed, ...claimants.map(({ name }) => name)]
    .map(
      (text) =>
        text
          .normalize('NFKC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? '',
    )
    .join('|')
    .slice(0, 1_000);
