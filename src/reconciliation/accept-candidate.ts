import { nameKey } from '../resolve/name-key.ts';
import type { Candidate } from './candidate.ts';
import { HUMAN } from './question-of.ts';
import type { Link, Question } from './reconciler.ts';

const ITEM = /^Q[1-9]\d{0,11}$/;
/** The API leaves the scale of scores to the service, so only their ratio says something. */
const FAR_AHEAD = 1.5;
const CONFIDENCES = { match: 0.9, margin: 0.7 } as const;

/**
 * The candidate that may be taken for the actor without a human look: the only one that the service itself holds for certain
 * (`match`), or one that bears the very name and whose score is at least 1.5 times the next. Persons must be humans.
 */
export function acceptCandidate(question: Question, candidates: readonly Candidate[]): Link | null {
  const possible = candidates
    .filter(({ id, type }) => ITEM.test(id) && isOfType(question, type ?? []))
    .toSorted((a, b) => b.score - a.score);
  const [sure, another] = possible.filter(({ match }) => match === true);
  if (sure !== undefined) return another === undefined ? linkTo(sure, 'match') : null;
  const [first, second] = possible;
  if (first === undefined || !bearsName(question, first)) return null;
  const isAhead = first.score > 0 && first.score >= FAR_AHEAD * (second?.score ?? 0);
  return isAhead ? linkTo(first, 'margin') : null;
}

/** Other classes come with subclasses that only the service knows; it is trusted with them. */
const isOfType = ({ type }: Question, types: readonly string[]) =>
  type !== HUMAN || types.length === 0 || types.includes(HUMAN);

const bearsName = ({ name, aliases }: Question, { name: label }: Candidate) =>
  [name, ...aliases].some((form) => nameKey(form) === nameKey(label));

const linkTo = ({ id, name, score }: Candidate, basis: Link['basis']): Link => ({
  wikidata: id,
  label: name,
  score,
  basis,
  confidence: CONFIDENCES[basis],
});
