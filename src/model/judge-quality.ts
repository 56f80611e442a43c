import { type Share, wilsonInterval } from './wilson.ts';

/** How a group of disagreements fared with reviewers. */
export interface Tally {
  /** How many there are, reviewed or not. */
  readonly votes: number;
  readonly reviewed: number;
  /** Of those reviewed, how many the reviewers left standing in what the group is about. */
  readonly confirmed: number;
}

export interface Quality extends Tally {
  /** confirmed / reviewed; null where nothing is reviewed. */
  readonly precision: number | null;
  /** The 95 % interval of the precision. */
  readonly interval: Share | null;
  /** reviewed / votes; 0 where there is none. */
  readonly coverage: number;
}

export interface NamedQuality extends Quality {
  readonly name: string;
}

export interface JudgeOfQuality extends NamedQuality {
  /** By the type of clash that the judge saw. */
  readonly types: readonly NamedQuality[];
}

/** A band of scores: how sure the combination was on average, against how often it was right. */
export interface ScoreBand extends Quality {
  readonly from: number;
  readonly to: number;
  /** Of those reviewed; null where nothing is. */
  readonly meanScore: number | null;
}

/** What reviews say of the judges, and of what they come to together. */
export interface JudgeQuality {
  readonly all: Quality;
  readonly judges: readonly JudgeOfQuality[];
  readonly types: readonly NamedQuality[];
  readonly kinds: readonly NamedQuality[];
  readonly strengths: readonly NamedQuality[];
  readonly scopes: readonly NamedQuality[];
  readonly bands: readonly ScoreBand[];
}

export const qualityOf = ({ votes, reviewed, confirmed }: Tally): Quality => ({
  votes,
  reviewed,
  confirmed,
  precision: reviewed === 0 ? null : confirmed / reviewed,
  interval: wilsonInterval(confirmed, reviewed),
  coverage: votes === 0 ? 0 : reviewed / votes,
});
