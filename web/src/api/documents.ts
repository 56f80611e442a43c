// Written by "npm run board:documents" from schema/schema.graphql and web/src/api/documents/; not to be edited.

/** An operation with what it takes and gives. */
export interface Document<Result, Variables> {
  readonly text: string;
  /** For the compiler only. */
  readonly types?: (variables: Variables) => Result;
}

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

/** Which actors; all that is given must hold. What is asked of claims must hold of one claim that the actor said. */
export type ActorFilter = {
  /** Only, or no, sources that are not named. */
  readonly anonymous?: boolean | null | undefined;
  /** As the graph stood then: only what it had recorded by the end of it; disagreements with the status they had. */
  readonly asKnownAt?: string | null | undefined;
  /** As the world stood then: only what had been said by the end of it (uttered where that is known, else published). */
  readonly asOf?: string | null | undefined;
  /** A claim of it is about something that may lie in this time: the event, or a time that the claim names. */
  readonly during?: TimeRange | null | undefined;
  /** A claim of it is about the event with this id. */
  readonly event?: string | null | undefined;
  /** The graph learnt of it in this time. */
  readonly knownAt?: TimeRange | null | undefined;
  /** A claim of it is in one of these languages (BCP 47). */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** A claim of it is of one of these. */
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  /** A claim of it is published by it: a name, a site or an id. */
  readonly outlet?: string | null | undefined;
  /** A claim of it is of one of these. */
  readonly polarities?: ReadonlyArray<Polarity> | null | undefined;
  /** A claim of it is published in this time. */
  readonly publishedAt?: TimeRange | null | undefined;
  /** A claim of it is given in one of these ways. */
  readonly quotations?: ReadonlyArray<Quotation> | null | undefined;
  /** It speaks for this actor: a name or an id. */
  readonly speaksFor?: string | null | undefined;
  /** Name, aliases or roles have these words. */
  readonly text?: string | null | undefined;
  /** Of one of these types. */
  readonly types?: ReadonlyArray<ActorType> | null | undefined;
  /** A claim of it is said in this time, as far as that is known. */
  readonly utteredAt?: TimeRange | null | undefined;
};

/** By what a list is sorted, and which way. */
export type ActorOrder = {
  /** Which way; when absent times, scores and numbers from the top, names from A. */
  readonly direction?: OrderDirection | null | undefined;
  /** By what. */
  readonly field: ActorOrderField;
};

/** By what lists of this kind can be sorted. */
export type ActorOrderField =
  /** How many claims it is a source of. Dear: every actor that meets the filter is read. */
  | 'CLAIMS'
  /** The name it goes by here. */
  | 'NAME';

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

/** Which articles; all that is given must hold. What is asked of claims must hold of one claim of the newest text. */
export type ArticleFilter = {
  /** A claim of it is said by this actor or on its behalf: a name or an id. */
  readonly actor?: string | null | undefined;
  /** As the graph stood then: only what it had recorded by the end of it; disagreements with the status they had. */
  readonly asKnownAt?: string | null | undefined;
  /** As the world stood then: only what had been said by the end of it (uttered where that is known, else published). */
  readonly asOf?: string | null | undefined;
  /** A claim of it is about something that may lie in this time: the event, or a time that the claim names. */
  readonly during?: TimeRange | null | undefined;
  /** A claim of it is about the event with this id. */
  readonly event?: string | null | undefined;
  /** Whether to give also what comes from articles that were taken back; not, when absent. */
  readonly includeRetracted?: boolean | null | undefined;
  /** The graph learnt of it in this time. */
  readonly knownAt?: TimeRange | null | undefined;
  /** In one of these languages (BCP 47). */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** A claim of it is of one of these. */
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  /** Published by it: a name, a site or an id. */
  readonly outlet?: string | null | undefined;
  /** A claim of it is of one of these. */
  readonly polarities?: ReadonlyArray<Polarity> | null | undefined;
  /** Published in this time. */
  readonly publishedAt?: TimeRange | null | undefined;
  /** A claim of it is given in one of these ways. */
  readonly quotations?: ReadonlyArray<Quotation> | null | undefined;
  /** A claim of it is said by somebody who speaks for this actor, not by itself: a name or an id. */
  readonly speaksFor?: string | null | undefined;
  /** Headline or byline have these words. */
  readonly text?: string | null | undefined;
  /** A claim of it is said in this time, as far as that is known. */
  readonly utteredAt?: TimeRange | null | undefined;
};

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

/** Off which clock a place in time was read. */
export type Clock =
  /** When its article was published; when it was said is not known. */
  | 'PUBLICATION'
  /** Neither is known; such entries come last. */
  | 'UNKNOWN'
  /** When the speaker said it. */
  | 'UTTERANCE';

/** A review that confirms what the judge held. */
export type ConfirmContradictionInput = {
  /** The id of the disagreement. */
  readonly contradiction: string;
  /** The id of the latest review you have seen. Where there is a later one, nothing is written and a ConflictError comes back. */
  readonly ifLatestReview?: string | null | undefined;
  /** Why; 1 to 2000 characters. */
  readonly reason: string;
};

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

/** Where an article of a job is. */
export type JobStage =
  /** Its claims are being compared with others. */
  | 'COMPARE'
  /** Its claims are being found. */
  | 'EXTRACT'
  /** It is in the graph. */
  | 'FINISHED'
  /** Its text is being read. */
  | 'READ'
  /** It is being stored: who is who is decided here. */
  | 'STORE'
  /** Its turn has not come. */
  | 'WAITING';

/** How a job stands. */
export type JobState =
  /** It has ended, and at least one article is in the graph. */
  | 'DONE'
  /** It has ended, or was lost; see failure. */
  | 'FAILED'
  /** It waits for others to end. */
  | 'QUEUED'
  /** Its articles are being read, one after another. */
  | 'RUNNING';

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

/** A review that rejects a disagreement. */
export type RejectContradictionInput = {
  /** The id of the disagreement. */
  readonly contradiction: string;
  /** The id of the latest review you have seen. Where there is a later one, nothing is written and a ConflictError comes back. */
  readonly ifLatestReview?: string | null | undefined;
  /** Why; 1 to 2000 characters. */
  readonly reason: string;
};

/** A review that puts a disagreement otherwise: at least one of kind, types, strength and scope. */
export type RetypeContradictionInput = {
  /** The id of the disagreement. */
  readonly contradiction: string;
  /** The id of the latest review you have seen. Where there is a later one, nothing is written and a ConflictError comes back. */
  readonly ifLatestReview?: string | null | undefined;
  /** What it is; DIFFERENT_SCOPE says that it is none. */
  readonly kind?: ContradictionKind | null | undefined;
  /** Why; 1 to 2000 characters. */
  readonly reason: string;
  /** Who disagrees with whom. */
  readonly scope?: Scope | null | undefined;
  /** How hard they clash. */
  readonly strength?: Strength | null | undefined;
  /** What in the words makes them clash; all that do. */
  readonly types?: ReadonlyArray<ContradictionType> | null | undefined;
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

/** The sides of a disagreement; neither comes first in anything but order. */
export type Side =
  /** The one. */
  | 'A'
  /** The other. */
  | 'B';

/** What a job is to ingest. */
export type StartIngestInput = {
  /** The articles; with the addresses 1 to 50. They are ingested in this order. */
  readonly articles?: ReadonlyArray<IngestArticleInput> | null | undefined;
  /** Addresses of pages, which are fetched; after the articles, in this order. */
  readonly urls?: ReadonlyArray<string> | null | undefined;
};

/** How hard two claims clash. */
export type Strength =
  /** They cannot both be meant. */
  | 'CONTRARY'
  /** They cannot both be true. */
  | 'STRICT'
  /** They pull against each other. */
  | 'TENSION';

/** Days or instants from one to another, both included. */
export type TimeRange = {
  /** The first; absent is open. */
  readonly from?: string | null | undefined;
  /** The last, a day to its end; absent is open. */
  readonly to?: string | null | undefined;
};

/** A review that lets an earlier one no longer count; undoing that lets it count again. */
export type UndoReviewInput = {
  /** The id of the latest review you have seen. Where there is a later one, nothing is written and a ConflictError comes back. */
  readonly ifLatestReview?: string | null | undefined;
  /** Why; 1 to 2000 characters. */
  readonly reason: string;
  /** The id of the review. */
  readonly review: string;
};

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

export type ArticleTextQueryVariables = Exact<{
  id: string;
}>;


export type ArticleTextQuery = { readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null, readonly byline: string | null, readonly language: string, readonly publishedAt: string | null, readonly outlet: { readonly id: string, readonly name: string } | null, readonly retraction: { readonly reason: string } | null, readonly revision: { readonly id: string, readonly number: number, readonly text: string, readonly retrievedAt: string }, readonly revisions: ReadonlyArray<{ readonly id: string }> } | null };

export type ClaimsOfArticleQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClaimsOfArticleQuery = { readonly article: { readonly id: string, readonly claims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly quote: { readonly exact: string, readonly start: number, readonly end: number }, readonly event: { readonly id: string, readonly label: string } | null, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }>, readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly id: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ContradictionsOfClaimQueryVariables = Exact<{
  id: string;
}>;


export type ContradictionsOfClaimQuery = { readonly claim: { readonly id: string, readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly claim: { readonly id: string }, readonly article: { readonly id: string }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly latestReview: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ArticlesQuery = { readonly articles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly url: string | null, readonly publishedAt: string | null, readonly recordedAt: string, readonly outlet: { readonly id: string, readonly name: string } | null, readonly retraction: { readonly reason: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ActorNameFragment = { readonly id: string, readonly name: string, readonly type: ActorType };

export type SpeakerFragment = { readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> };

export type RowFragment = { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly latestReview: { readonly id: string } | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }> };

export type WholeFragment = { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null };

export type ContradictionsQueryVariables = Exact<{
  filter?: ContradictionFilter | null | undefined;
  orderBy?: ContradictionOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ContradictionsQuery = { readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly latestReview: { readonly id: string } | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ContradictionCountQueryVariables = Exact<{
  filter?: ContradictionFilter | null | undefined;
}>;


export type ContradictionCountQuery = { readonly contradictions: { readonly totalCount: number } };

export type OneContradictionQueryVariables = Exact<{
  id: string;
}>;


export type OneContradictionQuery = { readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null } | null };

export type LatestChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestChangeQuery = { readonly latestChange: string };

export type ContradictionFoundSubscriptionVariables = Exact<{
  filter?: ContradictionFilter | null | undefined;
  changes?: ReadonlyArray<ChangeKind> | null | undefined;
  after?: string | null | undefined;
}>;


export type ContradictionFoundSubscription = { readonly contradictionFound: { readonly cursor: string, readonly change: ChangeKind, readonly contradictionId: string, readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly latestReview: { readonly id: string } | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }> } | null } };

export type ActorNamesQueryVariables = Exact<{
  text: string;
}>;


export type ActorNamesQuery = { readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: ActorType }> } };

export type EventNameQueryVariables = Exact<{
  id: string;
}>;


export type EventNameQuery = { readonly event: { readonly id: string, readonly label: string } | null };

export type JobStateFragment = { readonly id: string, readonly state: JobState, readonly progress: number, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly articles: ReadonlyArray<{ readonly name: string, readonly stage: JobStage, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly report: { readonly claimCount: number, readonly contradictionCount: number, readonly isNew: boolean, readonly warnings: ReadonlyArray<string>, readonly article: { readonly id: string, readonly title: string | null }, readonly revision: { readonly id: string } } | null }> };

export type StartIngestMutationVariables = Exact<{
  input: StartIngestInput;
}>;


export type StartIngestMutation = { readonly outcome:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'Job', readonly id: string, readonly state: JobState, readonly progress: number, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly articles: ReadonlyArray<{ readonly name: string, readonly stage: JobStage, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly report: { readonly claimCount: number, readonly contradictionCount: number, readonly isNew: boolean, readonly warnings: ReadonlyArray<string>, readonly article: { readonly id: string, readonly title: string | null }, readonly revision: { readonly id: string } } | null }> }
   };

export type IngestProgressSubscriptionVariables = Exact<{
  job: string;
}>;


export type IngestProgressSubscription = { readonly ingestProgress: { readonly id: string, readonly state: JobState, readonly progress: number, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly articles: ReadonlyArray<{ readonly name: string, readonly stage: JobStage, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly report: { readonly claimCount: number, readonly contradictionCount: number, readonly isNew: boolean, readonly warnings: ReadonlyArray<string>, readonly article: { readonly id: string, readonly title: string | null }, readonly revision: { readonly id: string } } | null }> } };

export type OneJobQueryVariables = Exact<{
  id: string;
}>;


export type OneJobQuery = { readonly job: { readonly id: string, readonly state: JobState, readonly progress: number, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly articles: ReadonlyArray<{ readonly name: string, readonly stage: JobStage, readonly failure: { readonly code: string, readonly message: string, readonly retriable: boolean } | null, readonly report: { readonly claimCount: number, readonly contradictionCount: number, readonly isNew: boolean, readonly warnings: ReadonlyArray<string>, readonly article: { readonly id: string, readonly title: string | null }, readonly revision: { readonly id: string } } | null }> } | null };

export type ContradictionsOfRevisionQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type ContradictionsOfRevisionQuery = { readonly node:
    | { readonly __typename: 'Actor' }
    | { readonly __typename: 'Article' }
    | { readonly __typename: 'Claim' }
    | { readonly __typename: 'Contradiction' }
    | { readonly __typename: 'Event' }
    | { readonly __typename: 'Review' }
    | { readonly __typename: 'Revision', readonly id: string, readonly contradictions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly latestReview: { readonly id: string } | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }> }> } }
   | null };

export type AroundContradictionQueryVariables = Exact<{
  id: string;
}>;


export type AroundContradictionQuery = { readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly strength: Strength | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly clash: ReadonlyArray<{ readonly text: string }>, readonly claim: { readonly id: string, readonly wording: string, readonly event: { readonly id: string, readonly label: string } | null, readonly article: { readonly id: string, readonly title: string | null, readonly publishedAt: string | null, readonly outlet: { readonly id: string, readonly name: string } | null }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> } }> } | null };

export type AroundClaimQueryVariables = Exact<{
  id: string;
}>;


export type AroundClaimQuery = { readonly claim: { readonly id: string, readonly wording: string, readonly event: { readonly id: string, readonly label: string } | null, readonly article: { readonly id: string, readonly title: string | null, readonly publishedAt: string | null, readonly outlet: { readonly id: string, readonly name: string } | null }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }>, readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly strength: Strength | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly clash: ReadonlyArray<{ readonly text: string }>, readonly claim: { readonly id: string, readonly wording: string } }> }> } } | null };

export type AroundActorQueryVariables = Exact<{
  id: string;
}>;


export type AroundActorQuery = { readonly actor: { readonly id: string, readonly contradictions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ContradictionKind, readonly strength: Strength | null, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly clash: ReadonlyArray<{ readonly text: string }>, readonly claim: { readonly id: string, readonly wording: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }> }> }, readonly speaksFor: ReadonlyArray<{ readonly basis: string, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> } | null };

export type AroundEventQueryVariables = Exact<{
  id: string;
}>;


export type AroundEventQuery = { readonly event: { readonly id: string, readonly claims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }> }, readonly participants: ReadonlyArray<{ readonly role: string, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> } | null };

export type MomentOfFragment = { readonly at: string | null, readonly clock: Clock };

export type ToldFragment = { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly publishedAt: string | null, readonly quote: { readonly exact: string }, readonly article: { readonly id: string, readonly title: string | null, readonly outlet: { readonly id: string, readonly name: string } | null }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> };

export type ActorsQueryVariables = Exact<{
  filter?: ActorFilter | null | undefined;
  orderBy?: ActorOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ActorsQuery = { readonly actors: { readonly nodes: ReadonlyArray<{ readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LedgerQueryVariables = Exact<{
  id: string;
  actor: string;
  about?: About | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerQuery = { readonly actor: { readonly aliases: ReadonlyArray<string>, readonly roles: ReadonlyArray<string>, readonly wikidata: string | null, readonly id: string, readonly name: string, readonly type: ActorType, readonly speaksFor: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }>, readonly mergedInto: { readonly id: string, readonly name: string, readonly type: ActorType } | null } | null, readonly positions: { readonly nodes: ReadonlyArray<{ readonly moment: { readonly at: string | null, readonly clock: Clock }, readonly voice: { readonly isItself: boolean, readonly attribution: { readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } } } | null, readonly statuses: ReadonlyArray<{ readonly status: EventStatus, readonly event: { readonly id: string, readonly label: string } }>, readonly reversals: ReadonlyArray<{ readonly orderKnown: boolean, readonly earlier: { readonly id: string, readonly wording: string }, readonly earlierMoment: { readonly at: string | null, readonly clock: Clock }, readonly contradiction: { readonly id: string, readonly score: number, readonly explanation: string } | null, readonly turn: { readonly from: EventStatus, readonly to: EventStatus, readonly event: { readonly id: string, readonly label: string } } | null }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly publishedAt: string | null, readonly event: { readonly id: string, readonly label: string } | null, readonly quote: { readonly exact: string }, readonly article: { readonly id: string, readonly title: string | null, readonly outlet: { readonly id: string, readonly name: string } | null }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EventsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type EventsQuery = { readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly type: string, readonly placeName: string | null, readonly interval: { readonly from: string | null, readonly to: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EventTimelineQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;


export type EventTimelineQuery = { readonly timeline: { readonly event: { readonly id: string, readonly label: string, readonly type: string, readonly placeName: string | null, readonly interval: { readonly from: string | null, readonly to: string | null }, readonly participants: ReadonlyArray<{ readonly role: string, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }, readonly statuses: ReadonlyArray<{ readonly status: EventStatus, readonly first: string | null, readonly last: string | null, readonly reports: number, readonly unattributed: number, readonly speakers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: ActorType }> }>, readonly entries: { readonly nodes: ReadonlyArray<{ readonly statuses: ReadonlyArray<EventStatus>, readonly moment: { readonly at: string | null, readonly clock: Clock }, readonly clashes: ReadonlyArray<{ readonly status: EventStatus, readonly contradiction: { readonly id: string, readonly score: number, readonly explanation: string }, readonly claim: { readonly id: string, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }>, readonly article: { readonly outlet: { readonly name: string } | null } } }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly publishedAt: string | null, readonly quote: { readonly exact: string }, readonly article: { readonly id: string, readonly title: string | null, readonly outlet: { readonly id: string, readonly name: string } | null }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type ReviewedFragment = { readonly review: { readonly id: string }, readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null } };

export type ConfirmContradictionMutationVariables = Exact<{
  input: ConfirmContradictionInput;
}>;


export type ConfirmContradictionMutation = { readonly outcome:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ReviewResult', readonly review: { readonly id: string }, readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null } }
   };

export type RejectContradictionMutationVariables = Exact<{
  input: RejectContradictionInput;
}>;


export type RejectContradictionMutation = { readonly outcome:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ReviewResult', readonly review: { readonly id: string }, readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null } }
   };

export type RetypeContradictionMutationVariables = Exact<{
  input: RetypeContradictionInput;
}>;


export type RetypeContradictionMutation = { readonly outcome:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ReviewResult', readonly review: { readonly id: string }, readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null } }
   };

export type UndoReviewMutationVariables = Exact<{
  input: UndoReviewInput;
}>;


export type UndoReviewMutation = { readonly outcome:
    | { readonly __typename: 'ConflictError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ForbiddenError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'InputError', readonly code: string, readonly message: string, readonly retriable: boolean, readonly problems: ReadonlyArray<{ readonly field: string, readonly problem: string }> }
    | { readonly __typename: 'NotFoundError', readonly code: string, readonly message: string, readonly retriable: boolean }
    | { readonly __typename: 'ReviewResult', readonly review: { readonly id: string }, readonly contradiction: { readonly id: string, readonly kind: ContradictionKind, readonly types: ReadonlyArray<ContradictionType>, readonly strength: Strength | null, readonly scope: Scope | null, readonly score: number, readonly status: ReviewStatus, readonly createdAt: string, readonly supersededAt: string | null, readonly explanation: string, readonly judge: { readonly name: string, readonly version: string }, readonly judged: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null, readonly decidingReview: { readonly id: string } | null, readonly votes: ReadonlyArray<{ readonly name: string, readonly vote: Vote, readonly type: ContradictionType | null, readonly score: number, readonly reason: string, readonly spansA: ReadonlyArray<{ readonly text: string }>, readonly spansB: ReadonlyArray<{ readonly text: string }> }>, readonly evidence: ReadonlyArray<{ readonly side: Side, readonly publishedAt: string | null, readonly article: { readonly id: string, readonly title: string | null, readonly url: string | null }, readonly revision: { readonly id: string, readonly number: number, readonly text: string }, readonly speakers: ReadonlyArray<{ readonly position: number, readonly actor: { readonly roles: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: ActorType }, readonly cue: { readonly text: string } | null, readonly principals: ReadonlyArray<{ readonly basis: string, readonly steps: number, readonly actor: { readonly id: string, readonly name: string, readonly type: ActorType } }> }>, readonly claim: { readonly id: string, readonly wording: string, readonly modality: Modality, readonly polarity: Polarity, readonly quotation: Quotation, readonly utteredAt: { readonly from: string | null, readonly to: string | null } | null, readonly event: { readonly id: string, readonly label: string } | null }, readonly quote: { readonly exact: string, readonly prefix: string, readonly suffix: string, readonly start: number, readonly end: number }, readonly clash: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number }>, readonly outlet: { readonly id: string, readonly name: string } | null }>, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly verdict: ReviewVerdict, readonly reason: string, readonly at: string, readonly reviewer: { readonly name: string }, readonly undoes: { readonly id: string } | null, readonly retyping: { readonly kind: ContradictionKind | null, readonly types: ReadonlyArray<ContradictionType> | null, readonly strength: Strength | null, readonly scope: Scope | null } | null }> }, readonly latestReview: { readonly id: string } | null } }
   };

export const ArticleTextDocument: Document<ArticleTextQuery, ArticleTextQueryVariables> = { text: "query ArticleText($id: ID!) { article(id: $id) { id title url byline language publishedAt outlet { id name } retraction { reason } revision { id number text retrievedAt } revisions { id } } }" };

export const ClaimsOfArticleDocument: Document<ClaimsOfArticleQuery, ClaimsOfArticleQueryVariables> = { text: "query ClaimsOfArticle($id: ID!, $after: String) { article(id: $id) { id claims(first: 100, after: $after) { nodes { id wording modality polarity quotation quote { exact start end } event { id label } speakers { position actor { ...ActorName } } contradictions(first: 1) { nodes { id } } } pageInfo { hasNextPage endCursor } } } } fragment ActorName on Actor { id name type }" };

export const ContradictionsOfClaimDocument: Document<ContradictionsOfClaimQuery, ContradictionsOfClaimQueryVariables> = { text: "query ContradictionsOfClaim($id: ID!) { claim(id: $id) { id contradictions(first: 50) { nodes { ...Row evidence { claim { id } article { id } } } pageInfo { hasNextPage } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type }" };

export const ArticlesDocument: Document<ArticlesQuery, ArticlesQueryVariables> = { text: "query Articles($filter: ArticleFilter, $first: Int!, $after: String) { articles(filter: $filter, first: $first, after: $after) { nodes { id title url publishedAt recordedAt outlet { id name } retraction { reason } } pageInfo { hasNextPage endCursor } } }" };

export const ContradictionsDocument: Document<ContradictionsQuery, ContradictionsQueryVariables> = { text: "query Contradictions($filter: ContradictionFilter, $orderBy: ContradictionOrder, $first: Int!, $after: String) { contradictions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { ...Row } pageInfo { hasNextPage endCursor } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type }" };

export const ContradictionCountDocument: Document<ContradictionCountQuery, ContradictionCountQueryVariables> = { text: "query ContradictionCount($filter: ContradictionFilter) { contradictions(filter: $filter, first: 1) { totalCount } }" };

export const OneContradictionDocument: Document<OneContradictionQuery, OneContradictionQueryVariables> = { text: "query OneContradiction($id: ID!) { contradiction(id: $id) { ...Whole } } fragment Whole on Contradiction { ...Row judge { name version } judged { kind types strength scope } decidingReview { id } votes { name vote type score reason spansA { text } spansB { text } } evidence { article { id title url } revision { id number text } speakers { ...Speaker } claim { id wording modality polarity quotation utteredAt { from to } event { id label } } } reviews(last: 50) { totalCount nodes { id sequence verdict reason at reviewer { name } undoes { id } retyping { kind types strength scope } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type } fragment Speaker on Attribution { position actor { ...ActorName roles } cue { text } principals { basis steps actor { ...ActorName } } }" };

export const LatestChangeDocument: Document<LatestChangeQuery, LatestChangeQueryVariables> = { text: "query LatestChange { latestChange }" };

export const ContradictionFoundDocument: Document<ContradictionFoundSubscription, ContradictionFoundSubscriptionVariables> = { text: "subscription ContradictionFound($filter: ContradictionFilter, $changes: [ChangeKind!], $after: String) { contradictionFound(filter: $filter, changes: $changes, after: $after) { cursor change contradictionId contradiction { ...Row } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type }" };

export const ActorNamesDocument: Document<ActorNamesQuery, ActorNamesQueryVariables> = { text: "query ActorNames($text: String!) { actors(filter: {text: $text}, first: 8) { nodes { ...ActorName } } } fragment ActorName on Actor { id name type }" };

export const EventNameDocument: Document<EventNameQuery, EventNameQueryVariables> = { text: "query EventName($id: ID!) { event(id: $id) { id label } }" };

export const StartIngestDocument: Document<StartIngestMutation, StartIngestMutationVariables> = { text: "mutation StartIngest($input: StartIngestInput!) { outcome: startIngest(input: $input) { __typename ... on Job { ...JobState } ... on Error { code message retriable } ... on InputError { problems { field problem } } } } fragment JobState on Job { id state progress failure { code message retriable } articles { name stage failure { code message retriable } report { claimCount contradictionCount isNew warnings article { id title } revision { id } } } }" };

export const IngestProgressDocument: Document<IngestProgressSubscription, IngestProgressSubscriptionVariables> = { text: "subscription IngestProgress($job: ID!) { ingestProgress(job: $job) { ...JobState } } fragment JobState on Job { id state progress failure { code message retriable } articles { name stage failure { code message retriable } report { claimCount contradictionCount isNew warnings article { id title } revision { id } } } }" };

export const OneJobDocument: Document<OneJobQuery, OneJobQueryVariables> = { text: "query OneJob($id: ID!) { job(id: $id) { ...JobState } } fragment JobState on Job { id state progress failure { code message retriable } articles { name stage failure { code message retriable } report { claimCount contradictionCount isNew warnings article { id title } revision { id } } } }" };

export const ContradictionsOfRevisionDocument: Document<ContradictionsOfRevisionQuery, ContradictionsOfRevisionQueryVariables> = { text: "query ContradictionsOfRevision($id: ID!, $first: Int!) { node(id: $id) { __typename ... on Revision { id contradictions(first: $first) { totalCount nodes { ...Row } } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type }" };

export const AroundContradictionDocument: Document<AroundContradictionQuery, AroundContradictionQueryVariables> = { text: "query AroundContradiction($id: ID!) { contradiction(id: $id) { id kind strength evidence { side clash { text } claim { id wording event { id label } article { id title publishedAt outlet { id name } } speakers { position actor { ...ActorName } } } } } } fragment ActorName on Actor { id name type }" };

export const AroundClaimDocument: Document<AroundClaimQuery, AroundClaimQueryVariables> = { text: "query AroundClaim($id: ID!) { claim(id: $id) { id wording event { id label } article { id title publishedAt outlet { id name } } speakers { position actor { ...ActorName } } contradictions(first: 10) { nodes { id kind strength evidence { side clash { text } claim { id wording } } } } } } fragment ActorName on Actor { id name type }" };

export const AroundActorDocument: Document<AroundActorQuery, AroundActorQueryVariables> = { text: "query AroundActor($id: ID!) { actor(id: $id) { id contradictions(first: 8) { nodes { id kind strength evidence { side clash { text } claim { id wording } speakers { position actor { ...ActorName } } } } } speaksFor { basis actor { ...ActorName } } } } fragment ActorName on Actor { id name type }" };

export const AroundEventDocument: Document<AroundEventQuery, AroundEventQueryVariables> = { text: "query AroundEvent($id: ID!) { event(id: $id) { id claims(first: 12) { nodes { id wording speakers { position actor { ...ActorName } } } } participants { role actor { ...ActorName } } } } fragment ActorName on Actor { id name type }" };

export const ActorsDocument: Document<ActorsQuery, ActorsQueryVariables> = { text: "query Actors($filter: ActorFilter, $orderBy: ActorOrder, $first: Int!, $after: String) { actors(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { ...ActorName roles } pageInfo { hasNextPage endCursor } } } fragment ActorName on Actor { id name type }" };

export const LedgerDocument: Document<LedgerQuery, LedgerQueryVariables> = { text: "query Ledger($id: ID!, $actor: String!, $about: About, $after: String) { actor(id: $id) { ...ActorName aliases roles wikidata speaksFor { basis steps actor { ...ActorName } } mergedInto { ...ActorName } } positions(actor: $actor, about: $about, first: 100, after: $after) { nodes { moment { ...MomentOf } voice { isItself attribution { actor { ...ActorName } } } statuses { status event { id label } } reversals { orderKnown earlier { id wording } earlierMoment { ...MomentOf } contradiction { id score explanation } turn { from to event { id label } } } claim { ...Told event { id label } } } pageInfo { hasNextPage endCursor } } } fragment ActorName on Actor { id name type } fragment MomentOf on Moment { at clock } fragment Told on Claim { id wording modality polarity publishedAt quote { exact } article { id title outlet { id name } } speakers { position actor { ...ActorName } } }" };

export const EventsDocument: Document<EventsQuery, EventsQueryVariables> = { text: "query Events($filter: EventFilter, $first: Int!, $after: String) { events(filter: $filter, orderBy: {field: CLAIMS}, first: $first, after: $after) { nodes { id label type placeName interval { from to } } pageInfo { hasNextPage endCursor } } }" };

export const EventTimelineDocument: Document<EventTimelineQuery, EventTimelineQueryVariables> = { text: "query EventTimeline($event: ID!, $after: String) { timeline(event: $event) { event { id label type placeName interval { from to } participants { role actor { ...ActorName } } } statuses { status first last reports unattributed speakers { ...ActorName } } entries(first: 100, after: $after) { nodes { moment { ...MomentOf } statuses clashes { status contradiction { id score explanation } claim { id speakers { position actor { ...ActorName } } article { outlet { name } } } } claim { ...Told } } pageInfo { hasNextPage endCursor } } } } fragment ActorName on Actor { id name type } fragment MomentOf on Moment { at clock } fragment Told on Claim { id wording modality polarity publishedAt quote { exact } article { id title outlet { id name } } speakers { position actor { ...ActorName } } }" };

export const ConfirmContradictionDocument: Document<ConfirmContradictionMutation, ConfirmContradictionMutationVariables> = { text: "mutation ConfirmContradiction($input: ConfirmContradictionInput!) { outcome: confirmContradiction(input: $input) { __typename ...Reviewed ... on Error { code message retriable } ... on InputError { problems { field problem } } } } fragment Reviewed on ReviewResult { review { id } contradiction { ...Whole } } fragment Whole on Contradiction { ...Row judge { name version } judged { kind types strength scope } decidingReview { id } votes { name vote type score reason spansA { text } spansB { text } } evidence { article { id title url } revision { id number text } speakers { ...Speaker } claim { id wording modality polarity quotation utteredAt { from to } event { id label } } } reviews(last: 50) { totalCount nodes { id sequence verdict reason at reviewer { name } undoes { id } retyping { kind types strength scope } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type } fragment Speaker on Attribution { position actor { ...ActorName roles } cue { text } principals { basis steps actor { ...ActorName } } }" };

export const RejectContradictionDocument: Document<RejectContradictionMutation, RejectContradictionMutationVariables> = { text: "mutation RejectContradiction($input: RejectContradictionInput!) { outcome: rejectContradiction(input: $input) { __typename ...Reviewed ... on Error { code message retriable } ... on InputError { problems { field problem } } } } fragment Reviewed on ReviewResult { review { id } contradiction { ...Whole } } fragment Whole on Contradiction { ...Row judge { name version } judged { kind types strength scope } decidingReview { id } votes { name vote type score reason spansA { text } spansB { text } } evidence { article { id title url } revision { id number text } speakers { ...Speaker } claim { id wording modality polarity quotation utteredAt { from to } event { id label } } } reviews(last: 50) { totalCount nodes { id sequence verdict reason at reviewer { name } undoes { id } retyping { kind types strength scope } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type } fragment Speaker on Attribution { position actor { ...ActorName roles } cue { text } principals { basis steps actor { ...ActorName } } }" };

export const RetypeContradictionDocument: Document<RetypeContradictionMutation, RetypeContradictionMutationVariables> = { text: "mutation RetypeContradiction($input: RetypeContradictionInput!) { outcome: retypeContradiction(input: $input) { __typename ...Reviewed ... on Error { code message retriable } ... on InputError { problems { field problem } } } } fragment Reviewed on ReviewResult { review { id } contradiction { ...Whole } } fragment Whole on Contradiction { ...Row judge { name version } judged { kind types strength scope } decidingReview { id } votes { name vote type score reason spansA { text } spansB { text } } evidence { article { id title url } revision { id number text } speakers { ...Speaker } claim { id wording modality polarity quotation utteredAt { from to } event { id label } } } reviews(last: 50) { totalCount nodes { id sequence verdict reason at reviewer { name } undoes { id } retyping { kind types strength scope } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type } fragment Speaker on Attribution { position actor { ...ActorName roles } cue { text } principals { basis steps actor { ...ActorName } } }" };

export const UndoReviewDocument: Document<UndoReviewMutation, UndoReviewMutationVariables> = { text: "mutation UndoReview($input: UndoReviewInput!) { outcome: undoReview(input: $input) { __typename ...Reviewed ... on Error { code message retriable } ... on InputError { problems { field problem } } } } fragment Reviewed on ReviewResult { review { id } contradiction { ...Whole } } fragment Whole on Contradiction { ...Row judge { name version } judged { kind types strength scope } decidingReview { id } votes { name vote type score reason spansA { text } spansB { text } } evidence { article { id title url } revision { id number text } speakers { ...Speaker } claim { id wording modality polarity quotation utteredAt { from to } event { id label } } } reviews(last: 50) { totalCount nodes { id sequence verdict reason at reviewer { name } undoes { id } retyping { kind types strength scope } } } } fragment Row on Contradiction { id kind types strength scope score status createdAt supersededAt explanation latestReview { id } evidence { side publishedAt quote { exact prefix suffix start end } clash { text start end } outlet { id name } speakers { position actor { ...ActorName } } } } fragment ActorName on Actor { id name type } fragment Speaker on Attribution { position actor { ...ActorName roles } cue { text } principals { basis steps actor { ...ActorName } } }" };
