import { JSONParser } from '@streamparser/json';
import { InputError } from '../../errors.ts';

/** An element of a feed, with its place among the others, from 0. */
export interface FeedElement {
  readonly index: number;
  readonly value: unknown;
}

/** What a feed was beside its elements. */
export interface FeedEnd {
  readonly elements: number;
  /** Why the feed could not be read to its end; null: it was. */
  readonly broken: string | null;
}

/** No element may be larger: one that never ends must not fill the memory. */
const MOST_ELEMENT_BYTES = 16_000_000;

/**
 * Reads the elements of a DataFeed, of an @graph or of a bare list as they come; no more than one is held. A feed that breaks off is told
 * of in what is returned, and what came before stays good.
 */
export async function* readFeed(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<FeedElement, FeedEnd> {
  let ready: FeedElement[] = [];
  let count = 0;
  let since = 0;
  let ended = false;
  let parser: JSONParser | null = null;
  const open = (first: Uint8Array) => {
    const made = new JSONParser({
      paths: isList(first) ? ['$.*'] : ['$.dataFeedElement.*', '$.@graph.*'],
      keepStack: false,
      stringBufferSize: 65_536,
    });
    made.onValue = ({ value }) => {
      ready.push({ index: count, value });
      count += 1;
      since = 0;
    };
    made.onEnd = () => {
      ended = true;
    };
    return made;
  };
  try {
    for await (const chunk of chunks) {
      // What follows the end is nothing of the feed's.
      if (ended) continue;
      parser ??= open(chunk);
      since += chunk.byteLength;
      parser.write(chunk);
      if (ready.length > 0) {
        const elements = ready;
        ready = [];
        yield* elements;
      }
      if (since > MOST_ELEMENT_BYTES) {
        const broken = `Element ${count} is larger than the ${MOST_ELEMENT_BYTES / 1_000_000} MB that one may be; what follows it was not read.`;
        return { elements: count, broken };
      }
    }
  } catch (error) {
    // The reader's own error, of a file or of the network, is not the feed's.
    if (error instanceof InputError || (error as NodeJS.ErrnoException).code !== undefined)
      throw error;
    yield* ready;
    // What follows the end is nothing of the feed's.
    if (ended) return { elements: count, broken: null };
    return {
      elements: count,
      broken: `After element ${count} there is no JSON that can be read: ${short(error)}.`,
    };
  }
  if (ended) return { elements: count, broken: null };
  return { elements: count, broken: `The feed breaks off within element ${count}.` };
}

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const isList = (bytes: Uint8Array) => bytes.find((byte) => !SPACE.has(byte)) === 0x5b;

const short = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120);

/** The ClaimReviews of an element: of a DataFeedItem those of its `item`, of an @graph or a list its own. */
export function reviewsIn(value: unknown, depth = 0): readonly unknown[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => reviewsIn(one, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  if (isClaimReview(value)) return [value];
  const inner = ['item', '@graph', 'dataFeedElement', 'mainEntity', 'review'] as const;
  return inner.flatMap((name) =>
    name in value ? reviewsIn((value as Record<string, unknown>)[name], depth + 1) : [],
  );
}

/** As written with or without the address of schema.org. */
export const isClaimReview = (value: object): boolean =>
  [(value as { readonly '@type'?: unknown })['@type']]
    .flat()
    .some(
      (type) =>
        typeof type === 'string' && /^(https?:\/\/schema\.org\/|schema:)?ClaimReview$/.test(type),
    );
