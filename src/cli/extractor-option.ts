import { Option } from 'commander';
import { EXTRACTORS, type ExtractorChoice } from '../environment.ts';

export interface ExtractorFlag {
  readonly extractor?: ExtractorChoice;
}

/** `--extractor`: who finds attributions and names. */
export function extractorOption(): Option {
  return new Option(
    '--extractor <name>',
    'what finds who says what: the neural tagger, or the language model of LLM_BASE_URL and LLM_MODEL (default: GAINSAY_EXTRACTOR, else tagger)',
  ).choices(EXTRACTORS);
}
