import { UNIT_FORMS } from '../../lexicon/time-words.ts';
import type { TimexParser } from '../meaning.ts';

/**
 * Units without a number: "for months", "recent weeks", "years of war", "decades-long".
 * @example "They fought for months." → duration of some months
 */
export const bareDurationParser: TimexParser = {
  name: 'bare-duration',
  pattern:
    /\b(?:(?:for|in|within|over|after|through|throughout|during|lasted|lasting|last|spent|took|takes?|taking|of)\s+)?(?:(?:the|these|those)\s+)?(?:(recent|past|last|coming|next|previous|following|upcoming|ensuing|many|past\s+few|last\s+few)\s+)?(minutes|hours|days|weeks|months|years|decades|centuries|nights|weekends)(?:-long)?\b/gi,
  read: (match, text) => {
    const [all, where, unit = ''] = match;
    const lead =
      /^(?:for|in|within|over|after|through|throughout|during|lasted|lasting|last|spent|took|takes?|taking|of)\s+(?=\S+\s|\S+$)/i.exec(
        all,
      )?.[0] ?? '';
    const rest = text.slice(match.index + all.length, match.index + all.length + 10);
    const licensed =
      lead !== '' ||
      where !== undefined ||
      /-long$/i.test(all) ||
      /^\s+(?:of|after|before|into|to\s+come)\b/i.test(rest);
    const key = UNIT_FORMS[unit.toLowerCase()];
    if (!licensed || key === undefined) return null;
    const word = (where ?? '').toLowerCase();
    const trimmed = where !== undefined && lead.trim().toLowerCase() === word ? 0 : lead.length;
    return {
      clock: null,
      trim: [trimmed, 0],
      meaning: {
        kind: 'duration',
        unit: key,
        amount: null,
        side: /recent|past|last|previous/.test(word)
          ? 'before'
          : /coming|next|upcoming/.test(word)
            ? 'after'
            : null,
      },
    };
  },
};
