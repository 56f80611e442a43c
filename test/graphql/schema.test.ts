import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { printSchemaFile } from '../../src/graphql/print-schema-file.ts';
import { schema } from '../../src/graphql/schema.ts';

test('schema/schema.graphql is the schema; run "npm run schema" after a change', () => {
  const committed = readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8');
  expect(committed).toBe(printSchemaFile());
});

test('every type, field and argument is described', () => {
  const silent: string[] = [];
  const check = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    check(type.name, type);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const arg of 'args' in field ? field.args : []) {
        if (!['first', 'last', 'after', 'before'].includes(arg.name)) {
          check(`${type.name}.${field.name}(${arg.name})`, arg);
        }
      }
    }
  }
  expect(silent).toEqual([]);
});
