import type { GateResult, JudgeVote } from '../model/contradiction.ts';
import type { Context } from './context.ts';
import { SYMBOLIC_JUDGES } from './judges/all-judges.ts';
import type { NeuralEvidence } from './neural-evidence.ts';

const judgeNames = Object.keys(SYMBOLIC_JUDGES);

/** What the combination sees, in this order; weights are kept by these names. */
export const FEATURE_NAMES: readonly string[] = [
  'strongest',
  'second',
  ...judgeNames.map((name) => `judge:${name}`),
  'agreeing',
  'nli-contradiction',
  'nli-entailment',
  'bare-nli-contradiction',
  'bare-nli-entailment',
  'bare',
  'strongest-and-nli',
  'topic',
  'cosine',
  'shared-actors',
  'polarities-differ',
  'both-negative',
  'same-actor',
  'same-side',
  'contrasted',
  'same-event',
  'event-fails',
  'time-fails',
  'place-fails',
  'referent-fails',
];

interface FeatureInput {
  readonly context: Context;
  readonly votes: readonly JudgeVote[];
  readonly gates: readonly GateResult[];
  readonly neural: NeuralEvidence;
}

/** The feature vector of a pair, each entry 0..1 (the cosine may fall below). */
export function featuresOf({ context, votes, gates, neural }: FeatureInput): readonly number[] {
  const clashes = new Map(
    votes.filter(({ vote }) => vote === 'contradiction').map(({ name, score }) => [name, score]),
  );
  const symbolic = judgeNames.map((name) => clashes.get(name) ?? 0);
  const [strongest = 0, second = 0] = [...symbolic].sort((x, y) => y - x);
  const { a, b, relatedness, sides, discourse, bare, pair } = context;
  const flag = (holds: boolean) => (holds ? 1 : 0);
  const fails = (name: string) =>
    flag(gates.some((gate) => gate.name === name && gate.outcome === 'fail'));
  const contradiction = neural.nli?.contradiction ?? 0;
  const entailment = neural.nli?.entailment ?? 0;
  return [
    strongest,
    second,
    ...symbolic,
    flag(votes.some(({ name, vote }) => vote === 'agreement' && judgeNames.includes(name))),
    bare ? 0 : contradiction,
    bare ? 0 : entailment,
    bare ? contradiction : 0,
    bare ? entailment : 0,
    flag(bare),
    strongest * contradiction,
    relatedness.topic,
    neural.cosine ?? 0,
    Math.min(1, relatedness.sharedActors / 3),
    flag(a.polarity !== b.polarity),
    flag(a.polarity === 'negative' && b.polarity === 'negative'),
    flag(sides === 'same-actor'),
    flag(sides === 'same-side'),
    flag(discourse.contrasted),
    flag(pair.a.event !== null && pair.a.event.id === pair.b.event?.id),
    fails('event'),
    clashes.has('temporal') ? 0 : fails('time'),
    fails('place'),
    clashes.has('named-entity') ? 0 : fails('referent'),
  ];
}
