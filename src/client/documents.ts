// Written by "npm run client" from schema/schema.graphql and docs/queries/; not to be edited.
import type { Document } from './document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What claims are about: exactly one of these. */
export type About = {
  /** This actor, named in the claim or taking part in its event: a name or an id. */
  readonly actor?: string | null | undefined;
  /** The event with this id. */
  readonly event?: string | null | undefined;
  /** The claim has these words ("…" for a phrase). */
  readonly text?: string | null | undefined;
};

/** What an actor is. */
export type ActorType =
  /** A source who is not named; belongs to one article. */
  | 'ANONYMOUS'
  /** A state. */
  | 'COUNTRY'
  /** A government, ministry or seat of government. */
  | 'GOVERNMENT'
  /** Several people without a body, such as "analysts". */
  | 'GROUP'
  /** A company, party, agency or other body. */
  | 'ORGANISATION'
  /** A publisher of news. */
  | 'OUTLET'
  /** A person. */
  | 'PERSON'
  /** A place that takes part in no more than location. */
  | 'PLACE';

/** Through what one claim meets another. */
export type CandidateIndex =
  /** They are about one event. */
  | 'EVENT'
  /** They are near in meaning and have somebody in common. */
  | 'NEAREST'
  /** They have a speaker in common. */
  | 'SPEAKER'
  /** They share rarer words and have somebody in common. */
  | 'WORDS';

/** What happened to a disagreement. */
export type ChangeKind =
  /** Judged anew to another kind or strength. */
  | 'CHANGED'
  /** No longer held to be one, and gone. It meets every filter, since it can no longer be tested. */
  | 'DROPPED'
  /** Stored for the first time. */
  | 'FOUND'
  /** A person confirmed, rejected or retyped it, or took that back. */
  | 'REVIEWED'
  /** A later judgement took its place. */
  | 'SUPERSEDED';

/** A text that is not in the graph, and what is known of it. */
export type CheckClaimInput = {
  /** Who published it. */
  readonly outlet?: string | null | undefined;
  /** When it was published; absent is unknown, never "now". */
  readonly publishedAt?: string | null | undefined;
  /** Who says it, as articles write the name. */
  readonly speaker?: string | null | undefined;
  /** A sentence or a few, without "X said"; at most 2000 characters. */
  readonly text: string;
  /** When it was said. */
  readonly utteredAt?: TimeRange | null | undefined;
};

/** What an edit did to a claim. */
export type ClaimChange =
  /** Said more firmly. */
  | 'HARDENED'
  /** Meant another way, as firmly as before: "plans to" became "is expected to". */
  | 'MODALITY'
  /** A number was changed, added or taken out. */
  | 'NUMBER'
  /** Quoted before and reported now, or the other way round. */
  | 'QUOTATION'
  /** Said by somebody else, or no longer by anybody. */
  | 'REATTRIBUTED'
  /** Affirmed before and denied now, or the other way round. */
  | 'REVERSED'
  /** Other words. */
  | 'REWORDED'
  /** Said less firmly: "will" became "may". */
  | 'SOFTENED'
  /** It names another time. */
  | 'TIME';

/** Off which clock a place in time was read. */
export type Clock =
  /** When its article was published; when it was said is not known. */
  | 'PUBLICATION'
  /** Neither is known; such entries come last. */
  | 'UNKNOWN'
  /** When the speaker said it. */
  | 'UTTERANCE';

/** How a number is meant. */
export type Comparator =
  /** Roughly this number. */
  | 'ABOUT'
  /** This number or more. */
  | 'AT_LEAST'
  /** This number or less. */
  | 'AT_MOST'
  /** From "value" to "high". */
  | 'BETWEEN'
  /** This number. */
  | 'EXACTLY'
  /** Less than this number. */
  | 'LESS_THAN'
  /** More than this number. */
  | 'MORE_THAN';

/** Which disagreements; all that is given must hold. What is asked of polarity, modality, quotation, speaksFor and times must hold of one and the same side. */
export type ContradictionFilter = {
  /** One side is said by this actor or on its behalf: a name or an id. */
  readonly actor?: string | null | undefined;
  /** As the graph stood then: only what it had recorded by the end of it; disagreements with the status they had. */
  readonly asKnownAt?: string | null | undefined;
  /** As the world stood then: only what had been said by the end of it (uttered where that is known, else published). */
  readonly asOf?: string | null | undefined;
  /** One side is the claim with this id. */
  readonly claim?: string | null | undefined;
  /** One side is about something that may lie in this time: the event, or a time that the claim names. */
  readonly during?: TimeRange | null | undefined;
  /** One side is about the event with this id. */
  readonly event?: string | null | undefined;
  /** Whether to give of those that copies of the same texts hold word for word only one: that of the earliest texts which meet the filter. */
  readonly foldCopies?: boolean | null | undefined;
  /** Whether to give also what comes from articles that were taken back; not, when absent. */
  readonly includeRetracted?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<ContradictionKind> | null | undefined;
  /** The graph learnt of it in this time. */
  readonly knownAt?: TimeRange | null | undefined;
  /** One side is in one of these languages (BCP 47). */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** At least this sure, 0 to 1. */
  readonly minimumScore?: number | null | undefined;
  /** One side is of one of these. */
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  /** One side is published by it: a name, a site or an id. */
  readonly outlet?: string | null | undefined;
  /** One side is of one of these. */
  readonly polarities?: ReadonlyArray<Polarity> | null | undefined;
  /** One side is published in this time. */
  readonly publishedAt?: TimeRange | null | undefined;
  /** One side is given in one of these ways. */
  readonly quotations?: ReadonlyArray<Quotation> | null | undefined;
  /** Between these. */
  readonly scopes?: ReadonlyArray<Scope> | null | undefined;
  /** One side is said by somebody who speaks for this actor, not by itself: a name or an id. */
  readonly speaksFor?: string | null | undefined;
  /** So reviewed. */
  readonly statuses?: ReadonlyArray<ReviewStatus> | null | undefined;
  /** This hard. */
  readonly strengths?: ReadonlyArray<Strength> | null | undefined;
  /** Whether to give also those that a later judgement replaced; not, when absent. */
  readonly superseded?: boolean | null | undefined;
  /** One side has these words ("…" for a phrase). */
  readonly text?: string | null | undefined;
  /** Of one of these types. */
  readonly types?: ReadonlyArray<ContradictionType> | null | undefined;
  /** One side is said in this time, as far as that is known. */
  readonly utteredAt?: TimeRange | null | undefined;
};

/** What a disagreement is. */
export type ContradictionKind =
  /** Both claims cannot hold of the same event under one reading. */
  | 'CONTRADICTION'
  /** The same outlet or speaker withdraws an earlier claim. */
  | 'CORRECTION'
  /** Looks like a clash, but time, place, quantity base or group differ. */
  | 'DIFFERENT_SCOPE'
  /** The later claim supersedes the earlier one because the world moved. */
  | 'UPDATE';

/** By what a list is sorted, and which way. */
export type ContradictionOrder = {
  /** Which way; when absent times, scores and numbers from the top, names from A. */
  readonly direction?: OrderDirection | null | undefined;
  /** By what. */
  readonly field: ContradictionOrderField;
};

/** By what lists of this kind can be sorted. */
export type ContradictionOrderField =
  /** When the graph learnt of it. */
  | 'CREATED_AT'
  /** When the article of the later side was published; unknown comes before every date. */
  | 'PUBLISHED_AT'
  /** How sure it is that they clash. */
  | 'SCORE';

/** What in the words makes two claims clash (de Marneffe, Rafferty and Manning 2008, extended). */
export type ContradictionType =
  /** Opposite words. */
  | 'ANTONYM'
  /** Two outlets give one speaker different words. */
  | 'ATTRIBUTION'
  /** Different commitment: planned and not planned, certain and merely possible. */
  | 'FACTIVE_MODAL'
  /** Words that exclude each other without being antonyms. */
  | 'LEXICAL'
  /** Different persons, bodies or places in the same role. */
  | 'NAMED_ENTITY'
  /** One says that something is so, the other that it is not. */
  | 'NEGATION'
  /** Numbers that do not fit together. */
  | 'NUMERIC'
  /** The same words with their roles exchanged. */
  | 'STRUCTURAL'
  /** Times that do not fit together. */
  | 'TEMPORAL'
  /** It takes knowledge of the world to see the clash. */
  | 'WORLD_KNOWLEDGE';

/** Whether the receiver took it. */
export type DeliveryState =
  /** It did. */
  | 'DELIVERED'
  /** Not yet; it is tried again. */
  | 'FAILING';

/** Which events; all that is given must hold. What is asked of claims must hold of one claim about the event. */
export type EventFilter = {
  /** This actor takes part: a name or an id. */
  readonly actor?: string | null | undefined;
  /** As the graph stood then: only what it had recorded by the end of it; disagreements with the status they had. */
  readonly asKnownAt?: string | null | undefined;
  /** As the world stood then: only what had been said by the end of it (uttered where that is known, else published). */
  readonly asOf?: string | null | undefined;
  /** It may lie in this time; unknown ends are open. */
  readonly during?: TimeRange | null | undefined;
  /** Whether to give also what comes from articles that were taken back; not, when absent. */
  readonly includeRetracted?: boolean | null | undefined;
  /** The graph learnt of it in this time. */
  readonly knownAt?: TimeRange | null | undefined;
  /** A claim about it is in one of these languages (BCP 47). */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** A claim about it is of one of these. */
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  /** A claim about it is published by it: a name, a site or an id. */
  readonly outlet?: string | null | undefined;
  /** A claim about it is of one of these. */
  readonly polarities?: ReadonlyArray<Polarity> | null | undefined;
  /** A claim about it is published in this time. */
  readonly publishedAt?: TimeRange | null | undefined;
  /** A claim about it is given in one of these ways. */
  readonly quotations?: ReadonlyArray<Quotation> | null | undefined;
  /** Somebody who speaks for this actor takes part: a name or an id. */
  readonly speaksFor?: string | null | undefined;
  /** Some claim gives it one of these. */
  readonly statuses?: ReadonlyArray<EventStatus> | null | undefined;
  /** Label or place have these words. */
  readonly text?: string | null | undefined;
  /** Of one of these kinds. */
  readonly types?: ReadonlyArray<string> | null | undefined;
  /** A claim about it is said in this time, as far as that is known. */
  readonly utteredAt?: TimeRange | null | undefined;
};

/** What a claim says of how an event stands. */
export type EventStatus =
  /** It will not happen. */
  | 'CANCELLED'
  /** There never was such a thing. */
  | 'DENIED'
  /** It has happened. */
  | 'HAPPENED'
  /** It is suspended. */
  | 'ON_HOLD'
  /** It is to happen. */
  | 'PLANNED'
  /** It is happening. */
  | 'UNDER_WAY';

/** Whether two claims are comparable in one respect. */
export type GateOutcome =
  /** They are not. */
  | 'FAIL'
  /** They are. */
  | 'PASS'
  /** The evidence does not say, which never vetoes. */
  | 'UNKNOWN';

/** An article: exactly one of text, html and markdown, and what is known of it. */
export type IngestArticleInput = {
  /** Who wrote it. */
  readonly byline?: string | null | undefined;
  /** The page; the article in it is found. */
  readonly html?: string | null | undefined;
  /** Markdown; front matter may give title, url, date, outlet and byline. */
  readonly markdown?: string | null | undefined;
  /** Who published it. */
  readonly outlet?: string | null | undefined;
  /** When it was published; absent is unknown, never "now". */
  readonly publishedAt?: string | null | undefined;
  /** The plain text. */
  readonly text?: string | null | undefined;
  /** The headline. */
  readonly title?: string | null | undefined;
  /** Its address; by it a new text is told from a new article. */
  readonly url?: string | null | undefined;
};

/** Whose reviews count; all that is given must hold. */
export type JudgeQualityFilter = {
  /** Decided in this time. */
  readonly at?: TimeRange | null | undefined;
  /** Decided by this reviewer: an id or a name. */
  readonly reviewer?: string | null | undefined;
};

/** How the source stands to the content. */
export type Modality =
  /** Said to be so. */
  | 'ASSERTED'
  /** Said to be so if something else is. */
  | 'CONDITIONAL'
  /** Said not to be known or understood. */
  | 'DENIED_KNOWLEDGE'
  /** Expected to happen. */
  | 'EXPECTED'
  /** Planned or promised. */
  | 'INTENDED'
  /** Said to be needed or due. */
  | 'NECESSARY'
  /** Said to be possible. */
  | 'POSSIBLE'
  /** Suggested or offered. */
  | 'PROPOSED';

/** Which way a list goes. */
export type OrderDirection =
  /** The smallest, the earliest or A first. */
  | 'ASC'
  /** The greatest, the latest or Z first. */
  | 'DESC';

/** Whether the content is affirmed or denied. */
export type Polarity =
  /** Denied. */
  | 'NEGATIVE'
  /** Affirmed. */
  | 'POSITIVE';

/** How the words are given. */
export type Quotation =
  /** Wholly in quotation marks: the speaker's own words. */
  | 'DIRECT'
  /** Reported in the writer's words. */
  | 'INDIRECT'
  /** The writer's words with quoted ones among them. */
  | 'MIXED'
  /** Said by the outlet itself. */
  | 'NONE';

/** Which reviews; all that is given must hold. */
export type ReviewFilter = {
  /** Made in this time. */
  readonly at?: TimeRange | null | undefined;
  /** Of the disagreement with this id. */
  readonly contradiction?: string | null | undefined;
  /** By this reviewer: an id or a name. */
  readonly reviewer?: string | null | undefined;
  /** Saying so. */
  readonly verdicts?: ReadonlyArray<ReviewVerdict> | null | undefined;
};

/** What people have said of a disagreement. */
export type ReviewStatus =
  /** A reviewer agrees. */
  | 'CONFIRMED'
  /** A reviewer holds that it is none. */
  | 'REJECTED'
  /** A reviewer holds that it is another kind. */
  | 'RETYPED'
  /** Found by the service; nobody has looked at it. */
  | 'SUGGESTED';

/** What a review says. */
export type ReviewVerdict =
  /** It is what the judge held it to be. */
  | 'CONFIRMED'
  /** The claims do not disagree. */
  | 'REJECTED'
  /** It is another kind, of other types, strength or scope. */
  | 'RETYPED'
  /** An earlier review no longer counts. */
  | 'UNDONE';

/** What became of the statement that two are one. */
export type SameAsStatus =
  /** The two are merged. */
  | 'ACCEPTED'
  /** They are two; it is not suggested again. */
  | 'REJECTED'
  /** Nobody has decided on it. */
  | 'SUGGESTED';

/** Who disagrees with whom. */
export type Scope =
  /** Different sides. */
  | 'DISPUTE'
  /** Two outlets about the same words or fact. */
  | 'OUTLET'
  /** A speaker and the body they speak for, or two who speak for one body. */
  | 'SAME_SIDE'
  /** One actor at two times. */
  | 'SELF_REVERSAL';

/** Which hits; all that is given must hold: of a claim itself, of one side of a disagreement, of one claim that an actor said, an event is told by or an article has. */
export type SearchFilter = {
  /** As the graph stood then: only what it had recorded by the end of it; disagreements with the status they had. */
  readonly asKnownAt?: string | null | undefined;
  /** As the world stood then: only what had been said by the end of it (uttered where that is known, else published). */
  readonly asOf?: string | null | undefined;
  /** Whether to give also what comes from articles that were taken back; not, when absent. */
  readonly includeRetracted?: boolean | null | undefined;
  /** The graph learnt of it in this time. */
  readonly knownAt?: TimeRange | null | undefined;
  /** It is in one of these languages (BCP 47). */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** It is of one of these. */
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  /** It is published by it: a name, a site or an id. */
  readonly outlet?: string | null | undefined;
  /** It is of one of these. */
  readonly polarities?: ReadonlyArray<Polarity> | null | undefined;
  /** It is published in this time. */
  readonly publishedAt?: TimeRange | null | undefined;
  /** It is given in one of these ways. */
  readonly quotations?: ReadonlyArray<Quotation> | null | undefined;
  /** It is said in this time, as far as that is known. */
  readonly utteredAt?: TimeRange | null | undefined;
};

/** What can be searched for. */
export type SearchKind =
  /** By name, aliases and roles. */
  | 'ACTOR'
  /** By headline and byline. */
  | 'ARTICLE'
  /** By their words and by their meaning. */
  | 'CLAIM'
  /** By the clashing words and the explanation. */
  | 'CONTRADICTION'
  /** By label and place. */
  | 'EVENT';

/** How something was found. */
export type SearchSource =
  /** It has words of the text. */
  | 'FULL_TEXT'
  /** It means something like the text. */
  | 'VECTOR';

/** The sides of a disagreement; neither comes first in anything but order. */
export type Side =
  /** The one. */
  | 'A'
  /** The other. */
  | 'B';

/** How hard two claims clash. */
export type Strength =
  /** They cannot both be meant. */
  | 'CONTRARY'
  /** They cannot both be true. */
  | 'STRICT'
  /** They pull against each other. */
  | 'TENSION';

/** What a time expression was resolved against. */
export type TimeAnchor =
  /** Nothing: it names a calendar date by itself. */
  | 'NONE'
  /** The date of the article. */
  | 'PUBLICATION'
  /** The time at which the speaker spoke. */
  | 'UTTERANCE';

/** Days or instants from one to another, both included. */
export type TimeRange = {
  /** The first; absent is open. */
  readonly from?: string | null | undefined;
  /** The last, a day to its end; absent is open. */
  readonly to?: string | null | undefined;
};

/** What came of comparing two claims. */
export type VerdictOutcome =
  /** They say the same. */
  | 'AGREEMENT'
  /** It looks like a clash and is none. */
  | 'DIFFERENCE'
  /** They disagree; "kind" says how. */
  | 'DISAGREEMENT'
  /** Nothing in them clashes or agrees. */
  | 'NONE';

/** What a judge holds of two claims. */
export type Vote =
  /** It cannot tell. */
  | 'ABSTAIN'
  /** They say the same. */
  | 'AGREEMENT'
  /** They clash. */
  | 'CONTRADICTION'
  /** Neither. */
  | 'NONE';

export type CheckClaimQueryVariables = Exact<{
  input: CheckClaimInput;
}>;


export type CheckClaimQuery = { readonly checkClaim: { readonly candidateCount: number, readonly comparedCount: number, readonly warnings: ReadonlyArray<string>, readonly statements: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly contradictions: ReadonlyArray<{ readonly statement: { readonly text: string }, readonly claim: { readonly id: string, readonly publishedAt: string | null, readonly quote: { readonly exact: string }, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly article: { readonly title: string | null, readonly url: string | null } }, readonly verdict: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly explanation: string, readonly clashA: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly clashB: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly gates: ReadonlyArray<{ readonly name: string, readonly outcome: GateOutcome, readonly reason: string }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly reason: string }> } }>, readonly agreements: ReadonlyArray<{ readonly statement: { readonly text: string }, readonly claim: { readonly id: string, readonly publishedAt: string | null, readonly quote: { readonly exact: string }, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly article: { readonly title: string | null, readonly url: string | null } }, readonly verdict: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly explanation: string, readonly clashA: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly clashB: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly gates: ReadonlyArray<{ readonly name: string, readonly outcome: GateOutcome, readonly reason: string }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly reason: string }> } }>, readonly differences: ReadonlyArray<{ readonly statement: { readonly text: string }, readonly claim: { readonly id: string, readonly publishedAt: string | null, readonly quote: { readonly exact: string }, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly article: { readonly title: string | null, readonly url: string | null } }, readonly verdict: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly explanation: string, readonly clashA: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly clashB: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly gates: ReadonlyArray<{ readonly name: string, readonly outcome: GateOutcome, readonly reason: string }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly reason: string }> } }> } };

export type CheckedFragment = { readonly statement: { readonly text: string }, readonly claim: { readonly id: string, readonly publishedAt: string | null, readonly quote: { readonly exact: string }, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly article: { readonly title: string | null, readonly url: string | null } }, readonly verdict: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly explanation: string, readonly clashA: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly clashB: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly gates: ReadonlyArray<{ readonly name: string, readonly outcome: GateOutcome, readonly reason: string }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly reason: string }> } };

export type ClaimsOfAnActorQueryVariables = Exact<{
  actor: string;
  after?: string | null | undefined;
}>;


export type ClaimsOfAnActorQuery = { readonly claims: { readonly nodes: ReadonlyArray<{ readonly wording: string, readonly quotation: Quotation, readonly polarity: Polarity, readonly modality: Modality, readonly publishedAt: string | null, readonly quote: { readonly exact: string, readonly start: number, readonly end: number }, readonly commitmentCues: ReadonlyArray<{ readonly text: string }>, readonly times: ReadonlyArray<{ readonly span: { readonly text: string }, readonly interval: { readonly from: string | null, readonly to: string | null } }>, readonly quantities: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly comparator: Comparator, readonly span: { readonly text: string } }>, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string }, readonly cue: { readonly text: string } | null }>, readonly event: { readonly label: string } | null, readonly article: { readonly title: string | null, readonly outlet: { readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ContradictionFoundSubscriptionVariables = Exact<{
  filter?: ContradictionFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ContradictionFoundSubscription = { readonly contradictionFound: { readonly cursor: string, readonly change: ChangeKind, readonly at: string, readonly contradictionId: string, readonly contradiction: { readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly explanation: string, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly quote: { readonly exact: string }, readonly speakers: ReadonlyArray<{ readonly actor: { readonly id: string, readonly name: string } }>, readonly article: { readonly title: string | null, readonly url: string | null, readonly publishedAt: string | null } }> } | null } };

export type ContradictionsOfAnEventQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;


export type ContradictionsOfAnEventQuery = { readonly trace: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly explanation: string, readonly evidence: ReadonlyArray<{ readonly quote: { readonly exact: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string, readonly start: number, readonly end: number } | null, readonly principals: ReadonlyArray<{ readonly actor: { readonly name: string } }> }>, readonly article: { readonly title: string | null, readonly url: string | null, readonly publishedAt: string | null, readonly outlet: { readonly name: string } | null }, readonly revision: { readonly sha256: string, readonly number: number, readonly text: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateWatchMutationVariables = Exact<{
  url: string;
}>;


export type CreateWatchMutation = { readonly createWatch:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string }
    | { readonly __typename: 'NewWatch', readonly secret: string, readonly watch: { readonly id: string, readonly filter: string | null, readonly cursor: string, readonly active: boolean } }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string }
   };

export type DisagreementsQueryVariables = Exact<{
  filter?: ContradictionFilter | null | undefined;
  rollUp?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type DisagreementsQuery = { readonly disagreements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly count: number, readonly bestScore: number, readonly one: { readonly actor: { readonly name: string, readonly type: ActorType } | null, readonly outlet: { readonly name: string } | null }, readonly other: { readonly actor: { readonly name: string, readonly type: ActorType } | null, readonly outlet: { readonly name: string } | null }, readonly cells: ReadonlyArray<{ readonly kind: ContradictionKind, readonly scope: Scope | null, readonly strength: Strength | null, readonly status: ReviewStatus, readonly count: number, readonly bestScore: number }>, readonly examples: ReadonlyArray<{ readonly id: string, readonly explanation: string, readonly score: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FactChecksOfAClaimQueryVariables = Exact<{
  claim: string;
}>;


export type FactChecksOfAClaimQuery = { readonly claim: { readonly wording: string, readonly factChecks: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly factCheck: { readonly url: string, readonly scale: number | null, readonly datePublished: string | null, readonly publisher: { readonly name: string }, readonly rating: { readonly text: string | null } } }> }, readonly assessments: { readonly nodes: ReadonlyArray<{ readonly text: string, readonly at: string, readonly counts: boolean, readonly rating: { readonly text: string | null, readonly value: number | null } | null, readonly analyst: { readonly name: string } }> } } | null };

export type FilteredContradictionsQueryVariables = Exact<{
  filter?: ContradictionFilter | null | undefined;
  orderBy?: ContradictionOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FilteredContradictionsQuery = { readonly contradictions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly explanation: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type IngestArticleMutationVariables = Exact<{
  input: IngestArticleInput;
}>;


export type IngestArticleMutation = { readonly ingestArticle:
    | { readonly __typename: 'ArticleRejectedError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'IngestArticleResult', readonly stored: boolean, readonly claimCount: number, readonly contradictionCount: number, readonly warnings: ReadonlyArray<string>, readonly article: { readonly id: string, readonly title: string | null, readonly publishedAt: string | null, readonly outlet: { readonly name: string } | null }, readonly revision: { readonly number: number, readonly sha256: string, readonly claims: { readonly nodes: ReadonlyArray<{ readonly wording: string }> } } }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'PipelineError', readonly code: string, readonly message: string, readonly retriable: boolean }
   };

export type JudgeQualityQueryVariables = Exact<{
  filter?: JudgeQualityFilter | null | undefined;
}>;


export type JudgeQualityQuery = { readonly judgeQuality: { readonly all: { readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }, readonly judges: ReadonlyArray<{ readonly name: string, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly types: ReadonlyArray<{ readonly name: string, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }>, readonly interval: { readonly from: number, readonly to: number } | null }>, readonly types: ReadonlyArray<{ readonly name: string, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }>, readonly kinds: ReadonlyArray<{ readonly name: string, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }>, readonly strengths: ReadonlyArray<{ readonly name: string, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }>, readonly scopes: ReadonlyArray<{ readonly name: string, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }>, readonly bands: ReadonlyArray<{ readonly from: number, readonly to: number, readonly meanScore: number | null, readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null }> } };

type Counts_JudgeQualityOfJudge_Fragment = { readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null };

type Counts_NamedQuality_Fragment = { readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null };

type Counts_OverallQuality_Fragment = { readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null };

type Counts_ScoreBand_Fragment = { readonly votes: number, readonly reviewed: number, readonly confirmed: number, readonly precision: number | null, readonly coverage: number, readonly interval: { readonly from: number, readonly to: number } | null };

export type CountsFragment =
  | Counts_JudgeQualityOfJudge_Fragment
  | Counts_NamedQuality_Fragment
  | Counts_OverallQuality_Fragment
  | Counts_ScoreBand_Fragment
;

export type MergeActorsMutationVariables = Exact<{
  keep: string;
  merge: ReadonlyArray<string>;
  reason?: string | null | undefined;
  force?: boolean | null | undefined;
}>;


export type MergeActorsMutation = { readonly mergeActors:
    | { readonly __typename: 'ActorsChanged', readonly changed: boolean, readonly actors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mergedFrom: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mergedInto: { readonly id: string } | null }>, readonly sameAs: ReadonlyArray<{ readonly status: SameAsStatus, readonly basis: string, readonly by: string, readonly at: string, readonly decidedBy: string | null, readonly reason: string | null }>, readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly wording: string }> } }>, readonly left: { readonly contradictions: number, readonly agreements: number, readonly claims: number } }
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
   };

export type MostContestedQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MostContestedQuery = { readonly mostContested: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly disputes: number, readonly strict: number, readonly contrary: number, readonly tension: number, readonly bestScore: number, readonly weight: number, readonly event: { readonly id: string, readonly label: string, readonly type: string, readonly interval: { readonly from: string | null, readonly to: string | null }, readonly participants: ReadonlyArray<{ readonly role: string, readonly actor: { readonly name: string } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OneClaimQueryVariables = Exact<{
  id: string;
}>;


export type OneClaimQuery = { readonly claim: { readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly strength: Strength | null, readonly explanation: string, readonly evidence: ReadonlyArray<{ readonly claim: { readonly id: string, readonly wording: string }, readonly clash: ReadonlyArray<{ readonly text: string }> }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly reason: string }> }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly claim: { readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }> } }> } } | null };

export type OutletDifferencesQueryVariables = Exact<{
  about: About;
}>;


export type OutletDifferencesQuery = { readonly outletDifferences: { readonly claims: number, readonly more: boolean, readonly outlets: ReadonlyArray<{ readonly name: string }>, readonly groups: ReadonlyArray<{ readonly event: { readonly label: string } | null, readonly speaker: { readonly name: string } | null, readonly contradictions: ReadonlyArray<{ readonly types: ReadonlyArray<ContradictionType>, readonly scope: Scope | null, readonly score: number, readonly explanation: string }>, readonly quotedDifferently: ReadonlyArray<{ readonly similarity: number, readonly one: { readonly quotation: Quotation, readonly quote: { readonly exact: string }, readonly article: { readonly outlet: { readonly name: string } | null } }, readonly other: { readonly quotation: Quotation, readonly quote: { readonly exact: string }, readonly article: { readonly outlet: { readonly name: string } | null } } }>, readonly onlyInOne: ReadonlyArray<{ readonly outlet: { readonly name: string }, readonly claim: { readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }> } }> }> } };

export type PositionsQueryVariables = Exact<{
  actor: string;
  event: string;
  after?: string | null | undefined;
}>;


export type PositionsQuery = { readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly moment: { readonly at: string | null, readonly clock: Clock }, readonly voice: { readonly isItself: boolean, readonly attribution: { readonly actor: { readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null } } | null, readonly claim: { readonly id: string, readonly wording: string, readonly quotation: Quotation, readonly polarity: Polarity, readonly modality: Modality, readonly quote: { readonly exact: string, readonly start: number, readonly end: number }, readonly article: { readonly title: string | null, readonly publishedAt: string | null, readonly outlet: { readonly name: string } | null } }, readonly statuses: ReadonlyArray<{ readonly status: EventStatus, readonly event: { readonly label: string } }>, readonly reversals: ReadonlyArray<{ readonly orderKnown: boolean, readonly earlier: { readonly id: string, readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }> }, readonly earlierMoment: { readonly at: string | null, readonly clock: Clock }, readonly turn: { readonly from: EventStatus, readonly to: EventStatus, readonly event: { readonly label: string } } | null, readonly contradiction: { readonly kind: ContradictionKind, readonly scope: Scope | null, readonly strength: Strength | null, readonly score: number, readonly explanation: string } | null, readonly between: { readonly more: boolean, readonly claims: ReadonlyArray<{ readonly moment: { readonly at: string | null, readonly clock: Clock }, readonly claim: { readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }> }, readonly statuses: ReadonlyArray<{ readonly status: EventStatus }> }>, readonly statusChanges: ReadonlyArray<{ readonly from: EventStatus | null, readonly to: EventStatus, readonly moment: { readonly at: string | null, readonly clock: Clock }, readonly claim: { readonly wording: string } }> } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RetractArticleMutationVariables = Exact<{
  article: string;
  reason: string;
}>;


export type RetractArticleMutation = { readonly retractArticle:
    | { readonly __typename: 'ArticleChanged', readonly changed: boolean, readonly contradictions: number, readonly article: { readonly id: string, readonly title: string | null, readonly retraction: { readonly at: string, readonly by: string, readonly reason: string } | null }, readonly left: { readonly contradictions: number, readonly agreements: number, readonly claims: number } }
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
   };

export type ReviewAContradictionMutationVariables = Exact<{
  id: string;
  reason: string;
  ifLatestReview?: string | null | undefined;
}>;


export type ReviewAContradictionMutation = { readonly confirmContradiction:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ReviewResult', readonly review: { readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string } }, readonly contradiction: { readonly id: string, readonly status: ReviewStatus, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly latestReview: { readonly id: string } | null, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> } } }
   };

export type ReviewsQueryVariables = Exact<{
  filter?: ReviewFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewsQuery = { readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly undoes: { readonly id: string } | null, readonly contradiction: { readonly id: string, readonly status: ReviewStatus, readonly explanation: string, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RevisionsQueryVariables = Exact<{
  article: string;
  after?: string | null | undefined;
}>;


export type RevisionsQuery = { readonly revisions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly unchanged: number, readonly from: { readonly number: number, readonly sha256: string }, readonly to: { readonly number: number, readonly sha256: string, readonly retrievedAt: string }, readonly appeared: ReadonlyArray<{ readonly wording: string, readonly quote: { readonly exact: string, readonly start: number, readonly end: number } }>, readonly vanished: ReadonlyArray<{ readonly wording: string, readonly quote: { readonly exact: string, readonly start: number, readonly end: number } }>, readonly changed: ReadonlyArray<{ readonly changes: ReadonlyArray<ClaimChange>, readonly similarity: number, readonly before: { readonly wording: string, readonly polarity: Polarity, readonly modality: Modality, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly quote: { readonly exact: string, readonly start: number, readonly end: number } }, readonly after: { readonly wording: string, readonly polarity: Polarity, readonly modality: Modality, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly quote: { readonly exact: string, readonly start: number, readonly end: number } }, readonly numbers: ReadonlyArray<{ readonly before: { readonly value: number, readonly unit: string | null, readonly span: { readonly text: string } } | null, readonly after: { readonly value: number, readonly unit: string | null, readonly span: { readonly text: string } } | null }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<SearchKind> | null | undefined;
  filter?: SearchFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly sources: ReadonlyArray<SearchSource>, readonly warnings: ReadonlyArray<string>, readonly nodes: ReadonlyArray<{ readonly kind: SearchKind, readonly score: number, readonly ranks: ReadonlyArray<{ readonly source: SearchSource, readonly rank: number }>, readonly matched: { readonly field: string, readonly text: string, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }> } | null, readonly item:
        | { readonly id: string, readonly name: string, readonly type: ActorType }
        | { readonly id: string, readonly title: string | null, readonly publishedAt: string | null }
        | { readonly id: string, readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }> }
        | { readonly id: string, readonly explanation: string }
        | { readonly id: string, readonly label: string }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TimelineQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;


export type TimelineQuery = { readonly timeline: { readonly event: { readonly label: string, readonly interval: { readonly from: string | null, readonly to: string | null } }, readonly statuses: ReadonlyArray<{ readonly status: EventStatus, readonly reports: number, readonly first: string | null, readonly last: string | null, readonly unattributed: number, readonly speakers: ReadonlyArray<{ readonly name: string, readonly type: ActorType }> }>, readonly times: ReadonlyArray<{ readonly speaker: { readonly name: string } | null, readonly told: ReadonlyArray<{ readonly time: { readonly anchor: TimeAnchor, readonly span: { readonly text: string }, readonly interval: { readonly from: string | null, readonly to: string | null } }, readonly claim: { readonly wording: string } }> }>, readonly entries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly statuses: ReadonlyArray<EventStatus>, readonly moment: { readonly at: string | null, readonly clock: Clock }, readonly claim: { readonly wording: string, readonly publishedAt: string | null, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly actor: { readonly name: string } }> }>, readonly article: { readonly title: string | null, readonly outlet: { readonly name: string } | null } }, readonly clashes: ReadonlyArray<{ readonly status: EventStatus, readonly claim: { readonly wording: string, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }> }, readonly contradiction: { readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type TraceContradictionsQueryVariables = Exact<{
  actor?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type TraceContradictionsQuery = { readonly trace: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly explanation: string, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly quote: { readonly exact: string, readonly start: number, readonly end: number, readonly prefix: string, readonly suffix: string }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType, readonly roles: ReadonlyArray<string> }, readonly source: { readonly text: string, readonly start: number, readonly end: number } | null, readonly cue: { readonly text: string, readonly start: number, readonly end: number } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly actor: { readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly quotation: Quotation, readonly polarity: Polarity, readonly modality: Modality, readonly event: { readonly id: string, readonly label: string } | null }, readonly article: { readonly title: string | null, readonly url: string | null }, readonly outlet: { readonly name: string } | null, readonly revision: { readonly sha256: string, readonly number: number, readonly text: string } }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly type: ContradictionType | null, readonly reason: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type UndisputedClaimsQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;


export type UndisputedClaimsQuery = { readonly undisputedClaims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly wording: string, readonly polarity: Polarity, readonly modality: Modality, readonly publishedAt: string | null, readonly speakers: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly article: { readonly title: string | null, readonly outlet: { readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WatchesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WatchesQuery = { readonly watches: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly filter: string | null, readonly active: boolean, readonly failures: number, readonly lastError: string | null, readonly createdBy: { readonly name: string }, readonly deliveries: { readonly nodes: ReadonlyArray<{ readonly change: ChangeKind, readonly state: DeliveryState, readonly tries: number, readonly status: number | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WhyNotQueryVariables = Exact<{
  a: string;
  b: string;
}>;


export type WhyNotQuery = { readonly whyNot: { readonly answer: ReadonlyArray<string>, readonly threshold: number, readonly isPromising: boolean, readonly agreementScore: number | null, readonly a: { readonly wording: string }, readonly b: { readonly wording: string }, readonly candidates: ReadonlyArray<{ readonly index: CandidateIndex, readonly fromA: boolean, readonly fromB: boolean, readonly reason: string }>, readonly verdict: { readonly outcome: VerdictOutcome, readonly score: number, readonly explanation: string, readonly gates: ReadonlyArray<{ readonly name: string, readonly outcome: GateOutcome, readonly reason: string }>, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly score: number, readonly type: ContradictionType | null, readonly reason: string }> } | null, readonly stored: { readonly id: string, readonly kind: ContradictionKind, readonly status: ReviewStatus, readonly score: number } | null } };

export const CheckClaim: Document<CheckClaimQuery, CheckClaimQueryVariables> = {
  name: 'CheckClaim',
  text: "query CheckClaim($input: CheckClaimInput!) {\n  checkClaim(input: $input) {\n    statements {\n      text\n      start\n      end\n    }\n    candidateCount\n    comparedCount\n    warnings\n    contradictions {\n      ...Checked\n    }\n    agreements {\n      ...Checked\n    }\n    differences {\n      ...Checked\n    }\n  }\n}\nfragment Checked on CheckedPair {\n  statement {\n    text\n  }\n  claim {\n    id\n    quote {\n      exact\n    }\n    speakers {\n      actor {\n        name\n      }\n    }\n    article {\n      title\n      url\n    }\n    publishedAt\n  }\n  verdict {\n    kind\n    types\n    strength\n    scope\n    score\n    explanation\n    clashA {\n      text\n      start\n      end\n    }\n    clashB {\n      text\n      start\n      end\n    }\n    gates {\n      name\n      outcome\n      reason\n    }\n    votes {\n      name\n      vote\n      score\n      reason\n    }\n  }\n}",
};

export const ClaimsOfAnActor: Document<ClaimsOfAnActorQuery, ClaimsOfAnActorQueryVariables> = {
  name: 'ClaimsOfAnActor',
  text: "query ClaimsOfAnActor($actor: String!, $after: String) {\n  claims(filter: {actor: $actor}, first: 20, after: $after) {\n    nodes {\n      wording\n      quotation\n      polarity\n      modality\n      publishedAt\n      quote {\n        exact\n        start\n        end\n      }\n      commitmentCues {\n        text\n      }\n      times {\n        span {\n          text\n        }\n        interval {\n          from\n          to\n        }\n      }\n      quantities {\n        span {\n          text\n        }\n        value\n        unit\n        comparator\n      }\n      speakers {\n        actor {\n          name\n        }\n        cue {\n          text\n        }\n      }\n      event {\n        label\n      }\n      article {\n        title\n        outlet {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const ContradictionFound: Document<ContradictionFoundSubscription, ContradictionFoundSubscriptionVariables> = {
  name: 'ContradictionFound',
  text: "subscription ContradictionFound($filter: ContradictionFilter, $after: String) {\n  contradictionFound(filter: $filter, after: $after) {\n    cursor\n    change\n    at\n    contradictionId\n    contradiction {\n      kind\n      types\n      strength\n      scope\n      score\n      explanation\n      evidence {\n        side\n        quote {\n          exact\n        }\n        speakers {\n          actor {\n            id\n            name\n          }\n        }\n        article {\n          title\n          url\n          publishedAt\n        }\n      }\n    }\n  }\n}",
};

export const ContradictionsOfAnEvent: Document<ContradictionsOfAnEventQuery, ContradictionsOfAnEventQueryVariables> = {
  name: 'ContradictionsOfAnEvent',
  text: "query ContradictionsOfAnEvent($event: ID!, $after: String) {\n  trace(event: $event, first: 20, after: $after) {\n    totalCount\n    nodes {\n      kind\n      types\n      strength\n      scope\n      score\n      explanation\n      evidence {\n        quote {\n          exact\n          start\n          end\n        }\n        clash {\n          text\n          start\n          end\n        }\n        speakers {\n          actor {\n            name\n            type\n          }\n          cue {\n            text\n            start\n            end\n          }\n          principals {\n            actor {\n              name\n            }\n          }\n        }\n        article {\n          title\n          url\n          publishedAt\n          outlet {\n            name\n          }\n        }\n        revision {\n          sha256\n          number\n          text\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const CreateWatch: Document<CreateWatchMutation, CreateWatchMutationVariables> = {
  name: 'CreateWatch',
  text: "mutation CreateWatch($url: String!) {\n  createWatch(\n    input: {name: \"Strict ones\", url: $url, filter: {strengths: [STRICT]}}\n  ) {\n    __typename\n    ... on NewWatch {\n      secret\n      watch {\n        id\n        filter\n        cursor\n        active\n      }\n    }\n    ... on Error {\n      code\n      message\n    }\n  }\n}",
};

export const Disagreements: Document<DisagreementsQuery, DisagreementsQueryVariables> = {
  name: 'Disagreements',
  text: "query Disagreements($filter: ContradictionFilter, $rollUp: Boolean, $after: String) {\n  disagreements(\n    filter: $filter\n    rollUp: $rollUp\n    examples: 1\n    first: 20\n    after: $after\n  ) {\n    totalCount\n    nodes {\n      one {\n        actor {\n          name\n          type\n        }\n        outlet {\n          name\n        }\n      }\n      other {\n        actor {\n          name\n          type\n        }\n        outlet {\n          name\n        }\n      }\n      count\n      bestScore\n      cells {\n        kind\n        scope\n        strength\n        status\n        count\n        bestScore\n      }\n      examples {\n        id\n        explanation\n        score\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const FactChecksOfAClaim: Document<FactChecksOfAClaimQuery, FactChecksOfAClaimQueryVariables> = {
  name: 'FactChecksOfAClaim',
  text: "query FactChecksOfAClaim($claim: ID!) {\n  claim(id: $claim) {\n    wording\n    factChecks(first: 10) {\n      nodes {\n        score\n        factCheck {\n          url\n          publisher {\n            name\n          }\n          rating {\n            text\n          }\n          scale\n          datePublished\n        }\n      }\n    }\n    assessments {\n      nodes {\n        rating {\n          text\n          value\n        }\n        text\n        analyst {\n          name\n        }\n        at\n        counts\n      }\n    }\n  }\n}",
};

export const FilteredContradictions: Document<FilteredContradictionsQuery, FilteredContradictionsQueryVariables> = {
  name: 'FilteredContradictions',
  text: "query FilteredContradictions($filter: ContradictionFilter, $orderBy: ContradictionOrder, $first: Int = 10, $after: String) {\n  contradictions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      kind\n      strength\n      scope\n      score\n      status\n      createdAt\n      explanation\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const IngestArticle: Document<IngestArticleMutation, IngestArticleMutationVariables> = {
  name: 'IngestArticle',
  text: "mutation IngestArticle($input: IngestArticleInput!) {\n  ingestArticle(input: $input) {\n    __typename\n    ... on IngestArticleResult {\n      stored\n      claimCount\n      contradictionCount\n      warnings\n      article {\n        id\n        title\n        publishedAt\n        outlet {\n          name\n        }\n      }\n      revision {\n        number\n        sha256\n        claims(first: 50) {\n          nodes {\n            wording\n          }\n        }\n      }\n    }\n    ... on Error {\n      code\n      message\n      retriable\n    }\n    ... on InputError {\n      problems {\n        field\n        problem\n      }\n    }\n  }\n}",
};

export const JudgeQuality: Document<JudgeQualityQuery, JudgeQualityQueryVariables> = {
  name: 'JudgeQuality',
  text: "query JudgeQuality($filter: JudgeQualityFilter) {\n  judgeQuality(filter: $filter) {\n    all {\n      ...counts\n    }\n    judges {\n      name\n      ...counts\n      types {\n        name\n        ...counts\n      }\n    }\n    types {\n      name\n      ...counts\n    }\n    kinds {\n      name\n      ...counts\n    }\n    strengths {\n      name\n      ...counts\n    }\n    scopes {\n      name\n      ...counts\n    }\n    bands {\n      from\n      to\n      meanScore\n      ...counts\n    }\n  }\n}\nfragment counts on Quality {\n  votes\n  reviewed\n  confirmed\n  precision\n  interval {\n    from\n    to\n  }\n  coverage\n}",
};

export const MergeActors: Document<MergeActorsMutation, MergeActorsMutationVariables> = {
  name: 'MergeActors',
  text: "mutation MergeActors($keep: ID!, $merge: [ID!]!, $reason: String, $force: Boolean = false) {\n  mergeActors(input: {keep: $keep, merge: $merge, reason: $reason, force: $force}) {\n    __typename\n    ... on ActorsChanged {\n      changed\n      actors {\n        id\n        name\n        mergedFrom {\n          id\n          name\n          mergedInto {\n            id\n          }\n        }\n        sameAs {\n          status\n          basis\n          by\n          at\n          decidedBy\n          reason\n        }\n        claims(first: 10) {\n          totalCount\n          nodes {\n            wording\n          }\n        }\n      }\n      left {\n        contradictions\n        agreements\n        claims\n      }\n    }\n    ... on Error {\n      code\n      message\n      retriable\n    }\n    ... on InputError {\n      problems {\n        field\n        problem\n      }\n    }\n  }\n}",
};

export const MostContested: Document<MostContestedQuery, MostContestedQueryVariables> = {
  name: 'MostContested',
  text: "query MostContested($filter: EventFilter, $after: String) {\n  mostContested(filter: $filter, first: 20, after: $after) {\n    totalCount\n    nodes {\n      event {\n        id\n        label\n        type\n        interval {\n          from\n          to\n        }\n        participants {\n          role\n          actor {\n            name\n          }\n        }\n      }\n      disputes\n      strict\n      contrary\n      tension\n      bestScore\n      weight\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const OneClaim: Document<OneClaimQuery, OneClaimQueryVariables> = {
  name: 'OneClaim',
  text: "query OneClaim($id: ID!) {\n  claim(id: $id) {\n    wording\n    speakers {\n      actor {\n        name\n      }\n    }\n    contradictions(first: 10) {\n      nodes {\n        strength\n        explanation\n        evidence {\n          claim {\n            id\n            wording\n          }\n          clash {\n            text\n          }\n        }\n        votes {\n          name\n          vote\n          score\n          reason\n        }\n      }\n    }\n    agreements(first: 10) {\n      nodes {\n        score\n        claim {\n          wording\n          speakers {\n            actor {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};

export const OutletDifferences: Document<OutletDifferencesQuery, OutletDifferencesQueryVariables> = {
  name: 'OutletDifferences',
  text: "query OutletDifferences($about: About!) {\n  outletDifferences(about: $about, first: 20) {\n    outlets {\n      name\n    }\n    claims\n    more\n    groups {\n      event {\n        label\n      }\n      speaker {\n        name\n      }\n      contradictions {\n        types\n        scope\n        score\n        explanation\n      }\n      quotedDifferently {\n        similarity\n        one {\n          quotation\n          quote {\n            exact\n          }\n          article {\n            outlet {\n              name\n            }\n          }\n        }\n        other {\n          quotation\n          quote {\n            exact\n          }\n          article {\n            outlet {\n              name\n            }\n          }\n        }\n      }\n      onlyInOne {\n        outlet {\n          name\n        }\n        claim {\n          wording\n          speakers {\n            actor {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}",
};

export const Positions: Document<PositionsQuery, PositionsQueryVariables> = {
  name: 'Positions',
  text: "query Positions($actor: String!, $event: ID!, $after: String) {\n  positions(actor: $actor, about: {event: $event}, first: 20, after: $after) {\n    totalCount\n    nodes {\n      moment {\n        at\n        clock\n      }\n      voice {\n        isItself\n        attribution {\n          actor {\n            name\n            type\n          }\n          cue {\n            text\n          }\n        }\n      }\n      claim {\n        id\n        wording\n        quotation\n        polarity\n        modality\n        quote {\n          exact\n          start\n          end\n        }\n        article {\n          title\n          publishedAt\n          outlet {\n            name\n          }\n        }\n      }\n      statuses {\n        status\n        event {\n          label\n        }\n      }\n      reversals {\n        earlier {\n          id\n          wording\n          speakers {\n            actor {\n              name\n            }\n          }\n        }\n        earlierMoment {\n          at\n          clock\n        }\n        orderKnown\n        turn {\n          from\n          to\n          event {\n            label\n          }\n        }\n        contradiction {\n          kind\n          scope\n          strength\n          score\n          explanation\n        }\n        between(first: 3) {\n          claims {\n            moment {\n              at\n              clock\n            }\n            claim {\n              wording\n              speakers {\n                actor {\n                  name\n                }\n              }\n            }\n            statuses {\n              status\n            }\n          }\n          statusChanges {\n            moment {\n              at\n              clock\n            }\n            from\n            to\n            claim {\n              wording\n            }\n          }\n          more\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const RetractArticle: Document<RetractArticleMutation, RetractArticleMutationVariables> = {
  name: 'RetractArticle',
  text: "mutation RetractArticle($article: ID!, $reason: String!) {\n  retractArticle(input: {article: $article, reason: $reason}) {\n    __typename\n    ... on ArticleChanged {\n      changed\n      contradictions\n      article {\n        id\n        title\n        retraction {\n          at\n          by\n          reason\n        }\n      }\n      left {\n        contradictions\n        agreements\n        claims\n      }\n    }\n    ... on Error {\n      code\n      message\n      retriable\n    }\n    ... on InputError {\n      problems {\n        field\n        problem\n      }\n    }\n  }\n}",
};

export const ReviewAContradiction: Document<ReviewAContradictionMutation, ReviewAContradictionMutationVariables> = {
  name: 'ReviewAContradiction',
  text: "mutation ReviewAContradiction($id: ID!, $reason: String!, $ifLatestReview: ID) {\n  confirmContradiction(\n    input: {contradiction: $id, reason: $reason, ifLatestReview: $ifLatestReview}\n  ) {\n    __typename\n    ... on ReviewResult {\n      review {\n        id\n        sequence\n        verdict\n        reason\n        reviewer {\n          name\n        }\n        at\n      }\n      contradiction {\n        id\n        status\n        kind\n        types\n        strength\n        scope\n        judged {\n          kind\n          types\n          strength\n          scope\n        }\n        latestReview {\n          id\n        }\n        reviews(first: 10) {\n          totalCount\n          nodes {\n            id\n            sequence\n            verdict\n            reason\n            reviewer {\n              name\n            }\n            undoes {\n              id\n            }\n            retyping {\n              kind\n              types\n              strength\n              scope\n            }\n          }\n        }\n      }\n    }\n    ... on Error {\n      code\n      message\n      retriable\n    }\n    ... on InputError {\n      problems {\n        field\n        problem\n      }\n    }\n  }\n}",
};

export const Reviews: Document<ReviewsQuery, ReviewsQueryVariables> = {
  name: 'Reviews',
  text: "query Reviews($filter: ReviewFilter, $after: String) {\n  reviews(filter: $filter, first: 20, after: $after) {\n    totalCount\n    nodes {\n      id\n      sequence\n      verdict\n      reason\n      reviewer {\n        name\n      }\n      at\n      retyping {\n        kind\n        types\n        strength\n        scope\n      }\n      undoes {\n        id\n      }\n      contradiction {\n        id\n        status\n        explanation\n        judged {\n          kind\n          types\n          strength\n          scope\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const Revisions: Document<RevisionsQuery, RevisionsQueryVariables> = {
  name: 'Revisions',
  text: "query Revisions($article: ID!, $after: String) {\n  revisions(article: $article, first: 20, after: $after) {\n    totalCount\n    nodes {\n      from {\n        number\n        sha256\n      }\n      to {\n        number\n        sha256\n        retrievedAt\n      }\n      appeared {\n        wording\n        quote {\n          exact\n          start\n          end\n        }\n      }\n      vanished {\n        wording\n        quote {\n          exact\n          start\n          end\n        }\n      }\n      changed {\n        changes\n        similarity\n        before {\n          wording\n          polarity\n          modality\n          speakers {\n            actor {\n              name\n            }\n          }\n          quote {\n            exact\n            start\n            end\n          }\n        }\n        after {\n          wording\n          polarity\n          modality\n          speakers {\n            actor {\n              name\n            }\n          }\n          quote {\n            exact\n            start\n            end\n          }\n        }\n        numbers {\n          before {\n            span {\n              text\n            }\n            value\n            unit\n          }\n          after {\n            span {\n              text\n            }\n            value\n            unit\n          }\n        }\n      }\n      unchanged\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const Search: Document<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: "query Search($text: String!, $kinds: [SearchKind!], $filter: SearchFilter, $first: Int = 10) {\n  search(text: $text, kinds: $kinds, filter: $filter, first: $first) {\n    sources\n    warnings\n    nodes {\n      kind\n      score\n      ranks {\n        source\n        rank\n      }\n      matched {\n        field\n        text\n        highlights {\n          start\n          end\n        }\n      }\n      item {\n        ... on Claim {\n          id\n          wording\n          speakers {\n            actor {\n              name\n            }\n          }\n        }\n        ... on Actor {\n          id\n          name\n          type\n        }\n        ... on Event {\n          id\n          label\n        }\n        ... on Article {\n          id\n          title\n          publishedAt\n        }\n        ... on Contradiction {\n          id\n          explanation\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const Timeline: Document<TimelineQuery, TimelineQueryVariables> = {
  name: 'Timeline',
  text: "query Timeline($event: ID!, $after: String) {\n  timeline(event: $event) {\n    event {\n      label\n      interval {\n        from\n        to\n      }\n    }\n    statuses {\n      status\n      reports\n      first\n      last\n      unattributed\n      speakers {\n        name\n        type\n      }\n    }\n    times {\n      speaker {\n        name\n      }\n      told {\n        time {\n          span {\n            text\n          }\n          interval {\n            from\n            to\n          }\n          anchor\n        }\n        claim {\n          wording\n        }\n      }\n    }\n    entries(first: 20, after: $after) {\n      totalCount\n      nodes {\n        statuses\n        moment {\n          at\n          clock\n        }\n        claim {\n          wording\n          utteredAt {\n            from\n            to\n          }\n          publishedAt\n          speakers {\n            actor {\n              name\n            }\n            cue {\n              text\n            }\n            principals {\n              actor {\n                name\n              }\n            }\n          }\n          article {\n            title\n            outlet {\n              name\n            }\n          }\n        }\n        clashes {\n          status\n          claim {\n            wording\n            speakers {\n              actor {\n                name\n              }\n            }\n          }\n          contradiction {\n            strength\n            scope\n            score\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

export const TraceContradictions: Document<TraceContradictionsQuery, TraceContradictionsQueryVariables> = {
  name: 'TraceContradictions',
  text: "query TraceContradictions($actor: String, $first: Int = 10) {\n  trace(actor: $actor, first: $first) {\n    totalCount\n    nodes {\n      id\n      kind\n      types\n      strength\n      scope\n      score\n      status\n      explanation\n      evidence {\n        side\n        quote {\n          exact\n          start\n          end\n          prefix\n          suffix\n        }\n        clash {\n          text\n          start\n          end\n        }\n        speakers {\n          position\n          actor {\n            id\n            name\n            type\n            roles\n          }\n          source {\n            text\n            start\n            end\n          }\n          cue {\n            text\n            start\n            end\n          }\n          principals {\n            basis\n            actor {\n              name\n              type\n            }\n          }\n        }\n        claim {\n          id\n          wording\n          quotation\n          polarity\n          modality\n          event {\n            id\n            label\n          }\n        }\n        publishedAt\n        article {\n          title\n          url\n        }\n        outlet {\n          name\n        }\n        revision {\n          sha256\n          number\n          text\n        }\n      }\n      votes {\n        name\n        vote\n        score\n        type\n        reason\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const UndisputedClaims: Document<UndisputedClaimsQuery, UndisputedClaimsQueryVariables> = {
  name: 'UndisputedClaims',
  text: "query UndisputedClaims($event: ID!, $after: String) {\n  undisputedClaims(event: $event, first: 20, after: $after) {\n    totalCount\n    nodes {\n      wording\n      polarity\n      modality\n      publishedAt\n      speakers {\n        actor {\n          name\n        }\n      }\n      article {\n        title\n        outlet {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const Watches: Document<WatchesQuery, WatchesQueryVariables> = {
  name: 'Watches',
  text: "query Watches($after: String) {\n  watches(first: 20, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      filter\n      active\n      failures\n      lastError\n      createdBy {\n        name\n      }\n      deliveries(first: 5) {\n        nodes {\n          change\n          state\n          tries\n          status\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const WhyNot: Document<WhyNotQuery, WhyNotQueryVariables> = {
  name: 'WhyNot',
  text: "query WhyNot($a: ID!, $b: ID!) {\n  whyNot(a: $a, b: $b) {\n    answer\n    a {\n      wording\n    }\n    b {\n      wording\n    }\n    threshold\n    isPromising\n    candidates {\n      index\n      fromA\n      fromB\n      reason\n    }\n    verdict {\n      outcome\n      score\n      explanation\n      gates {\n        name\n        outcome\n        reason\n      }\n      votes {\n        name\n        vote\n        score\n        type\n        reason\n      }\n    }\n    stored {\n      id\n      kind\n      status\n      score\n    }\n    agreementScore\n  }\n}",
};
