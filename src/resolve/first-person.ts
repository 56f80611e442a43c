export const FIRST_SINGULAR = /^(?:i|me|my|mine|myself)$/iu;
export const FIRST_PLURAL = /^(?:we|us|our|ours|ourselves)$/iu;
