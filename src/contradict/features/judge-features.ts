import { SYMBOLIC_JUDGES } from '../judges/all-judges.ts';
import { type FeatureInput, type Features, flag } from './feature-input.ts';

const judgeNames = Object.keys(SYMBOLIC_JUDGES);

/** What the symbolic judges and the gates found. */
export function judgeFeatures({ votes, gates, neural }: FeatureInput): Features {
  const clashes = new Map(
    votes.filter(({ vote }) => vote === 'contradiction').map(({ name, score }) => [name, score]),
  );
  const scores = judgeNames.map((name) => clashes.get(name) ?? 0);
  const [strongest = 0, second = 0] = [...scores].sort((x, y) => y - x);
  const fails = (name: string) =>
    flag(gates.some((gate) => gate.name === name && gate.outcome === 'fail'));
  return {
    ...Object.fromEntries(judgeNames.map((name, i) => [`judge:${name}`, scores[i] ?? 0])),
    strongest,
    second,
    agreeing: flag(
      votes.some(({ name, vote }) => vote === 'agreement' && judgeNames.includes(name)),
    ),
    'strongest-and-nli': strongest * (neural.nli?.contradiction ?? 0),
    'event-fails': fails('event'),
    'time-fails': clashes.has('temporal') ? 0 : fails('time'),
    'place-fails': fails('place'),
    'referent-fails': clashes.has('named-entity') ? 0 : fails('referent'),
    'quantity-base-fails': fails('quantity-base'),
  };
}
