import type { TimexParser } from '../meaning.ts';
import { EDGE } from '../words.ts';

const COUNTED =
  /^\s+(?:people|dollars|euros|pounds|men|women|children|troops|soldiers|jobs|votes|feet|metres|meters|miles|kilomet\w+|km|percent|per\s+cent|tons|tonnes|points|deaths|cases|workers|employees|students|members|shares|seats|units|homes|acres|hectares|hours|block|GMT|megawatts|calories)\b/i;

/**
 * A year, alone or with a second one: "1953", "2009-2010", "mid-2011", "fiscal 2013".
 * @example "He left in 1953." → 1953
 */
export const yearParser: TimexParser = {
  name: 'year',
  pattern: new RegExp(
    `(?<![\\w$€£¥#.,:/@+-]|\\b(?:No|number|flight|room|route|highway|page|chapter|article|section|vol)\\.?\\s)(?:${EDGE}|mid-)?(?:(?:the\\s+)?(?:fiscal|financial|calendar|academic|school)\\s+(?:year\\s+)?|(?:the\\s+)?year\\s+)?((?:1[4-9]|20)\\d\\d)(?:\\s?(?:B\\.?C|A\\.?D|C\\.?E)\\b\\.?)?(?![\\w%€]|[.,:/]\\d|-(?:page|mile|foot|seat|strong|word|meter|metre|pound|acre|member|room)|\\s?[–-]\\s?\\d{3}\\b)`,
    'gi',
  ),
  read: (match, text) => {
    const year = match[1] ?? '';
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (COUNTED.test(after) || Number(year) > 2100) return null;
    if (
      /\b(?:about|nearly|almost|some|than|least|roughly|approximately|up\s+to|another|over)\s+$/i.test(
        before,
      )
    )
      return null;
    return { clock: null, meaning: { kind: 'value', type: 'DATE', value: year } };
  },
};
