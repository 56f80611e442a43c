import type { OrderRequest } from '../../graph/listing-shape.ts';
import { builder } from '../builder.ts';

const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way a list goes.',
  values: {
    ASC: { value: 'ascending', description: 'The smallest, the earliest or A first.' },
    DESC: { value: 'descending', description: 'The greatest, the latest or Z first.' },
  },
});

/** Declares the order that a list takes: one of its fields, each with what it means and costs. */
export function orderInput<const Field extends string>(
  noun: string,
  fields: readonly Field[],
  meanings: Readonly<Record<Field, string>>,
) {
  const entries = fields.map((field) => [
    field.replaceAll(/[A-Z]/g, '_$&').toUpperCase(),
    { value: field, description: meanings[field] },
  ]);
  const FieldEnum = builder.enumType(`${noun}OrderField`, {
    description: `By what lists of this kind can be sorted.`,
    values: Object.fromEntries(entries) as Record<string, { value: Field; description: string }>,
  });
  return builder.inputType(`${noun}Order`, {
    description: 'By what a list is sorted, and which way.',
    fields: (t) => ({
      field: t.field({ type: FieldEnum, required: true, description: 'By what.' }),
      direction: t.field({
        type: DirectionEnum,
        description: 'Which way; when absent times, scores and numbers from the top, names from A.',
      }),
    }),
  });
}

/** The order that an argument asks for; null: the list's own. */
export const orderOf = (
  orderBy:
    | { readonly field: string; readonly direction?: string | null | undefined }
    | null
    | undefined,
): OrderRequest | null => {
  if (orderBy == null) return null;
  const { field, direction } = orderBy;
  return { by: field, descending: direction == null ? null : direction === 'descending' };
};
