import type { ClaimId, ContradictionId, ReviewId } from './ids.ts';
import type { Span } from './span.ts';
import type { Timestamp } from './time.ts';

/** What the disagreement is. `different-scope` and `none` are verdicts of `compare`; only the first three are stored as disagreements. */
export const KINDS = ['contradiction', 'update', 'correction', 'different-scope'] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds that are stored as disagreements; a difference of scope is an answer to "why not?". */
export const REPORTED_KINDS: ReadonlySet<Verdict['kind']> = new Set<Kind>([
  'contradiction',
  'update',
  'correction',
]);

/** de Marneffe, Rafferty and Manning 2008, and what news needs. */
export const TYPES = [
  'negation',
  'antonym',
  'numeric',
  'temporal',
  'named-entity',
  'factive-modal',
  'structural',
  'lexical',
  'world-knowledge',
  'attribution',
] as const;
export type ContradictionType = (typeof TYPES)[number];

export const STRENGTHS = ['strict', 'contrary', 'tension'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const SCOPES = ['dispute', 'same-side', 'self-reversal', 'outlet'] as const;
export type Scope = (typeof SCOPES)[number];

export const REVIEW_STATUSES = ['suggested', 'confirmed', 'rejected', 'retyped'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** One judge's opinion of a pair; all are kept, also those that were overruled. */
export interface JudgeVote {
  /** 'negation', 'antonym', 'numeric', 'temporal', 'modal', 'nli', … */
  readonly name: string;
  readonly vote: 'contradiction' | 'agreement' | 'none' | 'abstain';
  /** 0..1: how strongly it holds that the two clash. */
  readonly score: number;
  readonly type: ContradictionType | null;
  readonly reason: string;
  readonly spans: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

/** Whether a pair is comparable in one respect; `unknown` where the evidence does not say, which never vetoes. */
export interface GateResult {
  /** 'event', 'time', 'place', 'quantity-base', 'referent', 'comparable'. */
  readonly name: string;
  readonly outcome: 'pass' | 'fail' | 'unknown';
  readonly reason: string;
}

/** The outcome of comparing two claims. Spans index into the claim's own article text (or, for `compare`, into the given text). */
export interface Verdict {
  readonly kind: Kind | 'agreement' | 'none';
  /** 0..1, of contradiction, whatever the kind. */
  readonly score: number;
  readonly types: readonly ContradictionType[];
  readonly strength: Strength | null;
  readonly scope: Scope | null;
  readonly spans: { readonly a: readonly Span[]; readonly b: readonly Span[] };
  /** One sentence that names the clashing words and speakers. */
  readonly explanation: string;
  readonly judges: readonly JudgeVote[];
  /** Why the two were, or were not, comparable. */
  readonly gates?: readonly GateResult[];
}

/** What of a disagreement a reviewer may put otherwise. */
export interface Typing {
  readonly kind: Kind;
  readonly types: readonly ContradictionType[];
  readonly strength: Strength | null;
  readonly scope: Scope | null;
}

/** A stored disagreement between two claims; it changes neither. `a` is the claim whose id sorts first. */
export interface Contradiction extends Verdict {
  readonly id: ContradictionId;
  readonly kind: Kind;
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly judge: { readonly name: string; readonly version: string };
  readonly status: ReviewStatus;
  /** The review that decides the status; absent where none does. */
  readonly decidingReview?: ReviewId;
  /** What the judge held, where a reviewer has put it otherwise. */
  readonly judged?: Typing;
  readonly createdAt: Timestamp;
  readonly supersededAt: Timestamp | null;
}

export interface Agreement {
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly score: number;
}
