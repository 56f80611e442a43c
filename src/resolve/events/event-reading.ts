import type { EventStatus } from '../../model/event.ts';
import type { EventMention } from '../../model/extraction.ts';
import type { Interval } from '../../model/time.ts';
import type { Member } from '../member.ts';

/** Whether an event is told as behind, or as ahead; null where the text leaves it open. */
export type Phase = 'past' | 'ahead';

/** What one mention tells of its event. */
export interface EventReading {
  readonly mention: EventMention;
  readonly class: string;
  /** The word used, in lower case and singular: later "the summit" prefers what was called a summit. */
  readonly word: string;
  readonly participants: ReadonlyMap<Member, string>;
  readonly place: Member | null;
  readonly interval: Interval;
  readonly phase: Phase | null;
  readonly series: 'earlier' | 'later' | null;
  readonly preparatory: boolean;
  readonly status: EventStatus | null;
  /** Only qualifies another noun: "combat lines". */
  readonly attributive: boolean;
}
