import { InvalidRangeError } from '../../errors.ts';
import {
  type DisagreementCell,
  type DisagreementPair,
  disagreementPairs,
  type Party,
} from '../../graph/disagreements.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ActorRef, ContradictionRef } from '../refs.ts';
import { OutletRef } from './article.ts';
import { ContradictionFilterInput, contradictionFilter } from './contradiction-filter.ts';
import { KindEnum, ReviewStatusEnum, ScopeEnum, StrengthEnum } from './enums.ts';

const PartyRef = builder.objectRef<Party>('Party').implement({
  description:
    'Who stands on a side: an actor, or an outlet that speaks itself or differs from another.',
  fields: (t) => ({
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description: 'The actor; null where it is an outlet.',
      resolve: ({ actor }) => actor,
    }),
    outlet: t.expose('outlet', {
      type: OutletRef,
      nullable: true,
      description: 'The outlet; null where it is an actor.',
    }),
  }),
});

const CellRef = builder.objectRef<DisagreementCell>('DisagreementCell').implement({
  description: 'How many disagreements of one kind, scope, strength and status two parties have.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindEnum, description: 'What they are.' }),
    scope: t.expose('scope', {
      type: ScopeEnum,
      nullable: true,
      description: 'Between whom; null where that is not known.',
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How hard they clash; null where no judge could tell.',
    }),
    status: t.expose('status', { type: ReviewStatusEnum, description: 'How they are reviewed.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    bestScore: t.exposeFloat('bestScore', { description: '0 to 1: the surest of them.' }),
  }),
});

const PairRef = builder.objectRef<DisagreementPair>('DisagreementPair').implement({
  description:
    'Two parties and all that stands between them. Neither comes first; both may be one, who has gone against itself.',
  fields: (t) => ({
    one: t.expose('one', { type: PartyRef, description: 'The one.' }),
    other: t.expose('other', { type: PartyRef, description: 'The other.' }),
    count: t.exposeInt('count', { description: 'How many that nobody has rejected.' }),
    bestScore: t.exposeFloat('bestScore', { description: '0 to 1: the surest of these.' }),
    cells: t.field({
      type: [CellRef],
      description: 'How many by kind, scope, strength and status, the most first.',
      resolve: ({ cells }) => [...cells],
    }),
    examples: t.field({
      type: [ContradictionRef],
      description: 'The surest of them.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ examples }) => [...examples],
    }),
  }),
});

const PairConnection = builder.connectionObject(
  { type: PairRef, name: 'DisagreementPairConnection', description: 'A page of pairs.' },
  { name: 'DisagreementPairEdge', description: 'A pair and its place in the list.' },
);

const MOST_EXAMPLES = 10;

builder.queryField('disagreements', (t) =>
  t.connection(
    {
      type: PairRef,
      description:
        'Who disagrees with whom: pairs of actors by the number of their disagreements, then by the surest.',
      args: {
        filter: t.arg({
          type: ContradictionFilterInput,
          description: 'Which disagreements are counted; all when absent.',
        }),
        rollUp: t.arg.boolean({
          description:
            'Whether to count sources that are not named with the body that they speak for; not, when absent.',
        }),
        examples: t.arg.int({
          description: `How many examples of each pair: 0 to ${MOST_EXAMPLES}, 3 when absent.`,
        }),
      },
      // Every disagreement that meets the filter is counted.
      complexity: (args) => ({ ...pageComplexity(args), field: 50 }),
      resolve: async (_root, { filter, rollUp, examples, ...page }, context) => {
        const most = examples ?? 3;
        if (most < 0 || most > MOST_EXAMPLES) {
          const problem = `is not within 0 to ${MOST_EXAMPLES}`;
          throw new InvalidRangeError(`"examples" ${problem}.`, {
            details: { problems: [{ field: 'examples', problem }] },
          });
        }
        const listing = disagreementPairs({
          filter: await contradictionFilter(context, filter),
          rollUp: rollUp ?? false,
          examples: most,
        });
        return listConnection(
          context,
          { listing, conditions: [], filter: { filter, rollUp } },
          page,
        );
      },
    },
    PairConnection,
  ),
);
