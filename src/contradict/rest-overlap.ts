import type { AlignedWords } from './alignment.ts';
import type { Context } from './context.ts';

const SAME_EVENT_FLOOR = 0.6;
const LEXICAL = 0.6;
/** Names alone in common do not make two clashing words speak of one thing. */
const UNBOUND = 0.6;

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
  return Math.max(bound, sameEvent ? SAME_EVENT_FLOOR : 0);
}
