import neo4j from 'neo4j-driver';

/**
 * A value as the driver gives it → plain JavaScript: every temporal as an ISO 8601 string (zoned date-times in UTC
 * with milliseconds, as `Timestamp` has them), lists and maps converted throughout.
 */
export function fromDriver(value: unknown): unknown {
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isLocalDateTime(value)) return value.toString();
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDuration(value)) {
    return value.toString();
  }
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return fromDriver(value.properties);
  if (Array.isArray(value)) return value.map(fromDriver);
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fromDriver(held)]));
  }
  return value;
}

/**
 * A parameter → what the driver takes: whole numbers as Neo4j integers (LIMIT refuses floats, offsets read better),
 * typed arrays as lists of floats. A list with one fraction in it stays all floats, since a stored list has one type.
 */
export function toDriver(value: unknown): unknown {
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
