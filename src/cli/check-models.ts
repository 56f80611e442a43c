import { SYMBOLIC_JUDGES } from '../contradict/judges/all-judges.ts';
import { LANGUAGE_MODEL_JUDGE } from '../contradict/judges/language-model.ts';
import { NLI_JUDGE } from '../contradict/judges/nli.ts';
import type { Environment } from '../environment.ts';
import { SetupError } from '../errors.ts';
import type { Inference, PairKind } from '../inference/inference.ts';
import { withInference } from './with-inference.ts';

/** One thing to look at: its name, and how. */
export interface Check {
  readonly check: string;
  /** What to say of it where it will do. @throws GainsayError which says what is lacking */
  readonly examine: () => Promise<string>;
}

const TEXT = 'The minister said the bridge would open.';

/** Each model is run once: the files are there, whole, and the runtime loads them. */
export const MODEL_CHECKS: readonly Check[] = [
  {
    check: 'reader',
    examine: () => whole('finds who says what', (inference) => inference.tag([TEXT])),
  },
  {
    check: 'embedding',
    examine: () => whole('finds claims alike in meaning', (inference) => inference.embed([TEXT])),
  },
];

/** Which judges run on this machine, one check each but for the rules, which need nothing. */
export function judgeChecks({ judge, languageModel }: Environment): readonly Check[] {
  return [
    {
      check: 'judges',
      examine: async () => `${Object.keys(SYMBOLIC_JUDGES).join(', ')}: by rules, always run`,
    },
    entailmentCheck(`judge ${NLI_JUDGE}`, 'claims'),
    entailmentCheck(`judge ${NLI_JUDGE}, bare sentences`, 'sentences'),
    {
      check: `judge ${LANGUAGE_MODEL_JUDGE}`,
      examine: async () => {
        if (judge !== 'llm') return 'is not asked; GAINSAY_JUDGE=llm has it asked, too';
        const { baseUrl, model } = languageModel;
        if (baseUrl !== null && model !== null) {
          return `${model} is asked, too, about what the others find promising (GAINSAY_JUDGE)`;
        }
        throw new SetupError(
          `GAINSAY_JUDGE=llm needs ${baseUrl === null ? 'LLM_BASE_URL' : 'LLM_MODEL'}; set it, or leave GAINSAY_JUDGE unset.`,
        );
      },
    },
  ];
}

const entailmentCheck = (check: string, kind: PairKind): Check => ({
  check,
  examine: () =>
    whole('entailment model', (inference) =>
      inference.classify([{ premise: TEXT, hypothesis: 'The bridge stays closed.' }], kind),
    ),
});

async function whole(what: string, run: (inference: Inference) => Promise<unknown>) {
  await withInference(run);
  return `${what}; is whole and runs`;
}
