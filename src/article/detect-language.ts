import { detectAll } from 'tinyld/light';

/** Enough to tell, and little enough to be quick on any text. */
const SAMPLE = 4_000;
const MIN_LETTERS = 60;
/** tinyld gives gibberish 0.08 and prose 0.38 and more (docs/decisions/0004-canonical-text.md). */
const MIN_ACCURACY = 0.2;

/** The language of a text as a BCP 47 tag; 'und' where there is too little of it or the guess is a weak one. */
export function detectLanguage(text: string): string {
  const sample = text.trimStart().slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return 'und';
  if (isEnglish(sample)) return 'en';
  const best = detectAll(sample)[0];
  return best && best.accuracy >= MIN_ACCURACY ? best.lang : 'und';
}

/**
 * Words that are frequent in English and words of no other language that is written in Latin letters. Names weigh a short
 * article towards the language they come from (an article on a Scandinavian player was taken for Turkish); these do not.
 */
const ENGLISH =
  /(?<![\p{L}'’-])(?:the|of|and|that|with|which|would|their|they|this|has|have|been|said|from|were|its|who|by)(?![\p{L}'’-])/giu;
const ENGLISH_SHARE = 0.1;

function isEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return (sample.match(ENGLISH)?.length ?? 0) >= words * ENGLISH_SHARE;
}

/** A language tag in canonical form (`en-US` for `en_us`), null where it is none. */
export function languageTag(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
