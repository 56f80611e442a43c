import type { Comparator, Quantity } from '../../model/quantity.ts';
import { builder } from '../builder.ts';
import { SpanRef } from './span.ts';

const ComparatorEnum = builder.enumType('Comparator', {
  description: 'How a number is meant.',
  values: {
    EXACTLY: { value: 'exactly', description: 'This number.' },
    ABOUT: { value: 'about', description: 'Roughly this number.' },
    AT_LEAST: { value: 'at-least', description: 'This number or more.' },
    MORE_THAN: { value: 'more-than', description: 'More than this number.' },
    AT_MOST: { value: 'at-most', description: 'This number or less.' },
    LESS_THAN: { value: 'less-than', description: 'Less than this number.' },
    BETWEEN: { value: 'between', description: 'From "value" to "high".' },
  } satisfies Record<string, { value: Comparator; description: string }>,
});

export const QuantityRef = builder.objectRef<Quantity>('Quantity').implement({
  description: 'A number as written, and what it stands for.',
  fields: (t) => ({
    span: t.expose('span', { type: SpanRef, description: 'As written.' }),
    value: t.exposeFloat('value', {
      description: 'In "unit", with words such as "million" worked in.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: 'The upper end where the comparator is BETWEEN.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'Currency code, "%", measure, or the thing counted; null where none is written.',
    }),
    comparator: t.expose('comparator', { type: ComparatorEnum, description: 'How it is meant.' }),
  }),
});
