import { COMMENT_PARTICIPLES } from '../lexicon/comment-participles.ts';
import type { Token } from '../tokens.ts';
import { type Range, tokensIn } from './claim-span.ts';

/**
 * The range without a closing comment of the writer's (", suggesting that …"): what is said to follow from a claim is
 * another statement. Quoted words are left as they are.
 */
export function withoutParticipleTail(
  text: string,
  tokens: readonly Token[],
  range: Range,
  options: { readonly atLeast: number },
): Range {
  const own = tokensIn(tokens, range);
  for (let i = options.atLeast; i < own.length - 1; i++) {
    const participle = own[i];
    const before = own[i - 1];
    if (!participle || !before || !COMMENT_PARTICIPLES.has(participle.text)) continue;
    const mark =
      before.text === ',' || /,[”"’»]$/u.test(text.slice(range.start, participle.start).trimEnd());
    if (!mark) continue;
    const head = text.slice(range.start, participle.start);
    const opened = (head.match(/[“„«]/gu)?.length ?? 0) - (head.match(/[”»]/gu)?.length ?? 0);
    const straight = (head.match(/"/gu)?.length ?? 0) % 2;
    if (opened > 0 || straight === 1) continue;
    const kept = head.replace(/[\s,]+$/u, '');
    return { start: range.start, end: range.start + kept.length };
  }
  return range;
}
