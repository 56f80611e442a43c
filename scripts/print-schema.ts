import { writeFileSync } from 'node:fs';
import { printSchemaFile } from '../src/graphql/print-schema-file.ts';

writeFileSync(new URL('../schema/schema.graphql', import.meta.url), printSchemaFile());
