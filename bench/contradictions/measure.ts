import { readFileSync } from 'node:fs';
import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { pairsToCompare } from '../../src/contradict/candidates.ts';
import { comparePairs } from '../../src/contradict/compare.ts';
import type { ClaimPair } from '../../src/contradict/pair.ts';
import {
  byEvent,
  bySpeaker,
  byWords,
  CANDIDATE_LIMITS,
  candidatesByIndex,
  nearest,
  termsOf,
} from '../../src/graph/candidates.ts';
import { evidenceByClaims, loadEvidence } from '../../src/graph/evidence.ts';
import { query } from '../../src/graph/query.ts';
import type { Graph } from '../../src/graph/runner.ts';
import type { Inference } from '../../src/inference/inference.ts';
import type { ClaimId } from '../../src/model/ids.ts';
import type { Store } from '../../src/store.ts';
import { openProfiler, profile } from './profile.ts';

/** Means for one new claim. */
export interface SizeFigures {
  readonly claims: number;
  readonly measured: number;
  /** Milliseconds, the best of the rounds. */
  readonly candidatesMs: number;
  readonly evidenceMs: number;
  readonly choosingMs: number;
  readonly judgingMs: number;
  readonly candidates: number;
  readonly pairs: number;
  /** DB hits by PROFILE. */
  readonly hits: Readonly<Record<'event' | 'speaker' | 'nearest' | 'words' | 'evidence', number>>;
  /** Steps of the plans that may grow with the graph. */
  readonly growing: readonly string[];
}

interface Options {
  readonly claims: number;
  /** New claims that are looked at. */
  readonly wanted: number;
  readonly rounds: number;
  /** Pairs that are judged, chosen evenly from all. */
  readonly judged: number;
  readonly inference: Inference;
  readonly say: (line: string) => void;
}

const SAMPLE = query<{ readonly step: number; readonly limit: number }>()({
  cypher: `// bench.claims
MATCH (d:Article) WITH d ORDER BY d.sortKey
WITH collect(d.currentRevision) AS texts
UNWIND [n IN range(0, size(texts) - 1, CASE WHEN $step < 1 THEN 1 ELSE $step END) | texts[n]] AS revision
MATCH (c:Claim {revisionId: revision})
RETURN revision, collect(c.id) AS ids LIMIT $limit`,
  row: z.object({ revision: z.string(), ids: z.array(z.string()) }),
});
const ARTICLES = query<Record<string, never>>()({
  cypher: '// bench.articles\nMATCH (d:Article) RETURN count(d) AS articles',
  row: z.object({ articles: z.number() }),
});

/** Texts spread evenly over the corpus's time, until they hold as many claims as are wanted. */
async function newTexts(graph: Graph, wanted: number): Promise<readonly (readonly ClaimId[])[]> {
  const [row] = await graph.run(ARTICLES, {});
  const texts = Math.ceil(wanted / 5);
  const step = Math.max(1, Math.floor((row?.articles ?? 1) / texts));
  const rows = await graph.run(SAMPLE, { step, limit: texts });
  const chosen: (readonly ClaimId[])[] = [];
  let claims = 0;
  for (const { ids } of rows) {
    if (claims >= wanted) break;
    chosen.push(ids.slice(0, wanted - claims) as ClaimId[]);
    claims += ids.length;
  }
  return chosen;
}

/** Detects for each text as ingestion does once the text is stored: candidates, their evidence, the pairs worth judging, verdicts. */
export async function measureSize(
  store: Store,
  passwordFile: string,
  options: Options,
): Promise<SizeFigures> {
  const { graph } = store;
  const { claims, wanted, rounds, judged, inference, say } = options;
  const texts = await newTexts(graph, wanted);
  const measured = texts.reduce((sum, ids) => sum + ids.length, 0);
  const best = { candidates: Infinity, evidence: Infinity, choosing: Infinity };
  let found = 0;
  let pairs: ClaimPair[] = [];
  // The first round fills the caches, as a running service's are, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const spent = { candidates: 0, evidence: 0, choosing: 0 };
    const timed = async <T>(what: keyof typeof spent, work: () => Promise<T> | T): Promise<T> => {
      const began = performance.now();
      const result = await work();
      spent[what] += performance.now() - began;
      return result;
    };
    found = 0;
    pairs = [];
    for (const ids of texts) {
      const byIndex = await timed('candidates', () => candidatesByIndex(graph, ids));
      const others = new Set(
        Object.values(byIndex).flatMap((rows) => rows.map(({ other }) => other)),
      );
      found += others.size;
      const evidence = await timed('evidence', () => loadEvidence(graph, [...ids, ...others]));
      const mine = new Set<string>(ids);
      const all = [...evidence.values()];
      pairs.push(
        ...(await timed('choosing', () =>
          pairsToCompare(
            all.filter(({ claim }) => mine.has(claim.id)),
            all.filter(({ claim }) => !mine.has(claim.id)),
          ),
        )),
      );
    }
    if (round === 0) continue;
    for (const key of ['candidates', 'evidence', 'choosing'] as const) {
      best[key] = Math.min(best[key], spent[key] / measured);
    }
    say(`${claims} claims, round ${round}: ${JSON.stringify(spent)}`);
  }
  const step = Math.max(1, Math.floor(pairs.length / judged));
  const some = pairs.filter((_, n) => n % step === 0).slice(0, judged);
  await comparePairs(some.slice(0, 10), inference);
  const began = performance.now();
  await comparePairs(some, inference);
  const each = (performance.now() - began) / Math.max(1, some.length);
  const driver = openProfiler(store, readFileSync(passwordFile, 'utf8').trim());
  try {
    const { hits, growing } = await profiled(graph, driver, texts.flat());
    return {
      claims,
      measured,
      candidatesMs: best.candidates,
      evidenceMs: best.evidence,
      choosingMs: best.choosing,
      judgingMs: (each * pairs.length) / measured,
      candidates: found / measured,
      pairs: pairs.length / measured,
      hits,
      growing,
    };
  } finally {
    await driver.close();
  }
}

async function profiled(graph: Graph, driver: Driver, ids: readonly ClaimId[]) {
  const limits = CANDIDATE_LIMITS;
  const rows = await termsOf(graph, ids);
  const profiles = {
    event: await profile(driver, byEvent, { ids, limit: limits.event }),
    speaker: await profile(driver, bySpeaker, { ids, limit: limits.speaker }),
    nearest: await profile(driver, nearest, { ids, limit: limits.nearest }),
    words: await profile(driver, byWords, { rows, limit: limits.words }),
    evidence: await profile(driver, evidenceByClaims, { ids }),
  };
  const each = (hits: number) => hits / ids.length;
  return {
    hits: {
      event: each(profiles.event.hits),
      speaker: each(profiles.speaker.hits),
      nearest: each(profiles.nearest.hits),
      words: each(profiles.words.hits),
      evidence: each(profiles.evidence.hits),
    },
    growing: Object.entries(profiles).flatMap(([name, { growing }]) =>
      growing.map((step) => `${name}: ${step}`),
    ),
  };
}
