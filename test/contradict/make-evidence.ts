import {
  actorId,
  articleId,
  claimId,
  eventId,
  outletId,
  revisionId,
  sha256,
} from '../../src/identity.ts';
import type { Actor, ActorType } from '../../src/model/actor.ts';
import type { Modality, Polarity, Quotation } from '../../src/model/claim.ts';
import type { Event } from '../../src/model/event.ts';
import type { ClaimEvidence } from '../../src/model/evidence.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { spanOf } from '../../src/model/span.ts';
import type { Interval, TimeExpression } from '../../src/model/time.ts';

export interface Made {
  /** The article's text; the claim is the part in [brackets], or all of it. */
  readonly text: string;
  readonly speaker?: string | null;
  readonly speaksFor?: readonly string[];
  readonly cue?: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly mentions?: readonly string[];
  readonly places?: readonly string[];
  readonly event?: Event | null;
  readonly outlet?: string | null;
  readonly publishedAt?: string | null;
  readonly utteredAt?: Interval | null;
  readonly quotation?: Quotation;
  readonly times?: Readonly<Record<string, Interval>>;
  readonly quantities?: Readonly<Record<string, Omit<Quantity, 'span'>>>;
}

export function actor(name: string, type: ActorType = 'person'): Actor {
  return {
    id: actorId(name),
    name,
    type,
    wikidata: null,
    aliases: [],
    roles: [],
    articleId: null,
  };
}

export function event(
  label: string,
  type = 'meeting',
  participants: readonly string[] = [],
): Event {
  return {
    id: eventId(label),
    label,
    type,
    participants: participants.map((name) => ({ actor: actorId(name), role: 'participant' })),
    place: null,
    placeName: null,
    interval: { from: null, to: null },
    statuses: [],
    mentions: [],
  };
}

/** Evidence as the graph would give it, from the few things a test cares about. */
export function evidence(made: Made): ClaimEvidence {
  const open = made.text.indexOf('[');
  const text = made.text.replace('[', '').replace(']', '');
  const start = Math.max(0, open);
  const end = open < 0 ? text.length : made.text.indexOf(']') - 1;
  const span = spanOf(text, start, end);
  const article = articleId(sha256(text + (made.outlet ?? '')));
  const revision = revisionId(article, sha256(text));
  const inText = (part: string, from = 0) => {
    const at = text.indexOf(part, from);
    if (at < 0) throw new Error(`“${part}” is not in “${text}”`);
    return spanOf(text, at, at + part.length);
  };
  const times: readonly TimeExpression[] = Object.entries(made.times ?? {}).map(
    ([words, interval]) => ({ span: inText(words, start), interval, anchor: 'none' as const }),
  );
  const speaker = made.speaker ? actor(made.speaker) : null;
  return {
    claim: {
      id: claimId(revision, start, end),
      articleId: article,
      revisionId: revision,
      span,
      selector: {
        exact: span.text,
        prefix: text.slice(Math.max(0, start - 64), start),
        suffix: text.slice(end, end + 64),
      },
      wording: span.text,
      quotation: made.quotation ?? 'indirect',
      commitment: {
        polarity: made.polarity ?? 'positive',
        modality: made.modality ?? 'asserted',
        cues: [],
      },
      attributions: speaker
        ? [
            {
              position: 0,
              source: null,
              cue: made.cue ? inText(made.cue) : null,
              actor: speaker.id,
            },
          ]
        : [],
      mentions: [],
      event: made.event?.id ?? null,
      times,
      utteredAt: made.utteredAt ?? null,
      publishedAt: made.publishedAt ?? null,
      quantities: Object.entries(made.quantities ?? {}).map(([words, quantity]) => ({
        ...quantity,
        span: inText(words, start),
      })),
      confidence: 1,
      extractor: { name: 'test', version: '1' },
    },
    speakers: speaker
      ? [
          {
            actor: speaker,
            principals: (made.speaksFor ?? []).map((name) => actor(name, 'organisation')),
          },
        ]
      : [],
    mentioned: [
      ...(made.mentions ?? []).map((name) => actor(name)),
      ...(made.places ?? []).map((name) => actor(name, 'place')),
    ],
    event: made.event ?? null,
    outlet: made.outlet ? { id: outletId(made.outlet), name: made.outlet, site: null } : null,
  };
}
