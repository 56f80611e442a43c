/** A language model that answers in JSON of a given schema. */
export interface LanguageModel {
  /** As configured, never as the service calls itself. */
  readonly name: string;
  /**
   * Asks once; the answer is JSON that may or may not have the shape asked for, or null where the model gave none
   * (it refused, was cut off, or wrote no JSON).
   * @throws ExternalServiceError, BudgetSpentError
   */
  ask(question: Question): Promise<unknown>;
}

export interface Question {
  readonly instructions: string;
  readonly material: string;
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  /** Tokens that the answer may have at most. */
  readonly longestAnswer: number;
  readonly signal?: AbortSignal | undefined;
}
