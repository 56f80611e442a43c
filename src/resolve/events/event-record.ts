import { eventId } from '../../identity.ts';
import type { Event, EventStatusReport } from '../../model/event.ts';
import type { ArticleId, EventId } from '../../model/ids.ts';
import type { Member } from '../member.ts';
import { personTokens } from '../person-name.ts';
import { idOf } from '../reconcile.ts';
import type { EventDraft } from './event-draft.ts';

const displayName = (member: Member) => member.known?.name ?? member.name;

function shortName(member: Member): string {
  const name = displayName(member);
  if (member.type !== 'person' || member.names.size === 0) return name;
  const surname = personTokens(name).at(-1);
  return name.split(' ').findLast((word) => personTokens(word).at(-1) === surname) ?? name;
}

const firstMention = ({ mentions }: Member) =>
  Math.min(...mentions.map(({ span }) => span.start), Number.MAX_SAFE_INTEGER);

/** "Ray–Okoye preparatory meeting, Lima". */
export function labelOf(draft: EventDraft): string {
  const parties = [...draft.participants.keys()]
    .filter((member) => member !== draft.place)
    .sort((a, b) => firstMention(a) - firstMention(b))
    .map(shortName);
  const kind = draft.preparatory ? `preparatory ${draft.class}` : draft.class;
  const where = draft.place === null ? '' : `, ${displayName(draft.place)}`;
  const month =
    draft.place === null && draft.phase === 'past' ? draft.interval.from?.slice(0, 7) : undefined;
  return `${parties.length > 0 ? `${parties.join('–')} ` : ''}${kind}${where}${month ? `, ${month}` : ''}`;
}

/** Type, participants, and place or (if it is past) month; the article's own where nothing of these is told. */
export function idOfDraft(draft: EventDraft, article: ArticleId): EventId {
  const participants = [...draft.participants.keys()].map(idOf).sort();
  const place = draft.place === null ? '' : idOf(draft.place);
  const month = draft.phase === 'past' ? (draft.interval.from?.slice(0, 7) ?? '') : '';
  const own = participants.length === 0 && place === '' && month === '' ? article : '';
  const step = draft.preparatory ? 'preparatory' : '';
  return eventId(draft.class, participants.join(','), place, place === '' ? month : '', step, own);
}

export interface RecordContext {
  readonly id: EventId;
  readonly statuses: readonly EventStatusReport[];
  /** The same event as known from other articles. */
  readonly known: Event | null;
}

/** The event that a draft amounts to, joined with what is known of it. */
export function eventRecord(draft: EventDraft, { id, statuses, known }: RecordContext): Event {
  const own = [...draft.participants].map(([member, role]) => ({ actor: idOf(member), role }));
  const participants = new Map(
    [...(known?.participants ?? []), ...own].map((one) => [one.actor, one]),
  );
  const reports = new Map(
    [...(known?.statuses ?? []), ...statuses].map((one) => [`${one.claim} ${one.status}`, one]),
  );
  const open = draft.interval.from === null && draft.interval.to === null;
  const placed = known?.place == null;
  return {
    id,
    label: known !== null && (!placed || draft.place === null) ? known.label : labelOf(draft),
    type: draft.class,
    participants: [...participants.values()].sort((a, b) => (a.actor < b.actor ? -1 : 1)),
    place: known?.place ?? (draft.place === null ? null : idOf(draft.place)),
    placeName: known?.placeName ?? (draft.place === null ? null : displayName(draft.place)),
    interval: open && known !== null ? known.interval : draft.interval,
    statuses: [...reports.values()],
    mentions: draft.readings.map(({ mention }) => mention.span),
  };
}
