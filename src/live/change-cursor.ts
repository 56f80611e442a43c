import { InvalidCursorError } from '../errors.ts';

/** A place in the feed, opaque to clients. */
export const changeCursor = (sequence: number): string =>
  Buffer.from(`change ${sequence}`).toString('base64url');

/**
 * The sequence that a cursor stands for.
 * @throws InvalidCursorError where it is no cursor of the feed, or lies ahead of it (of another graph)
 */
export function readChangeCursor(cursor: string, latest: number): number {
  const written = Buffer.from(cursor.slice(0, 100), 'base64url').toString('utf8');
  const sequence = Number(/^change (\d{1,15})$/.exec(written)?.[1] ?? Number.NaN);
  if (Number.isNaN(sequence) || changeCursor(sequence) !== cursor) {
    throw new InvalidCursorError(
      'The "after" cursor is none of the feed of changes. Pass the cursor of an event, or of latestChange; or leave it out to begin now.',
      { details: { argument: 'after' } },
    );
  }
  if (sequence > latest) {
    throw new InvalidCursorError(
      'The "after" cursor lies ahead of the feed: it is of another graph, or of one that was restored. Begin anew without it.',
      { details: { argument: 'after' } },
    );
  }
  return sequence;
}
