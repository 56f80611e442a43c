import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import type { Context } from '../context.ts';
import { ACCUSATIONS } from '../lexicon/denials.ts';
import { ACCUSING_CUES } from '../lexicon/stance-cues.ts';
import type { Reading } from '../reading.ts';
import { stemOf } from '../words.ts';
import { abstain, bareSpan, clash, concord, noClash } from './judge.ts';

const name = 'denial';
const accusationStems = new Set([...ACCUSATIONS].map(stemOf));
/** "That is a lie" may carry words of its own; "no proof that …" and "denied …" are about what follows. */
const OWN_CONTENT = 4;
const OWN_CONTENT_OF_COMPLEMENT = 1;
const TAKES_COMPLEMENT = /^(?:no|den|disput|refut|not|n['’]t|never|nothing)/i;
const MIN_COMMON = 0.34;

/** Words that point at what others said and carry no content of their own. */
const REFERRING: ReadonlySet<string> = new Set(
  'claim allegation accusation story report charge statement rumor rumour account version suggestion characterization'.split(
    ' ',
  ),
);

/** One side lays something at a door, the other calls it untrue without repeating it. */
export function judgeDenial(context: Context): JudgeVote {
  const { a, b, sides } = context;
  const [denialA, denialB] = [denialIn(a), denialIn(b)];
  if (denialA.length === 0 && denialB.length === 0) return abstain(name, 'Nobody denies anything.');
  if (denialA.length > 0 && denialB.length > 0)
    return context.relatedness.topic >= 0.4
      ? concord(name, 'Both deny it.', { a: denialA, b: denialB })
      : noClash(name, 'Each denies something of its own.');
  const [accuser, denier] = denialA.length > 0 ? [b, a] : [a, b];
  const tie = tieOf(context, accuser, denier);
  if (tie === 0) return noClash(name, 'The denial need not be of the other claim.');
  const accusation = accusationIn(accuser);
  const strengthOfTie = sides === 'same-actor' ? tie * 0.6 : tie;
  const score = Math.min(0.9, strengthOfTie + (accusation.length > 0 ? 0.2 : 0));
  const main = accusation.length > 0 ? accusation : [accuser.evidence.claim.span];
  return clash(name, {
    score,
    type: 'negation',
    reason: `What one side says, the other calls untrue: “${[...denialA, ...denialB][0]?.text ?? ''}”.`,
    a: accuser === a ? main : denialA,
    b: accuser === b ? main : denialB,
  });
}

function denialIn(reading: Reading): readonly Span[] {
  if (reading.denyingCue) return [reading.denyingCue];
  return reading.denials.slice(0, 2);
}

function accusationIn({ words, cueWords }: Reading): readonly Span[] {
  const inside = words.filter(({ stem }) => accusationStems.has(stem)).slice(0, 2);
  if (inside.length > 0) return inside.map(bareSpan);
  return cueWords
    .filter(({ lemma }) => ACCUSING_CUES.has(lemma))
    .slice(0, 1)
    .map(bareSpan);
}

/**
 * 0..0.7: what binds the denial to the claim. A denial with content of its own ("no proof that …") denies that, so its
 * words must be those of the claim; a bare one ("that is a lie") is bound by who is spoken of and who is answered.
 */
function tieOf(
  { alignment, relatedness, discourse, pair }: Context,
  accuser: Reading,
  denier: Reading,
): number {
  const contrast = discourse.contrasted ? 0.1 : 0;
  const own = ownContent(denier);
  const first = denialIn(denier)[0]?.text ?? '';
  if (
    own >=
    (denier.denyingCue || TAKES_COMPLEMENT.test(first) ? OWN_CONTENT_OF_COMPLEMENT : OWN_CONTENT)
  ) {
    const common = alignment.shared / Math.min(own, Math.max(1, ownContent(accuser)));
    return common < MIN_COMMON ? 0 : Math.min(0.7, 0.1 + contrast + 0.6 * common);
  }
  const denierIds = idsOf(denier);
  const accuserIds = idsOf(accuser);
  const accused = accuser.evidence.mentioned.some(({ id }) => denierIds.has(id));
  const answered = denier.evidence.mentioned.some(({ id }) => accuserIds.has(id));
  const sameEvent = pair.a.event !== null && pair.a.event.id === pair.b.event?.id;
  const evidence =
    (accused ? 0.45 : 0) +
    (answered ? 0.25 : 0) +
    (sameEvent ? 0.2 : 0) +
    contrast +
    0.4 * relatedness.topic;
  return evidence < 0.2 ? 0 : Math.min(0.7, evidence + 0.05);
}

function ownContent({ words, denials }: Reading): number {
  const inDenial = (word: Span) =>
    denials.some((span) => word.start < span.end && span.start < word.end);
  const own = words.filter((word) => word.content && !word.name && !inDenial(word));
  return own.filter(({ lemma }) => !REFERRING.has(lemma)).length;
}

function idsOf({ evidence }: Reading): ReadonlySet<string> {
  return new Set(
    evidence.speakers.flatMap(({ actor, principals }) => [
      actor.id,
      ...principals.map(({ id }) => id),
    ]),
  );
}
