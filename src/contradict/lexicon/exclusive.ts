/** Predicates that one event grants to one party or place only: two different names in the slot cannot both hold. */
export const EXCLUSIVE: ReadonlySet<string> = new Set(
  'win winner victory lead ahead first largest biggest best responsible behind blame culprit nominee successor champion leader capital born appoint elect host perpetrator author founder frontrunner favorite favourite originate cause'.split(
    ' ',
  ),
);
