import neo4j from 'neo4j-driver';

/**
 * A value as the driver gives it → plain JavaScript: every temporal as an ISO 8601 string (zoned date-times in UTC
 * with milliseconds, as `Timestamp` has them). Lists and maps are the driver's own, made for this result alone, and
 * are converted in place: most of what they hold stays as it is.
 */
export function fromDriver(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    for (const [n, item] of items.entries()) {
      if (typeof item === 'object') items[n] = fromDriver(item);
    }
    return items;
  }
  if (isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      const held = value[key];
      if (typeof held === 'object') value[key] = fromDriver(held);
    }
    return value;
  }
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return fromDriver(value.properties);
  // Whatever else has no plain form is a time, a date or a duration.
  return isTemporal(value) ? value.toString() : value;
}

const isTemporal = (value: object) =>
  neo4j.isDate(value) ||
  neo4j.isLocalDateTime(value) ||
  neo4j.isTime(value) ||
  neo4j.isLocalTime(value) ||
  neo4j.isDuration(value);

/** A parameter that goes to the driver as it is: its numbers are floats unless they are Neo4j integers. */
export class Exactly {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/**
 * A parameter → what the driver takes: whole numbers as Neo4j integers (LIMIT refuses floats, offsets read better),
 * typed arrays as lists of floats. A list with one fraction in it stays all floats, since a stored list has one type.
 */
export function toDriver(value: unknown): unknown {
  if (value instanceof Exactly) return value.value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value];
  if (Array.isArray(value)) {
    const floats = value.some((item) => typeof item === 'number' && !Number.isSafeInteger(item));
    return floats ? value : value.map(toDriver);
  }
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toDriver(held)]));
  }
  return value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
