import type { AlignedWords } from './alignment.ts';
import type { Context } from './context.ts';
import type { Word } from './words.ts';

const SAME_EVENT_FLOOR = 0.6;
const LEXICAL = 0.6;
/** Names alone in common do not make two clashing words speak of one thing. */
const UNBOUND = 0.6;
const OTHER_PARTIES = 0.6;

/** 0..1: how much two claims have in common beside the words that clash; one event counts as much in common. */
export function restOverlap(context: Context, clashing: AlignedWords): number {
  const { a, b, alignment, relatedness, pair } = context;
  const rest = alignment.links.filter((link) => link !== clashing);
  const weigh = (words: readonly { readonly name: boolean }[]) =>
    words.reduce((sum, { name }) => sum + (name ? 0.5 : 1), 0);
  const [sizeA, sizeB] = [a, b].map(
    ({ words }) => weigh(words.filter(({ content }) => content)) - 1,
  );
  const smaller = Math.max(1, Math.min(sizeA ?? 1, sizeB ?? 1));
  const lexical = Math.min(1, weigh(rest.map((link) => link.a)) / smaller);
  const meaning =
    relatedness.cosine === null ? lexical : Math.max(0, (relatedness.cosine - 0.25) / 0.55);
  const sameEvent = pair.a.event !== null && pair.a.event.id === pair.b.event?.id;
  const combined = LEXICAL * lexical + (1 - LEXICAL) * Math.min(1, meaning);
  const bound = rest.some((link) => !link.a.name) ? combined : combined * UNBOUND;
  const apart = nameOthers(context) ? OTHER_PARTIES : 1;
  return Math.max(bound * apart, sameEvent ? SAME_EVENT_FLOOR : 0);
}

/** Each side names somebody whom the other does not: most likely they tell of two parties. */
export function nameOthers(context: Context): boolean {
  return strangeName(context, 'a') && strangeName(context, 'b');
}

/** Parties and nations are often tagged as adjectives: "Democratic", "French". */
function isCapitalised({ name, text, start, pos }: Word, claimStart: number): boolean {
  return name || (start > claimStart && pos !== 'VERB' && /^\p{Lu}\p{Ll}/u.test(text));
}

/** A name on one side that the other side lacks and that is no speaker's: on both sides, they speak of different parties. */
function strangeName({ a, b, alignment, pair }: Context, side: 'a' | 'b'): boolean {
  const linked = new Set(alignment.links.map((link) => link[side].start));
  const speakers = [...pair.a.speakers, ...pair.b.speakers].map(({ actor }) =>
    actor.name.toLowerCase(),
  );
  const { words, evidence } = side === 'a' ? a : b;
  return words.some(
    (word) =>
      isCapitalised(word, evidence.claim.span.start) &&
      word.content &&
      !linked.has(word.start) &&
      !speakers.some((speaker) => speaker.includes(word.lower)),
  );
}
