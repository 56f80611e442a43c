import type { EntitySpan } from './mentions/names.ts';
import { dropPossessive } from './refiners/drop-possessive.ts';
import { joinNames } from './refiners/join-names.ts';
import type { Refiner } from './refiners/refiner.ts';
import { shapeNames } from './refiners/shape-names.ts';
import { snapToWords } from './refiners/snap-to-words.ts';
import { splitPairs } from './refiners/split-pairs.ts';
import { trimSpans } from './refiners/trim-spans.ts';
import type { AttributionSpan } from './tagged-span.ts';

/** The extractor as it stands in provenance; the version changes with rules or weights that change what is extracted. */
export const EXTRACTOR = { name: 'gainsay-reader', version: '3' } as const;

/**
 * The order of extraction, with its reasons (extract.ts walks it):
 * 1. tag: windows of whole sentences, as the tagger was trained;
 * 2. refine spans, below, before linking, so that gaps between spans are real words;
 * 3. link: source, cue and content into attributions, on all spans of the article, since speakers go on across sentences;
 * 4. nest and inherit: chains need links; quotes that go on need to know who spoke last;
 * 5. mentions: names first, for a nominal must not take a name's words; pronouns last, they need nothing;
 * 6. claims from contents, then the outlet's own assertions from what no attribution covers;
 * 7. commitment, times and quantities, on the final claim spans, so that their words lie inside.
 */
export const ATTRIBUTION_REFINERS: readonly Refiner[] = [
  // Whole words first: a mark can be judged dangling only beside whole words.
  snapToWords,
  trimSpans,
];

/** Possessives are cut off names last: "Trump’s" must be whole before its ending can be told. */
export const ENTITY_REFINERS: readonly Refiner[] = [
  snapToWords,
  trimSpans,
  dropPossessive,
  // After possessives: "Smith’s wife Ann" is two, "Ann Smith" one.
  joinNames,
];

const refine =
  <S extends AttributionSpan | EntitySpan>(refiners: readonly Refiner[]) =>
  (text: string, spans: readonly S[]): readonly S[] =>
    refiners.reduce<readonly S[]>((list, refiner) => refiner(text, list), spans);

/** Cleans the spans of the attribution head. */
export const refineAttribution = refine<AttributionSpan>(ATTRIBUTION_REFINERS);
const cleanEntities = refine<EntitySpan>(ENTITY_REFINERS);

/** Cleans the spans of the entity head; pairs are split last, when the article's single names are whole. */
export const refineEntities = (text: string, spans: readonly EntitySpan[]) =>
  splitPairs(text, shapeNames(text, cleanEntities(text, spans)));
