import type { Selector } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { builder } from '../builder.ts';

const OFFSETS = 'in UTF-16 code units of the text of the revision';

export const SpanRef = builder.objectRef<Span>('Span').implement({
  description: `A run of characters of the text of a revision: text.slice(start, end) gives its words.`,
  fields: (t) => ({
    start: t.exposeInt('start', { description: `Where it starts, ${OFFSETS}.` }),
    end: t.exposeInt('end', { description: `Where it ends (exclusive), ${OFFSETS}.` }),
    text: t.exposeString('text', { description: 'The words.' }),
  }),
});

/** A claim's span with the words around it. */
export interface Quote extends Selector, Pick<Span, 'start' | 'end'> {}

export const QuoteRef = builder.objectRef<Quote>('Quote').implement({
  description:
    'The words of a claim and those around them, as a W3C text quote and position selector.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: `Where it starts, ${OFFSETS}.` }),
    end: t.exposeInt('end', { description: `Where it ends (exclusive), ${OFFSETS}.` }),
    exact: t.exposeString('exact', { description: 'The words: text.slice(start, end).' }),
    prefix: t.exposeString('prefix', { description: 'The words just before.' }),
    suffix: t.exposeString('suffix', { description: 'The words just after.' }),
  }),
});
