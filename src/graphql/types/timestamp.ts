import { GraphQLError } from 'graphql';
import { InputError } from '../../errors.ts';
import { builder } from '../builder.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;

function readTimestamp(value: unknown): string {
  if (typeof value === 'string' && SHAPE.test(value) && isRealDay(value)) return value;
  // An error of GraphQL's own: it is told with the path of the field, which another error would hide.
  throw new GraphQLError(
    'A Timestamp is a day such as "2025-10-21" or an instant in UTC such as "2025-10-21T09:30:00Z".',
    { extensions: { code: 'INVALID_INPUT', type: InputError.name } },
  );
}

/** JavaScript rolls 30 February over to March. */
function isRealDay(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 10));
}

builder.scalarType('Timestamp', {
  description:
    'ISO 8601: a calendar day ("2025-10-21") where only the day is known, else an instant in UTC ("2025-10-21T09:30:00.000Z").',
  serialize: (value) => value,
  parseValue: readTimestamp,
});
