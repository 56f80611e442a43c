import type { ActorMention } from '../model/actor.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import type { AttributionRecord, Extraction } from '../model/extraction.ts';
import type { Resolution } from '../model/resolution.ts';
import { type Span, spanOf } from '../model/span.ts';

/** The line that `gainsay extract --jsonl` prints; tools outside the project rely on these names: add, never rename. */
export function extractionRecord(
  { article, revision }: ReadArticle,
  resolution: Resolution,
  { attributions }: Pick<Extraction, 'attributions'>,
) {
  const names = new Map(resolution.actors.map((actor) => [actor.id, actor.name]));
  const mentions = groupedByActor(resolution.actorMentions);
  return {
    article: {
      id: article.id,
      title: article.title,
      publishedAt: article.publishedAt,
      language: article.language,
      sha256: revision.sha256,
      text: revision.text,
      url: article.url,
      outlet: article.outlet?.name ?? null,
      byline: article.byline,
    },
    claims: resolution.claims.map((claim, index) =>
      claimRecord(
        claim,
        attributions.find(({ claims }) => claims.includes(index)),
        revision.text,
      ),
    ),
    attributions: attributions.map((one) => attributionRecord(one, revision.text, resolution)),
    actors: resolution.actors.map((actor) => ({
      id: actor.id,
      name: actor.name,
      type: actor.type,
      mentions: (mentions.get(actor.id) ?? []).map(({ span }) => span),
      aliases: actor.aliases,
      roles: actor.roles,
      speaksFor: resolution.speaksFor
        .filter(({ speaker }) => speaker === actor.id)
        .map(({ principal }) => principal),
    })),
    events: resolution.events.map((event) => eventRecord(event, names)),
  };
}

function groupedByActor(mentions: readonly ActorMention[]): Map<string, ActorMention[]> {
  const groups = new Map<string, ActorMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.actor);
    if (group) group.push(mention);
    else groups.set(mention.actor, [mention]);
  }
  return groups;
}

function claimRecord(claim: Claim, attribution: AttributionRecord | undefined, text: string) {
  const nearest = claim.attributions[0];
  return {
    id: claim.id,
    ...claim.span,
    quotation: claim.quotation,
    polarity: claim.commitment.polarity,
    modality: claim.commitment.modality,
    source: nearest?.source ? { ...nearest.source, actor: nearest.actor } : null,
    cue: nearest?.cue ?? null,
    content: attribution ? contentOf(attribution, text) : nearest ? claim.span : null,
    time: claim.times.map(({ span, interval, anchor }) => ({ ...span, ...interval, anchor })),
    event: claim.event,
    wording: claim.wording,
    utteredAt: claim.utteredAt,
    commitmentCues: claim.commitment.cues,
    quantities: claim.quantities,
    chain: claim.attributions,
    confidence: claim.confidence,
  };
}

/** From the first to the last character, over a cue that stands amid it, as PolNeAR writes it down. */
function contentOf({ contents }: Pick<AttributionRecord, 'contents'>, text: string): Span {
  const start = Math.min(...contents.map((part) => part.start));
  return spanOf(text, start, Math.max(...contents.map((part) => part.end)));
}

function attributionRecord(
  { source, cue, contents, claims: made }: AttributionRecord,
  text: string,
  { claims: all }: Resolution,
) {
  const claims = made.flatMap((index) => all[index] ?? []);
  const actors = claims.flatMap(({ attributions: [nearest] }) => nearest?.actor ?? []);
  return {
    source: source && { ...source, actor: actors[0] ?? null },
    cue,
    content: contentOf({ contents }, text),
    contents,
    claims: claims.map(({ id }) => id),
  };
}

function eventRecord(event: Event, names: ReadonlyMap<string, string>) {
  return {
    id: event.id,
    label: event.label,
    type: event.type,
    participants: event.participants.map(({ actor }) => actor),
    participantNames: event.participants.map(({ actor }) => names.get(actor) ?? actor),
    place: event.placeName,
    ...event.interval,
    status: event.statuses.at(-1)?.status ?? null,
    statuses: event.statuses,
    mentions: event.mentions,
  };
}
