import { Command, Option } from 'commander';
import { InputError } from '../errors.ts';
import { contradictionsByIds } from '../graph/contradictions.ts';
import { type ReviewAction, storeReview } from '../graph/store-review.ts';
import { KINDS, SCOPES, STRENGTHS, TYPES } from '../model/contradiction.ts';
import { LOCAL_PRINCIPAL } from '../model/principal.ts';
import { reviewLine } from './review-text.ts';
import { withStore } from './with-store.ts';

interface Flags {
  readonly confirm?: boolean;
  readonly reject?: boolean;
  readonly retype?: boolean;
  readonly undo?: boolean;
  readonly kind?: (typeof KINDS)[number];
  readonly type?: (typeof TYPES)[number][];
  readonly strength?: (typeof STRENGTHS)[number];
  readonly scope?: (typeof SCOPES)[number];
  readonly reason: string;
  readonly reviewer?: string;
  readonly ifLatest?: string;
  readonly json?: boolean;
}

/** `gainsay review <id>`: what somebody holds of a disagreement, and why. */
export function reviewCommand(): Command {
  return new Command('review')
    .description(
      'say what you hold of a disagreement, and why; reviews are added and undone, never deleted',
    )
    .argument('<id>', 'id of the contradiction (see trace --json); with --undo, id of the review')
    .option('--confirm', 'it is what the judge held it to be')
    .option('--reject', 'the claims do not disagree')
    .option('--retype', 'it is otherwise: give what of --kind, --type, --strength, --scope')
    .option('--undo', 'a review no longer counts (undo the undoing and it does again)')
    .requiredOption('--reason <text>', 'why, 1 to 2000 characters')
    .addOption(
      new Option('--kind <kind>', 'what it is; different-scope: no disagreement').choices(KINDS),
    )
    .addOption(new Option('--type <type...>', 'what makes them clash').choices(TYPES))
    .addOption(new Option('--strength <strength>', 'how hard they clash').choices(STRENGTHS))
    .addOption(new Option('--scope <scope>', 'who disagrees with whom').choices(SCOPES))
    .option('--reviewer <name>', 'who reviews; the local user unless told')
    .option('--if-latest <id>', 'only if this is still the latest review of it')
    .option('--json', 'print the review and the contradiction as JSON')
    .action(run);
}

async function run(id: string, flags: Flags): Promise<void> {
  const action = actionOf(id, flags);
  const reviewer =
    flags.reviewer === undefined
      ? LOCAL_PRINCIPAL
      : { id: `local:${flags.reviewer}`, name: flags.reviewer };
  await withStore('review', async ({ graph }) => {
    const { review } = await storeReview(graph, {
      action,
      reason: flags.reason,
      reviewer,
      ifLatestReview: flags.ifLatest,
      at: new Date().toISOString(),
    });
    const [contradiction] = await contradictionsByIds(graph, [review.contradiction]);
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ review, contradiction: contradiction ?? null }, null, 2)}\n`
        : `${reviewLine(review)}\nThe contradiction is now ${contradiction?.status ?? 'gone'}.\n`,
    );
  });
}

function actionOf(id: string, flags: Flags): ReviewAction {
  const said = (['confirm', 'reject', 'retype', 'undo'] as const).filter((verb) => flags[verb]);
  const [verb] = said;
  if (verb === undefined || said.length > 1) {
    throw new InputError('Give exactly one of --confirm, --reject, --retype and --undo.');
  }
  const { kind, type: types, strength, scope } = flags;
  const retyping = {
    ...(kind === undefined ? {} : { kind }),
    ...(types === undefined ? {} : { types: [...new Set(types)] }),
    ...(strength === undefined ? {} : { strength }),
    ...(scope === undefined ? {} : { scope }),
  };
  if (verb === 'retype') return { verdict: 'retyped', contradiction: id, retyping };
  if (Object.keys(retyping).length > 0) {
    throw new InputError('--kind, --type, --strength and --scope go with --retype only.');
  }
  if (verb === 'undo') return { verdict: 'undone', review: id };
  return { verdict: verb === 'confirm' ? 'confirmed' : 'rejected', contradiction: id };
}
