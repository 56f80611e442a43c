import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** The schema as schema/schema.graphql holds it. */
export const printSchemaFile = () => `${printSchema(lexicographicSortSchema(schema))}\n`;
