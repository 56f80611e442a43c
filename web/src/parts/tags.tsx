import type {
  ContradictionKind,
  ContradictionType,
  ReviewStatus,
  Scope,
  Strength,
} from '../api/documents.ts';
import { KIND_NOTES, KINDS, SCOPES, STATUSES, STRENGTH_NOTES, STRENGTHS, TYPES } from '../words.ts';

export interface Tagged {
  readonly kind: ContradictionKind;
  readonly types: readonly ContradictionType[];
  readonly strength: Strength | null;
  readonly scope: Scope | null;
  readonly status: ReviewStatus;
}

export const StatusTag = ({ status }: Pick<Tagged, 'status'>) => (
  <span className={`tag ${status.toLowerCase()}`}>{STATUSES[status]}</span>
);

/** What a disagreement is, in a line of tags. */
export function Tags({ kind, types, strength, scope, status }: Tagged) {
  return (
    <span className="wrap">
      <span className="tag kind" title={KIND_NOTES[kind]}>
        {KINDS[kind]}
      </span>
      {strength === null ? null : (
        <span className="tag" title={STRENGTH_NOTES[strength]}>
          {STRENGTHS[strength]}
        </span>
      )}
      {types.map((type) => (
        <span key={type} className="tag">
          {TYPES[type]}
        </span>
      ))}
      {scope === null ? null : <span className="tag">{SCOPES[scope]}</span>}
      <StatusTag status={status} />
    </span>
  );
}
