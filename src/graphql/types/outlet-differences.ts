import {
  type OutletDifference,
  outletDifferences,
  type QuotedDifferently,
  type Telling,
} from '../../drift/tellings.ts';
import { InvalidRangeError } from '../../errors.ts';
import { readTellings, TELLINGS_READ } from '../../graph/outlet-differences.ts';
import type { Outlet } from '../../model/article.ts';
import { builder } from '../builder.ts';
import { PAGE_SIZE } from '../limits.ts';
import { ActorRef, ClaimRef, ContradictionRef, EventRef } from '../refs.ts';
import { AboutInput, topicOf } from './about.ts';
import { OutletRef } from './article.ts';
import { AS_KNOWN_AT, AS_OF } from './moment.ts';
import { TimeRangeInput } from './time-range.ts';

const QuotedRef = builder.objectRef<QuotedDifferently>('QuotedDifferently').implement({
  description: "Two outlets give one speaker's words differently.",
  fields: (t) => ({
    one: t.field({ type: ClaimRef, description: 'As one has it.', resolve: ({ one }) => one }),
    other: t.field({
      type: ClaimRef,
      description: 'As the other has it.',
      resolve: ({ other }) => other,
    }),
    similarity: t.exposeFloat('similarity', { description: '0 to 1: how alike the two are.' }),
  }),
});

const TellingRef = builder.objectRef<Telling>('Telling').implement({
  description: 'A claim as one outlet tells it.',
  fields: (t) => ({
    outlet: t.expose('outlet', { type: OutletRef, description: 'The outlet.' }),
    claim: t.expose('claim', { type: ClaimRef, description: 'The claim.' }),
  }),
});

const DifferenceRef = builder.objectRef<OutletDifference>('OutletDifference').implement({
  description:
    'What outlets tell differently of one event, in the words of one speaker or their own.',
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'The event; null: claims whose event is not known.',
      resolve: ({ event }) => event,
    }),
    speaker: t.field({
      type: ActorRef,
      nullable: true,
      description:
        'Who is told of, or whom an unnamed source speaks for; null: the outlets themselves.',
      resolve: ({ speaker }) => speaker,
    }),
    contradictions: t.field({
      type: [ContradictionRef],
      description:
        'Disagreements of two outlets: of scope outlet, or about what the speaker said, how many or when.',
      resolve: ({ contradictions }) => [...contradictions],
    }),
    quotedDifferently: t.field({
      type: [QuotedRef],
      description: "The speaker's words, quoted by one outlet and given differently by another.",
      resolve: ({ quotedDifferently }) => [...quotedDifferently],
    }),
    onlyInOne: t.field({
      type: [TellingRef],
      description: 'Claims that only one outlet has, of an event that others cover too.',
      resolve: ({ onlyInOne }) => [...onlyInOne],
    }),
  }),
});

interface Differences {
  readonly groups: readonly OutletDifference[];
  readonly outlets: readonly Outlet[];
  readonly claims: number;
  readonly more: boolean;
}

const DifferencesRef = builder.objectRef<Differences>('OutletDifferences').implement({
  description: 'What outlets tell differently, by event and speaker.',
  fields: (t) => ({
    groups: t.field({
      type: [DifferenceRef],
      description: 'Those with the most differences first.',
      complexity: { field: 0, multiplier: 1 },
      resolve: ({ groups }) => [...groups],
    }),
    outlets: t.field({
      type: [OutletRef],
      description: 'The outlets that were compared.',
      resolve: ({ outlets }) => [...outlets],
    }),
    claims: t.exposeInt('claims', {
      description: `How many claims were compared: the newest, at most ${TELLINGS_READ}.`,
    }),
    more: t.exposeBoolean('more', {
      description: 'Whether older claims, or further groups, were left out.',
    }),
  }),
});

builder.queryField('outletDifferences', (t) =>
  t.field({
    type: DifferencesRef,
    description: 'What outlets tell differently of an event, an actor or what has some words.',
    args: {
      about: t.arg({ type: AboutInput, required: true, description: 'Of what.' }),
      publishedAt: t.arg({ type: TimeRangeInput, description: 'Published in this time.' }),
      asOf: t.arg({ type: 'Timestamp', description: AS_OF }),
      asKnownAt: t.arg({ type: 'Timestamp', description: AS_KNOWN_AT }),
      first: t.arg.int({
        description: `How many groups: 1 to ${PAGE_SIZE.most}, ${PAGE_SIZE.default} when absent.`,
      }),
    },
    complexity: ({ first }) => ({
      field: 50,
      multiplier: 3 * Math.min(Math.max(first ?? PAGE_SIZE.default, 1), PAGE_SIZE.most),
    }),
    resolve: async (_root, { first, about, ...within }, context) => {
      const most = first ?? PAGE_SIZE.default;
      if (most < 1 || most > PAGE_SIZE.most) {
        const problem = `is not within 1 to ${PAGE_SIZE.most}`;
        throw new InvalidRangeError(`"first" ${problem}.`, {
          details: { problems: [{ field: 'first', problem }] },
        });
      }
      const { graph, signal } = context;
      const topic = await topicOf(about, context);
      const { more, ...read } = await readTellings(graph, { about: topic, ...within }, { signal });
      const groups = outletDifferences(read);
      const outlets = new Map(read.tellings.map(({ outlet }) => [outlet.id, outlet]));
      return {
        groups: groups.slice(0, most),
        outlets: [...outlets.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        claims: read.tellings.length,
        more: more || groups.length > most,
      };
    },
  }),
);
