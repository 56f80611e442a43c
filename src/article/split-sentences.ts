import type { Sentence } from '../model/article.ts';
import { spanOf } from '../model/span.ts';
import { joinSentences } from './join-sentences.ts';
import { segmentBlock } from './segment-block.ts';

/**
 * The sentences of a canonical text, trimmed, with exact offsets; none crosses a line end.
 * Cut by ICU (Unicode Annex 29, through Intl.Segmenter), mended for abbreviations (docs/decisions/0004-canonical-text.md).
 */
export function splitSentences(text: string, language = 'en'): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, {
    granularity: 'sentence',
  });
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const block of text.matchAll(/[^\n]+/g)) {
    const ranges: { start: number; end: number }[] = [];
    for (const cut of segmentBlock(block[0], segmenter)) {
      const segment = block[0].slice(cut.start, cut.end);
      const end = block.index + cut.start + segment.trimEnd().length;
      const start = block.index + cut.end - segment.trimStart().length;
      if (start < end) ranges.push({ start, end });
    }
    for (const { start, end } of joinSentences(text, ranges)) {
      sentences.push({ ...spanOf(text, start, end), paragraph });
    }
    if (ranges.length > 0) paragraph += 1;
  }
  return sentences;
}
