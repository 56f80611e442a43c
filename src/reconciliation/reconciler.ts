/** What is asked about one actor. */
export interface Question {
  readonly name: string;
  /** Other forms under which the actor is known: a candidate may bear them. */
  readonly aliases: readonly string[];
  /** Wikidata id of the class to look in. */
  readonly type: string;
}

/** Whom a service means by a name. */
export interface Link {
  /** "Q42". */
  readonly wikidata: string;
  /** As the service calls it. */
  readonly label: string;
  readonly score: number;
  /** 'match': the service is sure; 'margin': it names one far ahead of all others (accept-candidate.ts). */
  readonly basis: 'match' | 'margin';
  readonly confidence: number;
}

/** Links names to Wikidata. */
export interface Reconciler {
  /** Host of the service, for provenance. */
  readonly service: string;
  /**
   * For each question, in order, whom it means; null where that is not clear.
   * @throws ExternalServiceError
   */
  link(questions: readonly Question[], signal?: AbortSignal): Promise<readonly (Link | null)[]>;
}
