import type { Mention } from '../model/extraction.ts';
import { overlaps, spanOf } from '../model/span.ts';
import { indexOf } from '../model/span-index.ts';
import { nameKey } from './name-key.ts';
import { personTokens } from './person-name.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The forms under which a named person or body is met again: the name, and a person's last word. */
function formsOf({ head, entityType }: Mention): readonly string[] {
  const name = head.text.replace(/['’]s?$/u, '');
  if (entityType === 'MISC' || entityType === 'LOC') return [];
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const surname = entityType === 'PER' && personTokens(name).length > 1 ? [last] : [];
  return [name, ...surname].filter((form) => /^\p{Lu}/u.test(form) && nameKey(form).length > 2);
}

/** Words that stand in capitals only because they open a sentence. */
const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `for in on at as with without but and or while when if then after before since although though yet so to from by the
  both like unlike of that why how what where who because until once during against about even only just not asked
  told mr mrs ms is was has had did does will would can could should`.split(/\s+/),
);

/** Names that were tagged once are names wherever they stand: the occurrences that the tagger passed over. */
export function missedNames(
  text: string,
  mentions: readonly Mention[],
  sentenceAt: (offset: number) => number,
): readonly Mention[] {
  const kinds = new Map<string, Mention['entityType']>();
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    for (const form of formsOf(mention)) if (!kinds.has(form)) kinds.set(form, mention.entityType);
  }
  if (kinds.size === 0) return [];
  const forms = [...kinds.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const names = indexOf(mentions.filter(({ form }) => form === 'name'));
  return [...text.matchAll(pattern)].flatMap((match): Mention[] => {
    const span = spanOf(text, match.index, match.index + match[0].length);
    // A word beside it in capitals makes it part of another name: "Ann" of "Ann Arbor", "Ray" of "Bea Ray".
    const before =
      /([\p{L}’'.]+)\s$/u.exec(text.slice(Math.max(0, span.start - 24), span.start))?.[1] ?? '';
    const joined =
      (/^\p{Lu}/u.test(before) &&
        !before.endsWith('.') &&
        !SENTENCE_OPENERS.has(before.toLowerCase())) ||
      /^\s\p{Lu}/u.test(text.slice(span.end, span.end + 2));
    if (joined || names.near(span).some((mention) => overlaps(mention.span, span))) return [];
    const entityType = kinds.get(match[0]) ?? 'PER';
    return [
      {
        span,
        head: span,
        form: 'name',
        entityType,
        role: null,
        nationality: null,
        sentence: sentenceAt(span.start),
      },
    ];
  });
}
