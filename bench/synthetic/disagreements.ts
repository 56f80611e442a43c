import { contradictionId } from '../../src/identity.ts';
import type { Claim } from '../../src/model/claim.ts';
import {
  type Agreement,
  type Contradiction,
  type ContradictionType,
  type JudgeVote,
  SCOPES,
  STRENGTHS,
} from '../../src/model/contradiction.ts';
import type { Span } from '../../src/model/span.ts';
import { type Random, random } from './random.ts';

/** Disagreements and agreements for each claim. */
export const SHARE = { contradictions: 0.06, agreements: 0.1 } as const;
const CREATED_AT = '2026-01-02T00:00:00.000Z';
const TYPES: readonly ContradictionType[] = ['negation', 'numeric', 'antonym', 'lexical'];
const ABSTAINING = ['antonym', 'numeric', 'temporal', 'named-entity', 'modal', 'denial', 'stance'];

/**
 * Claims that disagree and agree, all of them about one event; of an event's claims the more often the more it has.
 * @param perClaim disagreements for each claim that is about an event, but for pairs that are drawn twice
 */
export function makeDisagreements(
  byTopic: ReadonlyMap<number, readonly Claim[]>,
  seed: number,
  perClaim: number = SHARE.contradictions,
) {
  const passes = Math.max(1, Math.ceil(perClaim / (1 - SHARE.agreements)));
  const share = perClaim / passes;
  const from = random(seed + 1);
  const contradictions = new Map<string, Contradiction>();
  const agreements = new Map<string, Agreement>();
  for (const claims of byTopic.values()) {
    if (claims.length < 2) continue;
    for (const claim of Array.from({ length: passes }, () => claims).flat()) {
      const other = from.pick(claims);
      if (other.id === claim.id) continue;
      const [a, b] = claim.id < other.id ? [claim, other] : [other, claim];
      const draw = from.next();
      if (draw < share) {
        const found = makeContradiction(from, a, b);
        contradictions.set(found.id, found);
      } else if (draw < share + SHARE.agreements) {
        agreements.set(`${a.id} ${b.id}`, { a: a.id, b: b.id, score: 0.6 + from.next() * 0.4 });
      }
    }
  }
  return { contradictions: [...contradictions.values()], agreements: [...agreements.values()] };
}

function someWords(from: Random, { span }: Claim): Span {
  const words = span.text.split(' ');
  const word = from.pick(words);
  const at = span.text.indexOf(word);
  return { start: span.start + at, end: span.start + at + word.length, text: word };
}

function makeContradiction(from: Random, a: Claim, b: Claim): Contradiction {
  const spans = { a: [someWords(from, a)], b: [someWords(from, b)] };
  const type = from.pick(TYPES);
  const score = Math.round((0.5 + from.next() * 0.49) * 1e6) / 1e6;
  const scope = sameSpeaker(a, b) ? 'self-reversal' : from.pick([SCOPES[0], SCOPES[0], SCOPES[1]]);
  const clash = `“${spans.a[0]?.text}” against “${spans.b[0]?.text}”`;
  const abstaining = ABSTAINING.map(
    (name): JudgeVote => ({
      name,
      vote: 'abstain',
      score: 0,
      type: null,
      reason: 'Has nothing to go by in these words.',
      spans: { a: [], b: [] },
    }),
  );
  return {
    id: contradictionId(a.id, b.id),
    a: a.id,
    b: b.id,
    kind: from.chance(0.9) ? 'contradiction' : 'update',
    types: [type],
    strength: from.pick(STRENGTHS),
    scope,
    score,
    explanation: `The two sides differ about one event: ${clash}.`,
    spans,
    judges: [
      { name: type, vote: 'contradiction', score, type, reason: `${clash} clash.`, spans },
      {
        name: 'nli',
        vote: 'contradiction',
        score,
        type: null,
        reason: 'The model holds that both cannot be so.',
        spans: { a: [], b: [] },
      },
      ...abstaining,
    ],
    judge: { name: 'synthetic', version: '1' },
    status: 'suggested',
    createdAt: CREATED_AT,
    supersededAt: null,
  };
}

function sameSpeaker(a: Claim, b: Claim): boolean {
  const speaker = a.attributions[0]?.actor;
  return speaker !== undefined && speaker === b.attributions[0]?.actor;
}
