/** A kind of node as exports hold it: its label and the property that names each node for good. */
export interface ExportedKind {
  readonly label: string;
  readonly key: string;
  /** Properties that together are unique too. */
  readonly unique?: readonly string[];
  /** Holds what lets one act as somebody: left out of exports unless asked for. */
  readonly secret?: true;
  /** Labels that some of its nodes have besides. */
  readonly also?: readonly string[];
  /** How many may be held in memory at a time, where nodes are large. */
  readonly page?: number;
}

/** Every kind of node that holds what is known or was done, those that others point to first. */
export const EXPORTED_KINDS: readonly ExportedKind[] = [
  { label: 'Outlet', key: 'id' },
  { label: 'Article', key: 'id' },
  { label: 'Revision', key: 'id', unique: ['articleId', 'number'], page: 10 },
  { label: 'Claim', key: 'id' },
  { label: 'Actor', key: 'id' },
  { label: 'ActorKey', key: 'key' },
  { label: 'Reconciliation', key: 'key' },
  { label: 'Event', key: 'id' },
  { label: 'Contradiction', key: 'id' },
  { label: 'Review', key: 'id', unique: ['contradictionId', 'sequence'] },
  { label: 'FactCheck', key: 'id', also: ['PublishedReview'] },
  { label: 'Assessment', key: 'id', unique: ['claimId', 'sequence'], also: ['PublishedReview'] },
  { label: 'Feed', key: 'id', unique: ['url'] },
  { label: 'Page', key: 'url' },
  { label: 'AuditEntry', key: 'id', unique: ['sequence'] },
  { label: 'Change', key: 'sequence' },
  { label: 'Job', key: 'id' },
  { label: 'Sweep', key: 'name' },
  { label: 'ApiKey', key: 'id', unique: ['prefix'], secret: true },
  { label: 'Watch', key: 'id', secret: true },
  { label: 'Delivery', key: 'id', secret: true },
];

/**
 * What a graph has of its own and makes anew: which migrations it has had, and locks with their counters (which
 * importing sets by what they count).
 */
export const KINDS_NOT_EXPORTED: readonly string[] = ['Migration', 'Lock'];

/** A kind of relationship, by its ends. */
export interface ExportedLinkKind {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Properties that tell several between the same two nodes apart. */
  readonly by: readonly string[];
}

const link = (
  type: string,
  from: string,
  to: string,
  by: readonly string[] = [],
): ExportedLinkKind => ({ type, from, to, by: [...by, 'originalFrom', 'originalTo'] });

export const EXPORTED_LINKS: readonly ExportedLinkKind[] = [
  link('PUBLISHED_BY', 'Article', 'Outlet'),
  link('REVISION_OF', 'Revision', 'Article'),
  link('NEAR_DUPLICATE_OF', 'Revision', 'Revision'),
  link('APPEARS_IN', 'Claim', 'Revision'),
  link('ATTRIBUTED_TO', 'Claim', 'Actor', ['position']),
  link('MENTIONS', 'Claim', 'Actor', ['start', 'end']),
  link('ABOUT', 'Claim', 'Event'),
  link('REPORTS', 'Claim', 'Event', ['status']),
  link('AGREES_WITH', 'Claim', 'Claim'),
  link('AGREED_WITH', 'Claim', 'Claim'),
  link('CONTRADICTS', 'Claim', 'Claim', ['id']),
  link('NAMED_IN', 'Actor', 'Revision', ['start', 'end']),
  link('KNOWN_AS', 'Actor', 'ActorKey'),
  link('RECONCILED', 'Actor', 'Reconciliation'),
  link('SAME_AS', 'Actor', 'Actor'),
  link('SPEAKS_FOR', 'Actor', 'Actor', ['basis', 'from', 'to']),
  link('SPEAKS_FOR_ITSELF', 'Actor', 'Actor', ['basis', 'from', 'to']),
  link('INVOLVES', 'Event', 'Actor', ['role', 'position']),
  link('SAME_AS', 'Event', 'Event'),
  link('TAKES_PLACE_IN', 'Event', 'Actor'),
  link('TOLD_IN', 'Event', 'Revision', ['start', 'end']),
  link('BETWEEN', 'Contradiction', 'Claim', ['side']),
  link('OF', 'Review', 'Contradiction'),
  link('UNDOES', 'Review', 'Review'),
  link('REVIEWS', 'FactCheck', 'Claim'),
  link('ASSESSES', 'Assessment', 'Claim'),
  link('UNDOES', 'Assessment', 'Assessment'),
  link('LISTS', 'Feed', 'Page'),
];

/** The kind with this label; there is one for each label that EXPORTED_LINKS names. */
export function kindOf(label: string): ExportedKind {
  const kind = EXPORTED_KINDS.find((each) => each.label === label);
  if (kind === undefined) throw new Error(`${label} is no kind of node that exports hold.`);
  return kind;
}
