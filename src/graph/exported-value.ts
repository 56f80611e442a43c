import { z } from 'zod';

/** What a property may hold, as exports write it: a date-time is a string, NaN in a list is null. */
export type Scalar = string | number | boolean;
export type ExportedValue = Scalar | readonly (Scalar | null)[];

/** Properties in the order of their names, with what JSON alone does not tell of their types. */
export interface ExportedProperties {
  readonly properties: Readonly<Record<string, ExportedValue>>;
  /** Names of those that are integers, or lists of them; other numbers are floats. */
  readonly integers: readonly string[];
  /** Names of those that are date-times. */
  readonly dates: readonly string[];
}

/** Cypher list of the properties of `variable`, as `propertiesRow` reads it; date-times keep all their digits. */
export const propertiesOf = (variable: string, where = 'true') =>
  `[name IN keys(${variable}) WHERE ${where} | [name, valueType(${variable}[name]),
    CASE WHEN valueType(${variable}[name]) STARTS WITH 'ZONED DATETIME' THEN toString(${variable}[name]) ELSE ${variable}[name] END]]`;

const scalar = z.union([z.string(), z.number(), z.nan(), z.boolean()]);
const SCALARS = /^(STRING|BOOLEAN|INTEGER|FLOAT|ZONED DATETIME) NOT NULL$/;
const LISTS = /^LIST<(STRING|BOOLEAN|INTEGER|FLOAT|NOTHING)( NOT NULL)?> NOT NULL$/;

export const propertiesRow = z
  .array(z.tuple([z.string(), z.string(), z.union([scalar, z.array(scalar)])]))
  .transform((rows, context): ExportedProperties => {
    const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, type] of sorted) {
      if (SCALARS.test(type) || LISTS.test(type)) continue;
      context.addIssue({ code: 'custom', message: `${name} is ${type}, which has no place here` });
    }
    const of = (wanted: RegExp) =>
      sorted.filter(([, type]) => wanted.test(type)).map(([name]) => name);
    return {
      properties: Object.fromEntries(sorted.map(([name, , value]) => [name, written(value)])),
      integers: of(/^(LIST<)?INTEGER/),
      dates: of(/^ZONED DATETIME/),
    };
  });

const written = (value: Scalar | readonly Scalar[]): ExportedValue =>
  typeof value === 'object' ? value.map((item) => (Number.isNaN(item) ? null : item)) : value;
