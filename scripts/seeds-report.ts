import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readArticleFile } from '../src/article/read-article-file.ts';
import { pairsToCompare } from '../src/contradict/candidates.ts';
import { comparePairs } from '../src/contradict/compare.ts';
import { extract } from '../src/extract/extract.ts';
import type { Inference } from '../src/inference/inference.ts';
import { REPORTED_KINDS, type Verdict } from '../src/model/contradiction.ts';
import type { ClaimEvidence } from '../src/model/evidence.ts';
import type { Resolution } from '../src/model/resolution.ts';
import { evidenceOf } from '../src/resolve/evidence.ts';
import { memoryDirectory } from '../src/resolve/memory-directory.ts';
import { resolve } from '../src/resolve/resolve.ts';

const expectedClaim = z.object({
  article: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  source: z.string().nullable(),
  cue: z.string().nullable(),
  quotation: z.string(),
  polarity: z.string(),
  modality: z.string(),
  event: z.string(),
});
const expectedPair = z.object({
  a: z.string(),
  b: z.string(),
  relation: z.enum(['contradiction', 'agreement', 'none']),
  strength: z.string().optional(),
  scope: z.string().optional(),
});
const expectedFile = z.object({
  articles: z.array(z.object({ id: z.string(), file: z.string() })),
  actors: z.array(z.object({ name: z.string(), type: z.string(), asWritten: z.array(z.string()) })),
  events: z.record(
    z.string(),
    z.object({ type: z.string(), participants: z.array(z.string()), place: z.string().optional() }),
  ),
  claims: z.record(z.string(), expectedClaim),
  pairs: z.array(expectedPair),
});

export interface ClaimOutcome {
  readonly key: string;
  readonly exact: boolean;
  readonly overlap: boolean;
  readonly speaker: boolean;
  readonly cue: boolean;
  readonly quotation: boolean;
  readonly polarity: boolean;
  readonly modality: boolean;
  readonly found: string;
  readonly foundSpeaker: string;
}
export interface PairOutcome {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  /** What was expected came out: for a contradiction that it is found, for the others that none is reported. */
  readonly right: boolean;
  readonly kind: string;
  readonly score: number;
  readonly strength: string;
  readonly scope: string;
  readonly types: readonly string[];
  readonly strengthRight: boolean;
  readonly scopeRight: boolean;
  readonly explanation: string;
}
export interface SeedsReport {
  readonly claims: readonly ClaimOutcome[];
  readonly actors: readonly {
    readonly name: string;
    readonly found: string | null;
    readonly type: boolean;
  }[];
  readonly events: readonly {
    readonly key: string;
    readonly found: string | null;
    readonly claims: string;
  }[];
  readonly pairs: readonly PairOutcome[];
  readonly compared: number;
  readonly flagged: number;
  readonly allFlagged: readonly string[];
}

/** Reads the seed articles in the order of expected.json (or reversed), through every stage but the database, and holds them against it. */
export async function seedsReport(
  inference: Inference,
  folder: URL,
  order: 'forward' | 'backward' = 'forward',
): Promise<SeedsReport> {
  const expected = expectedFile.parse(
    JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')),
  );
  const directory = memoryDirectory();
  const evidence: ClaimEvidence[] = [];
  const resolutions = new Map<string, Resolution>();
  const articles = order === 'forward' ? expected.articles : [...expected.articles].reverse();
  for (const { id, file } of articles) {
    const article = await readArticleFile(new URL(file, folder).pathname, {
      retrievedAt: '2026-01-01T00:00:00.000Z',
    });
    const resolution = await resolve(article, await extract(article, inference), directory);
    directory.remember(resolution);
    resolutions.set(id, resolution);
    evidence.push(...evidenceOf(resolution, article));
  }
  const pairs = pairsToCompare(evidence, evidence);
  const verdicts = await comparePairs(pairs, inference);
  const verdictOf = new Map<string, Verdict>();
  pairs.forEach(({ a, b }, index) => {
    const verdict = verdicts[index];
    if (verdict) verdictOf.set(pairKey(a.claim.id, b.claim.id), verdict);
  });
  const match = new Map(
    Object.entries(expected.claims).map(([key, claim]) => [
      key,
      bestOverlap(claim, resolutions.get(claim.article), evidence),
    ]),
  );
  const isReported = (verdict: Verdict | undefined) =>
    verdict !== undefined && REPORTED_KINDS.has(verdict.kind);
  return {
    claims: Object.entries(expected.claims).map(([key, claim]) =>
      claimOutcome(key, claim, match.get(key), expected.actors),
    ),
    actors: expected.actors.map(({ name, type, asWritten }) => {
      const all = [...resolutions.values()].flatMap(({ actors }) => actors);
      const hit = all.find((actor) => sameName(actor, name, asWritten));
      return { name, found: hit?.name ?? null, type: hit?.type === type };
    }),
    events: Object.entries(expected.events).map(([key, event]) => {
      const about = Object.entries(expected.claims).filter(([, claim]) => claim.event === key);
      const found = about.map(([claim]) => match.get(claim)?.event ?? null);
      const labels = [...new Set(found.map((each) => each?.label ?? 'none'))];
      const all = [...resolutions.values()].flatMap(({ events, actors }) =>
        events.filter((candidate) =>
          event.participants.every((name) =>
            candidate.participants.some(
              ({ actor }) =>
                actors.find(({ id }) => id === actor)?.name.endsWith(lastWord(name)) ?? false,
            ),
          ),
        ),
      );
      return {
        key,
        found: all.map(({ label, type }) => `${label} [${type}]`).join(' | ') || null,
        claims: labels.join(' | '),
      };
    }),
    pairs: expected.pairs.map((pair) => pairOutcome(pair, match, verdictOf, isReported)),
    compared: pairs.length,
    flagged: verdicts.filter(isReported).length,
    allFlagged: pairs.flatMap(({ a, b }, index) => {
      const verdict = verdicts[index];
      return verdict && isReported(verdict)
        ? [
            `${verdict.kind} ${verdict.strength} ${verdict.scope} ${verdict.score.toFixed(2)} [${verdict.types.join()}]\n    ${who(a)}: ${a.claim.span.text}\n    ${who(b)}: ${b.claim.span.text}\n    ${verdict.explanation}`,
          ]
        : [];
    }),
  };
}

const who = (side: ClaimEvidence) => side.speakers[0]?.actor.name ?? '(outlet)';
const pairKey = (a: string, b: string) => [a, b].sort().join(' ');
const lastWord = (name: string) => name.split(' ').at(-1) ?? name;

function sameName(
  actor: { readonly name: string; readonly aliases: readonly string[] },
  name: string,
  asWritten: readonly string[],
): boolean {
  const bare = (text: string) => text.replace(/^(the|a|an) /i, '').toLowerCase();
  const wanted = [name, ...asWritten].map(bare);
  return [actor.name, ...actor.aliases].map(bare).some((form) => wanted.includes(form));
}

function bestOverlap(
  claim: z.infer<typeof expectedClaim>,
  resolution: Resolution | undefined,
  evidence: readonly ClaimEvidence[],
): ClaimEvidence | undefined {
  const ids = new Set(resolution?.claims.map(({ id }) => id));
  const share = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const both = Math.min(end, claim.end) - Math.max(start, claim.start);
    return both <= 0 ? 0 : both / (Math.max(end, claim.end) - Math.min(start, claim.start));
  };
  return evidence
    .filter((each) => ids.has(each.claim.id) && share(each.claim.span) > 0)
    .sort((x, y) => share(y.claim.span) - share(x.claim.span))[0];
}

function claimOutcome(
  key: string,
  claim: z.infer<typeof expectedClaim>,
  hit: ClaimEvidence | undefined,
  actors: z.infer<typeof expectedFile>['actors'],
): ClaimOutcome {
  const speaker = hit?.speakers[0]?.actor;
  const attribution = hit?.claim.attributions[0];
  const wanted = claim.source?.replace(/^he \((.*)\)$/, '$1') ?? null;
  const entry = actors.find(
    ({ name, asWritten }) => wanted !== null && [name, ...asWritten].includes(wanted),
  );
  return {
    key,
    exact: hit?.claim.span.start === claim.start && hit.claim.span.end === claim.end,
    overlap: hit !== undefined,
    speaker:
      hit !== undefined &&
      (wanted === null
        ? speaker === undefined
        : speaker !== undefined &&
          sameName(speaker, entry?.name ?? wanted, entry?.asWritten ?? [wanted])),
    cue:
      claim.cue === null
        ? (attribution?.cue ?? null) === null
        : (attribution?.cue?.text.toLowerCase().includes(lastWord(claim.cue.toLowerCase())) ??
            false) ||
          claim.cue.toLowerCase().includes(attribution?.cue?.text.toLowerCase() ?? '\u0000'),
    quotation: hit?.claim.quotation === claim.quotation,
    polarity: hit?.claim.commitment.polarity === claim.polarity,
    modality: hit?.claim.commitment.modality === claim.modality,
    found: hit
      ? `${hit.claim.commitment.polarity} ${hit.claim.commitment.modality} ${hit.claim.quotation} | ${hit.claim.span.text}`
      : '',
    foundSpeaker: `${speaker?.name ?? '(outlet)'} “${attribution?.cue?.text ?? ''}” → ${hit?.event?.label ?? 'no event'}`,
  };
}

function pairOutcome(
  pair: z.infer<typeof expectedPair>,
  match: ReadonlyMap<string, ClaimEvidence | undefined>,
  verdictOf: ReadonlyMap<string, Verdict>,
  isReported: (verdict: Verdict | undefined) => boolean,
): PairOutcome {
  const a = match.get(pair.a);
  const b = match.get(pair.b);
  const verdict = a && b ? verdictOf.get(pairKey(a.claim.id, b.claim.id)) : undefined;
  const reported = isReported(verdict);
  const wanted = pair.relation === 'contradiction';
  return {
    a: pair.a,
    b: pair.b,
    relation: pair.relation,
    right: a !== undefined && b !== undefined && reported === wanted,
    kind: verdict?.kind ?? 'not compared',
    score: verdict?.score ?? 0,
    strength: verdict?.strength ?? '',
    scope: verdict?.scope ?? '',
    types: verdict?.types ?? [],
    strengthRight: wanted && reported && verdict?.strength === pair.strength,
    scopeRight: wanted && reported && verdict?.scope === pair.scope,
    explanation: verdict?.explanation ?? '',
  };
}
