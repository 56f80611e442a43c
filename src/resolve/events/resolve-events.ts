import { claimId } from '../../identity.ts';
import type { Article, ReadArticle } from '../../model/article.ts';
import type { Event, EventStatusReport } from '../../model/event.ts';
import type { EventMention, ExtractedClaim, Extraction } from '../../model/extraction.ts';
import type { EventId } from '../../model/ids.ts';
import { contains } from '../../model/span.ts';
import { indexOf, type SpanIndex, spanIndex } from '../../model/span-index.ts';
import type { Interval, Timestamp } from '../../model/time.ts';
import type { BuiltCast } from '../build-cast.ts';
import type { Directory } from '../directory.ts';
import { typesOfClass } from '../lexicon/event-classes.ts';
import type { Member } from '../member.ts';
import { idOf } from '../reconcile.ts';
import { discussedEvent, namedEvent } from './claim-draft.ts';
import { type EventDraft, shapeOf } from './event-draft.ts';
import { eventRecord, idOfDraft } from './event-record.ts';
import { mayBeSame, shapeOfEvent } from './event-shape.ts';
import { joinReadings } from './join-readings.ts';
import { ATTRIBUTIVE, readEvent } from './read-event.ts';
import { type Reference, referencesOf } from './references.ts';
import { relatedPair } from './relationship.ts';

export interface ResolvedEvents {
  readonly events: readonly Event[];
  readonly ofClaim: ReadonlyMap<ExtractedClaim, EventId>;
}

const WINDOW_DAYS = 60;

const shifted = (timestamp: Timestamp | null, days: number): Timestamp | null =>
  timestamp === null
    ? null
    : new Date(Date.parse(timestamp.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);

function windowAround({ interval }: EventDraft, publishedAt: Timestamp | null): Interval {
  const open = interval.from === null && interval.to === null;
  const { from, to } = open ? { from: publishedAt, to: publishedAt } : interval;
  return { from: shifted(from, -WINDOW_DAYS), to: shifted(to, WINDOW_DAYS) };
}

interface KnownContext {
  readonly directory: Directory;
  readonly article: Article;
  /** Known events that other events of the article were found to be: those were kept apart from this one. */
  readonly taken: ReadonlySet<EventId>;
}

/** The event as known from other articles: enough participants shared, and nothing that keeps the two apart. */
async function knownEvent(
  draft: EventDraft,
  { directory, article, taken }: KnownContext,
): Promise<Event | null> {
  const participants = [...draft.participants.keys()].map(idOf).sort();
  if (participants.length === 0) return null;
  const found = await directory.eventsLike({
    types: typesOfClass(draft.class),
    participants,
    window: windowAround(draft, article.publishedAt),
  });
  const shape = shapeOf(draft);
  const alike = found.filter((event) => {
    if (taken.has(event.id)) return false;
    const other = shapeOfEvent(event);
    const shared = participants.filter((id) => other.participants.has(id)).length;
    const enough = shared > 1 || (shared === 1 && (shape.place ?? '') === other.place);
    return enough && shape.preparatory === other.preparatory && mayBeSame(shape, other);
  });
  const ownId = idOfDraft(draft, article.id);
  const own = (event: Event) =>
    Number(event.id === ownId) * 2 + Number(event.place !== null && event.place === shape.place);
  return alike.sort((a, b) => own(b) - own(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

function statusesOf(draft: EventDraft, claims: SpanIndex<ExtractedClaim>, article: ReadArticle) {
  return draft.readings.flatMap(({ mention, status }): EventStatusReport[] => {
    // What is only wished for has not happened, whatever happened to the wish.
    if (status === null || (status === 'happened' && draft.phase === 'ahead')) return [];
    const [claim] = claims
      .near(mention.span)
      .filter(({ span }) => contains(span, mention.span))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    if (claim === undefined) return [];
    return [{ status, claim: claimId(article.revision.id, claim.span.start, claim.span.end) }];
  });
}

function relationshipDraft(pair: readonly Member[]): EventDraft {
  return {
    class: 'relationship',
    readings: [],
    participants: new Map(pair.map((member) => [member, 'party'])),
    place: null,
    interval: { from: null, to: null },
    phase: null,
    series: null,
    preparatory: false,
  };
}

/** The drafts that claims are about, with drafts for relations between persons added. */
function topics(
  article: ReadArticle,
  extraction: Extraction,
  {
    drafts,
    built,
    references,
  }: { drafts: EventDraft[]; built: BuiltCast; references: SpanIndex<Reference> },
): ReadonlyMap<ExtractedClaim, EventDraft> {
  const topic = new Map<ExtractedClaim, EventDraft>();
  const told = [...drafts];
  for (const claim of extraction.claims) {
    const source = built.sources.get(claim)?.[0];
    const speaker = source ? (built.cast.meant.get(source) ?? null) : null;
    const named = namedEvent(claim, told, article.revision.text);
    const pair =
      named === null || named.participants.size < 2
        ? relatedPair(claim, speaker, references)
        : null;
    if (pair !== null) {
      const same = drafts.find(
        (draft) => draft.class === 'relationship' && pair.every((m) => draft.participants.has(m)),
      );
      const draft = same ?? relationshipDraft(pair);
      if (same === undefined) drafts.push(draft);
      topic.set(claim, draft);
      continue;
    }
    const about = named ?? discussedEvent(claim, told, article);
    if (about !== null) topic.set(claim, about);
  }
  return topic;
}

/** For each mention where the next starts that is an event of its own. */
function nextStarts(mentions: readonly EventMention[], text: string): readonly number[] {
  let next = text.length;
  return mentions
    .toReversed()
    .map(({ span }) => {
      const own = next;
      if (!ATTRIBUTIVE.test(text.slice(span.end, span.end + 16))) next = span.start;
      return own;
    })
    .toReversed();
}

/** Joins event mentions into events, finds them in the directory, and tells which event each claim is about. */
export async function resolveEvents(
  article: ReadArticle,
  extraction: Extraction,
  { built, directory }: { readonly built: BuiltCast; readonly directory: Directory },
): Promise<ResolvedEvents> {
  const { text } = article.revision;
  const references = spanIndex(referencesOf(built.cast).map((one) => [one, one] as const));
  const mentioned = [...extraction.eventMentions].sort((a, b) => a.span.start - b.span.start);
  const nexts = nextStarts(mentioned, text);
  const readings = mentioned.map((mention, i) => {
    const sentence = article.sentences[mention.sentence] ?? { start: 0, end: text.length };
    return readEvent(mention, {
      text,
      cast: built.cast,
      references: references.near(sentence),
      sentence,
      next: nexts[i] ?? text.length,
      publishedAt: article.article.publishedAt,
    });
  });
  const drafts = [...joinReadings(readings, text)];
  const topic = topics(article, extraction, { drafts, built, references });

  const claims = indexOf(extraction.claims);
  const ids = new Map<EventDraft, EventId>();
  const taken = new Set<EventId>();
  const events = new Map<EventId, Event>();
  for (const draft of drafts) {
    const known = await knownEvent(draft, {
      directory,
      article: article.article,
      taken,
    });
    const id = known?.id ?? idOfDraft(draft, article.article.id);
    const statuses = statusesOf(draft, claims, article);
    const before = events.get(id) ?? known;
    const record = eventRecord(draft, { id, statuses, known: before });
    const mentions = [...(events.get(id)?.mentions ?? []), ...record.mentions];
    events.set(id, { ...record, mentions });
    ids.set(draft, id);
    taken.add(id);
  }
  const ofClaim = new Map<ExtractedClaim, EventId>();
  for (const [claim, draft] of topic) {
    const id = ids.get(draft);
    if (id !== undefined) ofClaim.set(claim, id);
  }
  return { events: [...events.values()], ofClaim };
}
