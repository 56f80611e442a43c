import { evaluationOf } from '../evaluation.ts';
import { ACCUSATIONS } from '../lexicon/denials.ts';
import { isNormative, isProspective, isQuestion, type Reading } from '../reading.ts';
import { topicActorsOf } from '../sides.ts';
import { stemOf } from '../words.ts';
import { type FeatureInput, type Features, flag } from './feature-input.ts';

const accusing = new Set([...ACCUSATIONS].map(stemOf));
const LONG = 40;

/** What the two say: evaluation, polarity, commitment, words in common, words against each other. */
export function contentFeatures({ context }: FeatureInput): Features {
  const { a, b, alignment, relatedness, sides, pair } = context;
  const [left, right] = [evaluationOf(a), evaluationOf(b)];
  const product = left.value * right.value;
  const opposed = Math.sqrt(Math.max(0, -product));
  const alike = Math.sqrt(Math.max(0, product));
  const shared = flag([...topicActorsOf(pair.a)].some((id) => topicActorsOf(pair.b).has(id)));
  const apart = flag(sides === 'different' || sides === 'outlet-and-speaker');
  const both = (test: (reading: Reading) => boolean) => flag(test(a) && test(b));
  const one = (test: (reading: Reading) => boolean) => flag(test(a) !== test(b));
  const isNegative = ({ polarity }: Reading) => polarity === 'negative';
  const denies = ({ denials, denyingCue }: Reading) => denials.length > 0 || denyingCue !== null;
  const accuses = ({ words }: Reading) => words.some(({ stem }) => accusing.has(stem));
  const plain = alignment.links.filter(({ relation }) => relation.relation !== 'antonym');
  const antonyms = alignment.links.filter(({ relation }) => relation.relation === 'antonym');
  return {
    'evaluations-opposed': opposed,
    'evaluations-alike': alike,
    'evaluations-distance': Math.abs(left.value - right.value) / 2,
    'both-ill': flag(left.value < -0.2 && right.value < -0.2),
    'both-well': flag(left.value > 0.2 && right.value > 0.2),
    'opposed-on-shared-actor': opposed * shared,
    'alike-on-shared-actor': alike * shared,
    'opposed-between-speakers': opposed * apart,
    'opposed-on-topic': opposed * relatedness.topic,
    'alike-on-topic': alike * relatedness.topic,
    'polarities-differ': one(isNegative),
    'both-negative': both(isNegative),
    'polarities-differ-on-topic': one(isNegative) * relatedness.topic,
    'one-normative': one(isNormative),
    'both-normative': both(isNormative),
    'one-prospective': one(isProspective),
    'both-prospective': both(isProspective),
    'a-question': flag(isQuestion(a) || isQuestion(b)),
    'one-denies': one(denies),
    'both-deny': both(denies),
    'accused-and-denied': flag((accuses(a) && denies(b)) || (accuses(b) && denies(a))),
    'one-accuses': one(accuses),
    'both-accuse': both(accuses),
    topic: relatedness.topic,
    containment: alignment.containment,
    jaccard: alignment.jaccard,
    'shared-words': Math.min(1, alignment.shared / 6),
    'turned-words': Math.min(1, plain.filter(({ turned }) => turned).length / 2),
    'straight-words': Math.min(1, plain.filter(({ turned }) => !turned).length / 6),
    'antonym-links': Math.min(1, antonyms.filter(({ turned }) => !turned).length),
    'turned-antonym-links': Math.min(1, antonyms.filter(({ turned }) => turned).length),
    'both-numbers': both(({ evidence }) => evidence.claim.quantities.length > 0),
    'one-number': one(({ evidence }) => evidence.claim.quantities.length > 0),
    'both-quoted': both(({ evidence }) => evidence.claim.quotation === 'direct'),
    'shorter-length': Math.min(1, Math.min(a.words.length, b.words.length) / LONG),
    'longer-length': Math.min(1, Math.max(a.words.length, b.words.length) / LONG),
  };
}
