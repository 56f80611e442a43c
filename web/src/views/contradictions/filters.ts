import type {
  ContradictionFilter,
  ContradictionKind,
  ContradictionOrderField,
  ContradictionType,
  OrderDirection,
  ReviewStatus,
  Scope,
  Strength,
} from '../../api/documents.ts';
import { KINDS, SCOPES, STATUSES, STRENGTHS, TYPES } from '../../words.ts';

/** What the list shows, as it stands in the address: every choice is a link. */
export interface Choice {
  readonly kinds: readonly ContradictionKind[];
  readonly types: readonly ContradictionType[];
  readonly strengths: readonly Strength[];
  readonly scopes: readonly Scope[];
  readonly statuses: readonly ReviewStatus[];
  readonly actor: string;
  readonly event: string;
  readonly outlet: string;
  readonly text: string;
  /** 0 to 1; 0 asks for all. */
  readonly minimumScore: number;
  readonly from: string;
  readonly to: string;
  readonly sort: ContradictionOrderField;
  readonly direction: OrderDirection;
}

/** Lists of choices with their names in the address and their words. */
export const MANY = {
  kinds: { name: 'kind', title: 'Kind', words: KINDS },
  strengths: { name: 'strength', title: 'Strength', words: STRENGTHS },
  statuses: { name: 'status', title: 'Review', words: STATUSES },
  scopes: { name: 'scope', title: 'Scope', words: SCOPES },
  types: { name: 'type', title: 'What clashes', words: TYPES },
} as const;
export type Many = keyof typeof MANY;

export const SORTS: Readonly<Record<ContradictionOrderField, string>> = {
  SCORE: 'Score',
  CREATED_AT: 'Found',
  PUBLISHED_AT: 'Published',
};

const ONE = {
  actor: 'actor',
  event: 'event',
  outlet: 'outlet',
  text: 'q',
  from: 'from',
  to: 'to',
} as const;

/** Reads a choice off the address; what it cannot mean is left out. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  const many = <Key extends string>(name: string, words: Readonly<Record<Key, string>>) =>
    query.getAll(name).filter((value): value is Key => Object.hasOwn(words, value));
  const one = (name: string) => query.get(name)?.trim() ?? '';
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(one(name)) ? one(name) : '');
  const minimum = Number(one('min'));
  const sort = one('sort');
  return {
    kinds: many('kind', KINDS),
    types: many('type', TYPES),
    strengths: many('strength', STRENGTHS),
    scopes: many('scope', SCOPES),
    statuses: many('status', STATUSES),
    actor: one(ONE.actor),
    event: one(ONE.event),
    outlet: one(ONE.outlet),
    text: one(ONE.text),
    minimumScore: minimum > 0 && minimum <= 1 ? minimum : 0,
    from: day('from'),
    to: day('to'),
    sort: sort === 'CREATED_AT' || sort === 'PUBLISHED_AT' ? sort : 'SCORE',
    direction: one('dir') === 'ASC' ? 'ASC' : 'DESC',
  };
}

/** A choice as the part of an address after its path: "" or "?…". */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(MANY) as Many[]) {
    for (const value of choice[key]) query.append(MANY[key].name, value);
  }
  for (const [key, name] of Object.entries(ONE) as [keyof typeof ONE, string][]) {
    if (choice[key] !== '') query.set(name, choice[key]);
  }
  if (choice.minimumScore > 0) query.set('min', String(choice.minimumScore));
  if (choice.sort !== 'SCORE') query.set('sort', choice.sort);
  if (choice.direction !== 'DESC') query.set('dir', choice.direction);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the API is asked for. */
export function toFilter(choice: Choice): ContradictionFilter {
  const { kinds, types, strengths, scopes, statuses, actor, event, outlet, text } = choice;
  const { minimumScore, from, to } = choice;
  return {
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(types.length > 0 ? { types } : {}),
    ...(strengths.length > 0 ? { strengths } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(actor === '' ? {} : { actor }),
    ...(event === '' ? {} : { event }),
    ...(outlet === '' ? {} : { outlet }),
    ...(text === '' ? {} : { text }),
    ...(minimumScore > 0 ? { minimumScore } : {}),
    ...(from === '' && to === ''
      ? {}
      : { publishedAt: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } }),
  };
}
