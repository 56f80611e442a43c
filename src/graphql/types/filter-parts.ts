import { z } from 'zod';
import type { AsOf, ClaimTests } from '../../graph/claim-tests.ts';
import type { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { actorIds, listed, outletIds } from '../named.ts';
import { ModalityEnum, PolarityEnum, QuotationEnum } from './enums.ts';
import { TimeRangeInput } from './time-range.ts';

/** Text to search for. */
export const searchText = z.string().max(500, 'is longer than 500 characters').nullish();

/** A choice of several: an empty one would silently find nothing. */
export const someOf = z
  .array(z.string())
  .min(1, 'is empty: leave it out to ask for all')
  .max(50, 'has more than 50 values')
  .nullish();

/** A score; one outside of the scale would silently find all or nothing. */
export const scoreBound = z.number().min(0, 'is below 0').max(1, 'is above 1').nullish();

/** What arguments of a filter and an order say of themselves. */
export const FILTER = 'Which; all when absent.';
export const ORDER = 'By what they are sorted; as the description of the list says when absent.';

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** Fields on the claims of a list's rows; `whose` begins their descriptions: "One side is". */
export const contentFields = (t: Fields, whose: string) => ({
  outlet: t.string({ description: `${whose} published by it: a name, a site or an id.` }),
  languages: t.stringList({
    validate: someOf,
    description: `${whose} in one of these languages (BCP 47).`,
  }),
  polarities: t.field({
    type: [PolarityEnum],
    validate: someOf,
    description: `${whose} of one of these.`,
  }),
  modalities: t.field({
    type: [ModalityEnum],
    validate: someOf,
    description: `${whose} of one of these.`,
  }),
  quotations: t.field({
    type: [QuotationEnum],
    validate: someOf,
    description: `${whose} given in one of these ways.`,
  }),
  utteredAt: t.field({
    type: TimeRangeInput,
    description: `${whose} said in this time, as far as that is known.`,
  }),
  publishedAt: t.field({ type: TimeRangeInput, description: `${whose} published in this time.` }),
});

/** Fields on who said a row's claims and what about. */
export const voiceFields = (t: Fields, whose: string) => ({
  actor: t.string({
    description: `${whose} said by this actor or on its behalf: a name or an id.`,
  }),
  speaksFor: t.string({
    description: `${whose} said by somebody who speaks for this actor, not by itself: a name or an id.`,
  }),
  event: t.id({ description: `${whose} about the event with this id.` }),
  during: t.field({
    type: TimeRangeInput,
    description: `${whose} about something that may lie in this time: the event, or a time that the claim names.`,
  }),
});

/** Fields on what was known when. */
export const knowledgeFields = (t: Fields) => ({
  knownAt: t.field({ type: TimeRangeInput, description: 'The graph learnt of it in this time.' }),
  asOf: t.field({
    type: 'Timestamp',
    description:
      'As the world stood then: only what had been said by the end of it (uttered where that is known, else published).',
  }),
  asKnownAt: t.field({
    type: 'Timestamp',
    description:
      'As the graph stood then: only what it had recorded by the end of it; disagreements with the status they had.',
  }),
});

export const retractedField = (t: Fields) => ({
  includeRetracted: t.boolean({
    description:
      'Whether to give also what comes from articles that were taken back; not, when absent.',
  }),
});

interface Named {
  readonly actor?: string | null | undefined;
  readonly speaksFor?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly event?: string | null | undefined;
}

/** The ids that the names of a filter mean. */
export async function namesOf(
  context: Pick<Context, 'loaders'>,
  { actor, speaksFor, outlet, event }: Named,
): Promise<Required<Pick<ClaimTests, 'actors' | 'speaksFor' | 'outlets' | 'events'>>> {
  const [actors, principals, outlets] = await Promise.all([
    actorIds(context, actor),
    actorIds(context, speaksFor),
    outletIds(context, outlet),
  ]);
  return { actors, speaksFor: principals, outlets, events: listed(event) };
}

/** What a field that lists rows of an article, one that was taken back too, asks for unless told. */
export const ofArticle = <Filter extends Pick<AsOf, 'includeRetracted'>>(
  filter: Filter | null | undefined,
) => ({ ...filter, includeRetracted: filter?.includeRetracted ?? true });
