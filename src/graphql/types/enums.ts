import { ACTOR_TYPES } from '../../model/actor.ts';
import { MODALITIES, POLARITIES, QUOTATIONS } from '../../model/claim.ts';
import { KINDS, REVIEW_STATUSES, SCOPES, STRENGTHS, TYPES } from '../../model/contradiction.ts';
import { EVENT_STATUSES } from '../../model/event.ts';
import { REVIEW_VERDICTS } from '../../model/review.ts';
import { builder } from '../builder.ts';

type Described<Value extends string> = Readonly<Record<Value, string>>;

/** The model's words in capitals, each with what it means. */
export function wordsEnum<const Value extends string>(
  name: string,
  options: {
    readonly description: string;
    readonly values: readonly Value[];
    readonly meanings: Described<Value>;
  },
) {
  const entries = options.values.map((value) => [
    value.toUpperCase().replaceAll('-', '_'),
    { value, description: options.meanings[value] },
  ]);
  return builder.enumType(name, {
    description: options.description,
    values: Object.fromEntries(entries) as Record<string, { value: Value; description: string }>,
  });
}

export const KindEnum = wordsEnum('ContradictionKind', {
  description: 'What a disagreement is.',
  values: KINDS,
  meanings: {
    contradiction: 'Both claims cannot hold of the same event under one reading.',
    update: 'The later claim supersedes the earlier one because the world moved.',
    correction: 'The same outlet or speaker withdraws an earlier claim.',
    'different-scope': 'Looks like a clash, but time, place, quantity base or group differ.',
  },
});

export const TypeEnum = wordsEnum('ContradictionType', {
  description:
    'What in the words makes two claims clash (de Marneffe, Rafferty and Manning 2008, extended).',
  values: TYPES,
  meanings: {
    negation: 'One says that something is so, the other that it is not.',
    antonym: 'Opposite words.',
    numeric: 'Numbers that do not fit together.',
    temporal: 'Times that do not fit together.',
    'named-entity': 'Different persons, bodies or places in the same role.',
    'factive-modal': 'Different commitment: planned and not planned, certain and merely possible.',
    structural: 'The same words with their roles exchanged.',
    lexical: 'Words that exclude each other without being antonyms.',
    'world-knowledge': 'It takes knowledge of the world to see the clash.',
    attribution: 'Two outlets give one speaker different words.',
  },
});

export const StrengthEnum = wordsEnum('Strength', {
  description: 'How hard two claims clash.',
  values: STRENGTHS,
  meanings: {
    strict: 'They cannot both be true.',
    contrary: 'They cannot both be meant.',
    tension: 'They pull against each other.',
  },
});

export const ScopeEnum = wordsEnum('Scope', {
  description: 'Who disagrees with whom.',
  values: SCOPES,
  meanings: {
    dispute: 'Different sides.',
    'same-side': 'A speaker and the body they speak for, or two who speak for one body.',
    'self-reversal': 'One actor at two times.',
    outlet: 'Two outlets about the same words or fact.',
  },
});

export const ReviewStatusEnum = wordsEnum('ReviewStatus', {
  description: 'What people have said of a disagreement.',
  values: REVIEW_STATUSES,
  meanings: {
    suggested: 'Found by the service; nobody has looked at it.',
    confirmed: 'A reviewer agrees.',
    rejected: 'A reviewer holds that it is none.',
    retyped: 'A reviewer holds that it is another kind.',
  },
});

export const ReviewVerdictEnum = wordsEnum('ReviewVerdict', {
  description: 'What a review says.',
  values: REVIEW_VERDICTS,
  meanings: {
    confirmed: 'It is what the judge held it to be.',
    rejected: 'The claims do not disagree.',
    retyped: 'It is another kind, of other types, strength or scope.',
    undone: 'An earlier review no longer counts.',
  },
});

export const QuotationEnum = wordsEnum('Quotation', {
  description: 'How the words are given.',
  values: QUOTATIONS,
  meanings: {
    direct: "Wholly in quotation marks: the speaker's own words.",
    indirect: "Reported in the writer's words.",
    mixed: "The writer's words with quoted ones among them.",
    none: 'Said by the outlet itself.',
  },
});

export const PolarityEnum = wordsEnum('Polarity', {
  description: 'Whether the content is affirmed or denied.',
  values: POLARITIES,
  meanings: { positive: 'Affirmed.', negative: 'Denied.' },
});

export const ModalityEnum = wordsEnum('Modality', {
  description: 'How the source stands to the content.',
  values: MODALITIES,
  meanings: {
    asserted: 'Said to be so.',
    intended: 'Planned or promised.',
    proposed: 'Suggested or offered.',
    necessary: 'Said to be needed or due.',
    possible: 'Said to be possible.',
    expected: 'Expected to happen.',
    conditional: 'Said to be so if something else is.',
    'denied-knowledge': 'Said not to be known or understood.',
  },
});

export const ActorTypeEnum = wordsEnum('ActorType', {
  description: 'What an actor is.',
  values: ACTOR_TYPES,
  meanings: {
    person: 'A person.',
    organisation: 'A company, party, agency or other body.',
    government: 'A government, ministry or seat of government.',
    country: 'A state.',
    group: 'Several people without a body, such as "analysts".',
    anonymous: 'A source who is not named; belongs to one article.',
    place: 'A place that takes part in no more than location.',
    outlet: 'A publisher of news.',
  },
});

export const EventStatusEnum = wordsEnum('EventStatus', {
  description: 'What a claim says of how an event stands.',
  values: EVENT_STATUSES,
  meanings: {
    planned: 'It is to happen.',
    'under-way': 'It is happening.',
    happened: 'It has happened.',
    'on-hold': 'It is suspended.',
    cancelled: 'It will not happen.',
    denied: 'There never was such a thing.',
  },
});
