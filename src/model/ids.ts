declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OutletId = Id<'Outlet'>;
export type ArticleId = Id<'Article'>;
export type RevisionId = Id<'Revision'>;
export type ClaimId = Id<'Claim'>;
export type ActorId = Id<'Actor'>;
export type EventId = Id<'Event'>;
export type ContradictionId = Id<'Contradiction'>;
export type ReviewId = Id<'Review'>;
export type AuditEntryId = Id<'AuditEntry'>;
export type FactCheckId = Id<'FactCheck'>;
export type AssessmentId = Id<'Assessment'>;
