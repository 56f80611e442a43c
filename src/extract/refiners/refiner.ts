import type { TaggedSpan } from '../tagged-span.ts';

/** List in, list out; never makes a span of no characters. */
export type Refiner = <S extends TaggedSpan>(text: string, spans: readonly S[]) => readonly S[];
