import type {
  ActorType,
  ContradictionKind,
  ContradictionType,
  EventStatus,
  JobStage,
  Modality,
  ReviewStatus,
  ReviewVerdict,
  Scope,
  Strength,
  Vote,
} from './api/documents.ts';

export const KINDS: Readonly<Record<ContradictionKind, string>> = {
  CONTRADICTION: 'Contradiction',
  UPDATE: 'Update',
  CORRECTION: 'Correction',
  DIFFERENT_SCOPE: 'Different scope',
};

export const KIND_NOTES: Readonly<Record<ContradictionKind, string>> = {
  CONTRADICTION: 'The two say what does not go together.',
  UPDATE: 'The later one tells how things have moved on.',
  CORRECTION: 'The later one takes back the earlier one.',
  DIFFERENT_SCOPE: 'They speak of different parts, places or times.',
};

export const TYPES: Readonly<Record<ContradictionType, string>> = {
  NEGATION: 'Negation',
  ANTONYM: 'Opposite words',
  NUMERIC: 'Numbers',
  TEMPORAL: 'Time',
  FACTIVE_MODAL: 'Certainty',
  LEXICAL: 'Wording',
  NAMED_ENTITY: 'Names',
  STRUCTURAL: 'Who did what to whom',
  ATTRIBUTION: 'Who said it',
  WORLD_KNOWLEDGE: 'World knowledge',
};

export const STRENGTHS: Readonly<Record<Strength, string>> = {
  STRICT: 'Strict',
  CONTRARY: 'Contrary',
  TENSION: 'Tension',
};

export const STRENGTH_NOTES: Readonly<Record<Strength, string>> = {
  STRICT: 'Cannot both be true.',
  CONTRARY: 'Cannot both be meant.',
  TENSION: 'Pull against each other.',
};

export const SCOPES: Readonly<Record<Scope, string>> = {
  DISPUTE: 'Between parties',
  SELF_REVERSAL: 'Self-reversal',
  SAME_SIDE: 'Within one side',
  OUTLET: 'Between outlets',
};

export const STATUSES: Readonly<Record<ReviewStatus, string>> = {
  SUGGESTED: 'Unreviewed',
  CONFIRMED: 'Confirmed',
  REJECTED: 'Rejected',
  RETYPED: 'Retyped',
};

export const VERDICTS: Readonly<Record<ReviewVerdict, string>> = {
  CONFIRMED: 'confirmed it',
  REJECTED: 'rejected it',
  RETYPED: 'retyped it',
  UNDONE: 'undid a review',
};

export const VOTES: Readonly<Record<Vote, string>> = {
  CONTRADICTION: 'They clash',
  AGREEMENT: 'They agree',
  NONE: 'Neither',
  ABSTAIN: 'Cannot tell',
};

export const EVENT_STATUSES: Readonly<Record<EventStatus, string>> = {
  PLANNED: 'Planned',
  UNDER_WAY: 'Under way',
  HAPPENED: 'Happened',
  ON_HOLD: 'On hold',
  CANCELLED: 'Cancelled',
  DENIED: 'Denied',
};

export const MODALITIES: Readonly<Record<Modality, string>> = {
  ASSERTED: 'asserted',
  POSSIBLE: 'possible',
  EXPECTED: 'expected',
  INTENDED: 'intended',
  PROPOSED: 'proposed',
  NECESSARY: 'necessary',
  CONDITIONAL: 'conditional',
  DENIED_KNOWLEDGE: 'knowledge denied',
};

export const ACTOR_TYPES: Readonly<Record<ActorType, string>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  GOVERNMENT: 'Government',
  COUNTRY: 'Country',
  GROUP: 'Group',
  ANONYMOUS: 'Unnamed source',
  OUTLET: 'Outlet',
  PLACE: 'Place',
};

export const STAGES: Readonly<Record<JobStage, string>> = {
  WAITING: 'Waiting',
  READ: 'Reading',
  EXTRACT: 'Finding claims',
  STORE: 'Storing',
  COMPARE: 'Comparing with what is known',
  FINISHED: 'Finished',
};

/** The words of a table, in its order, as pairs. */
export const entriesOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  Object.entries<string>(words) as unknown as readonly (readonly [Key, string])[];

/** A day as people read it; the instant's hour where it is known. */
export function dateWords(timestamp: string | null | undefined): string {
  if (timestamp === null || timestamp === undefined) return 'date unknown';
  const isDay = timestamp.length === 10;
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return timestamp;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    ...(isDay ? {} : { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  }).format(date);
}

/** The day alone. */
export const dayWords = (timestamp: string | null | undefined) =>
  dateWords(timestamp?.slice(0, 10));

export const percent = (share: number) => `${Math.round(share * 100)} %`;

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
