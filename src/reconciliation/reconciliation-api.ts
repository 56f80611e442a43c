import { ExternalServiceError } from '../errors.ts';
import type { SendJson } from '../outbound/json-request.ts';
import { jsonSender } from '../outbound/send-json.ts';
import { acceptCandidate } from './accept-candidate.ts';
import { manifest, resultBatch } from './candidate.ts';
import type { Link, Question, Reconciler } from './reconciler.ts';

export interface ReconciliationSettings {
  readonly url: string;
  /** Milliseconds for one try; 10 s unless told. */
  readonly timeout?: number;
  readonly send?: SendJson;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
}

/** As many as OpenRefine itself sends at once. */
const BATCH = 10;
const CANDIDATES = 5;
/** A service that failed is left alone for so long, lest each article wait for it anew. */
const REST = 5 * 60_000;
const WIKIDATA = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/?$/;

/**
 * A service of the Reconciliation API (0.1 and 0.2, https://reconciliation-api.github.io/specs/0.2/). Only the configured
 * address is ever asked: no redirect and no address of its manifest is followed.
 */
export function reconciliationApi(settings: ReconciliationSettings): Reconciler & {
  /** Asks for the manifest alone. @throws ExternalServiceError where ids are not Wikidata's */
  check(): Promise<string>;
} {
  const { url, timeout = 10_000, clock = Date.now } = settings;
  const send =
    settings.send ??
    jsonSender({ service: 'reconciliation service', tries: 2, clock, random: Math.random });
  const service = new URL(url).host;
  let known: string | null = null;
  let restsUntil = 0;

  const strange = (what: string) =>
    new ExternalServiceError(
      `The reconciliation service at ${service} ${what}. Check RECONCILE_URL.`,
    );

  const check = async (signal?: AbortSignal): Promise<string> => {
    if (known !== null) return known;
    const answer = await send({ url, body: null, headers: {}, timeout, signal });
    const read = manifest.safeParse(answer);
    if (!read.success) throw strange('sends no manifest of the Reconciliation API');
    if (!WIKIDATA.test(read.data.identifierSpace)) throw strange('gives other ids than Wikidata’s');
    known = read.data.name;
    return known;
  };

  const ask = async (batch: readonly Question[], signal?: AbortSignal) => {
    const queries = Object.fromEntries(
      batch.map(({ name, type }, n) => [`q${n}`, { query: name, type, limit: CANDIDATES }]),
    );
    const answer = resultBatch.safeParse(
      await send({
        url,
        body: new URLSearchParams({ queries: JSON.stringify(queries) }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        timeout,
        signal,
      }),
    );
    if (!answer.success) throw strange('answers in another shape than the Reconciliation API’s');
    return batch.map((question, n) => {
      const found = answer.data[`q${n}`];
      if (found === undefined) throw strange('left a question without an answer');
      return acceptCandidate(question, found.result);
    });
  };

  return {
    service,
    check,
    async link(questions, signal) {
      if (questions.length === 0) return [];
      if (clock() < restsUntil) {
        throw new ExternalServiceError(
          `The reconciliation service at ${service} failed a short while ago and is left alone for now.`,
          { retriable: true },
        );
      }
      const links: (Link | null)[] = [];
      try {
        await check(signal);
        for (let n = 0; n < questions.length; n += BATCH) {
          links.push(...(await ask(questions.slice(n, n + BATCH), signal)));
        }
        return links;
      } catch (error) {
        signal?.throwIfAborted();
        restsUntil = clock() + REST;
        throw error;
      }
    },
  };
}
