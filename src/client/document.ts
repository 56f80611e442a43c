/** An operation of the API with the types of what it takes and gives. */
export interface Document<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** For the compiler only. */
  readonly types?: (variables: Variables) => Result;
}
