import { countryOfWords } from '../mentions/country-words.ts';
import type { EntitySpan } from '../mentions/names.ts';

const PAIR = /^(\p{Lu}[\p{L}.]+)[-–—/](\p{Lu}[\p{L}.]+)$/u;

/**
 * "US-Russia" and "Smith-Jones talks" name two parties. A pair is split where each half is a state or a name the article
 * also has by itself; a double-barrelled surname is not met in halves.
 */
export function splitPairs(text: string, spans: readonly EntitySpan[]): readonly EntitySpan[] {
  const names = new Map<string, EntitySpan['label']>();
  for (const { start, end, label } of spans) {
    const words = text
      .slice(start, end)
      .replace(/['’]s?$/u, '')
      .split(' ');
    if (words.some((word) => PAIR.test(word))) continue;
    for (const word of [words.join(' '), words.at(-1) ?? '']) {
      if (names.get(word) !== 'PER') names.set(word, label);
    }
  }
  const labelOf = (word: string) =>
    names.get(word) ?? (countryOfWords(word) !== null ? ('LOC' as const) : null);
  return spans.flatMap((span): readonly EntitySpan[] => {
    const match = PAIR.exec(text.slice(span.start, span.end));
    const [, left = '', right = ''] = match ?? [];
    const leftLabel = labelOf(left);
    const rightLabel = labelOf(right);
    if (!match || leftLabel === null || rightLabel === null) return [span];
    return [
      { ...span, label: leftLabel, end: span.start + left.length },
      { ...span, label: rightLabel, start: span.end - right.length },
    ];
  });
}
