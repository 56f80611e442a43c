import { InputError } from '../../errors.ts';
import type { Graph } from '../../graph/runner.ts';
import {
  auditImport,
  type FactCheckToStore,
  storeFactChecks,
} from '../../graph/store-fact-checks.ts';
import { factCheckId, sha256 } from '../../identity.ts';
import { siteOf } from '../../model/claim-review.ts';
import type { Principal } from '../../model/principal.ts';
import type { Timestamp } from '../../model/time.ts';
import type { Source } from './open-source.ts';
import { scaleOf } from './rating-scale.ts';
import { readClaimReview } from './read-claim-review.ts';
import { readFeed, reviewsIn } from './read-feed.ts';
import { readPage } from './read-page.ts';

/** An item that could not be used. */
export interface BadItem {
  /** Its place in the feed or on the page, from 0. */
  readonly index: number;
  readonly problem: string;
}

/** How far an import has come. */
export interface ImportCounts {
  /** Read so far, unpacked. */
  readonly bytes: number;
  /** Elements of the feed, or reviews on the page. */
  readonly elements: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of publishers that are not on the list, by site. */
  readonly notAllowed: number;
  readonly bad: number;
}

/** What came of an import. */
export interface ImportReport extends ImportCounts {
  readonly source: string;
  /** How many bad items there are of each problem. */
  readonly problems: Readonly<Record<string, number>>;
  /** The first thousand of them. */
  readonly badItems: readonly BadItem[];
  /** Why the end was not reached; what came before is kept. Null: it was. */
  readonly broken: string | null;
}

export interface ImportOptions {
  readonly graph: Pick<Graph, 'write'>;
  /** Sites whose reviews are taken, each with its subdomains; '*' is all of them. */
  readonly allow: readonly string[];
  readonly principal: Pick<Principal, 'id' | 'name'>;
  readonly now: () => Timestamp;
  readonly signal?: AbortSignal | undefined;
  /** Told now and then how far it has come. */
  readonly onProgress?: ((counts: ImportCounts) => void) | undefined;
  readonly onBad?: ((item: BadItem) => void) | undefined;
}

const BATCH = 200;
const MOST_BAD_ITEMS = 1_000;
const MOST_PROBLEMS = 200;
const MOST_PAGE_BYTES = 10_000_000;
const MOST_DOCUMENT_BYTES = 2_000_000;

/**
 * Reads fact checks from a DataFeed, another JSON-LD document or an HTML page, and stores them to be matched. The feed is read as a stream:
 * what one item needs and a batch of what was good is all that is held. A second import of the same changes nothing.
 * @throws InputError where it holds no ClaimReview, or the list of publishers is empty; what the source throws
 */
export async function importFactChecks(
  source: Source,
  options: ImportOptions,
): Promise<ImportReport> {
  const allows = allowList(options.allow);
  const state = tally();
  let batch: FactCheckToStore[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const given = batch;
    batch = [];
    const ids = new Set(given.map(({ id }) => id));
    const { signal } = options;
    const { added, changed } = await storeFactChecks(options.graph, given, options.now(), {
      signal,
    });
    state.added += added;
    state.changed += changed;
    state.unchanged += ids.size - added - changed;
  };
  const bad = (item: BadItem) => {
    state.tell(item);
    options.onBad?.(item);
  };
  const take = async (value: unknown, index: number, page: string | null) => {
    const { review, problem } = readClaimReview(value, page);
    if (review === null) return bad({ index, problem });
    const site = siteOf(review.url);
    if (!allows(site)) {
      state.notAllowed += 1;
      return;
    }
    const id = factCheckId(review.url, review.claimReviewed);
    const digest = sha256(JSON.stringify(review));
    const scale = scaleOf(review.rating);
    batch.push({ ...review, id, site, scale, source: source.name, digest });
    if (batch.length >= BATCH) await flush();
  };
  const chunks = counted(source.chunks, (bytes) => {
    state.bytes = bytes;
    options.onProgress?.(state.counts());
  });
  try {
    const { kind, head, rest } = await peek(chunks);
    if (kind === 'page') {
      await takePage(await textOf(rest, MOST_PAGE_BYTES));
    } else {
      const elements = readFeed(kept(rest, head));
      for (let next = await elements.next(); ; next = await elements.next()) {
        options.signal?.throwIfAborted();
        if (next.done) {
          state.broken = next.value.broken;
          break;
        }
        const { index, value } = next.value;
        state.elements = index + 1;
        const reviews = reviewsIn(value);
        if (reviews.length === 0) bad({ index, problem: 'holds no ClaimReview' });
        for (const review of reviews) await take(review, index, null);
      }
      if (state.elements === 0) await takeDocument(head);
    }
    await flush();
  } finally {
    await source.close();
  }
  if (state.elements === 0) throw nothingIn(source.name, state.broken);
  const { principal, now } = options;
  await auditImport(options.graph, { ...state, principal, source: source.name, at: now() });
  return state.report(source.name);

  async function takePage(html: string) {
    const { reviews, problems } = readPage(html);
    const page = /^https?:/i.test(source.name) ? source.name : null;
    state.elements = reviews.length + problems.length;
    for (const [n, problem] of problems.entries()) bad({ index: reviews.length + n, problem });
    for (const [index, value] of reviews.entries()) await take(value, index, page);
  }

  /** A document that is no list: one ClaimReview, or something that holds some. */
  async function takeDocument(head: Head) {
    if (head.isCut) return;
    try {
      const reviews = reviewsIn(JSON.parse(Buffer.concat(head.parts).toString('utf8')));
      state.elements = reviews.length;
      for (const [index, value] of reviews.entries()) await take(value, index, null);
      if (reviews.length > 0) state.broken = null;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}

function nothingIn(name: string, broken: string | null): InputError {
  return new InputError(
    `${name} holds no ClaimReview${broken === null ? '' : ` (${broken})`}. Give a DataFeed, another JSON-LD document, or a page with ClaimReview markup.`,
  );
}

function tally() {
  const badItems: BadItem[] = [];
  const problems = new Map<string, number>();
  const state = {
    bytes: 0,
    elements: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    notAllowed: 0,
    bad: 0,
    broken: null as string | null,
    tell(item: BadItem) {
      state.bad += 1;
      if (badItems.length < MOST_BAD_ITEMS) badItems.push(item);
      const known = problems.has(item.problem) || problems.size < MOST_PROBLEMS;
      const name = known ? item.problem : 'other problems';
      problems.set(name, (problems.get(name) ?? 0) + 1);
    },
    counts(): ImportCounts {
      const { bytes, elements, added, changed, unchanged, notAllowed, bad } = state;
      return { bytes, elements, added, changed, unchanged, notAllowed, bad };
    },
    report(source: string): ImportReport {
      const { broken } = state;
      const named = { problems: Object.fromEntries(problems), badItems };
      return { source, ...state.counts(), broken, ...named };
    },
  };
  return state;
}

/** Whether reviews of a site are taken. @throws InputError where a site is none, or there is none at all */
export function allowList(allow: readonly string[]): (site: string) => boolean {
  const sites = allow.map((site) =>
    site
      .trim()
      .toLowerCase()
      .replace(/^www\./, ''),
  );
  if (sites.length === 0) {
    throw new InputError(
      'Say whose fact checks to take: feeds are open to everybody, and hold spam. Give --allow with sites such as politifact.com, or --allow "*" for all.',
    );
  }
  const wrong = sites.find((site) => site !== '*' && !/^[\p{L}\p{N}.-]+$/u.test(site));
  if (wrong !== undefined) {
    throw new InputError(
      `"${wrong.slice(0, 100)}" is no site. Give a host such as politifact.com.`,
    );
  }
  return (site) => sites.some((one) => one === '*' || site === one || site.endsWith(`.${one}`));
}

/** The beginning of a document, for what turns out to be small. */
interface Head {
  readonly parts: Uint8Array[];
  size: number;
  isCut: boolean;
}

async function* kept(chunks: AsyncIterable<Uint8Array>, head: Head) {
  for await (const chunk of chunks) {
    if (!head.isCut && head.size + chunk.byteLength <= MOST_DOCUMENT_BYTES) {
      head.parts.push(chunk);
      head.size += chunk.byteLength;
    } else if (!head.isCut) {
      head.isCut = true;
      head.parts.length = 0;
    }
    yield chunk;
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, tell: (bytes: number) => void) {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    tell(bytes);
    yield chunk;
  }
}

/** Tells HTML from JSON by the first sign of the text. */
async function peek(chunks: AsyncGenerator<Uint8Array>) {
  const head: Head = { parts: [], size: 0, isCut: false };
  const first: Uint8Array[] = [];
  let sign = '';
  while (sign === '') {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    sign = new TextDecoder().decode(next.value).trimStart().slice(0, 1);
  }
  async function* rest() {
    yield* first;
    yield* chunks;
  }
  return { kind: sign === '<' ? ('page' as const) : ('json' as const), head, rest: rest() };
}

async function textOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > most) throw new InputError(`The page is larger than ${most / 1_000_000} MB.`);
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}
