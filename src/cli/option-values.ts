import { InvalidArgumentError } from 'commander';

/** A score from 0 to 1. */
export function score(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}

/** A number of rows, from 1 to 10000. */
export function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 10_000) return value;
  throw new InvalidArgumentError('Give a whole number from 1 to 10000.');
}

/** A day or an instant in UTC. */
export function date(text: string): string {
  const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/.test(text);
  const time = iso ? Date.parse(text) : Number.NaN;
  // JavaScript rolls 30 February over to March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10)))
    return text;
  throw new InvalidArgumentError(
    'Give a day (2025-10-21) or an instant in UTC (2025-10-21T09:30:00Z).',
  );
}
