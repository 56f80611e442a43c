import type { Token } from '../tokens.ts';
import { NOTHING, type Reading } from './reading.ts';

/** "if", "unless", "provided that" in the claim make it hold only under a condition; "even if" and "as if" do not. */
export function readConditional(tokens: readonly Token[]): Reading {
  const words = tokens.filter((token) => token.pos !== 'PUNCT');
  const found = words.find((token, i) => {
    const previous = words[i - 1]?.lower ?? '';
    if (token.lower === 'if')
      return !/^(?:even|as|know|knows|knew|known|sure|ask|asked|asks|see|unclear|wonder|wondered|clear|decide|decided|what)$/.test(
        previous,
      );
    if (token.lower === 'unless') return true;
    return /^(?:provided|providing)$/.test(token.lower) && words[i + 1]?.lower === 'that';
  });
  return found ? { negative: false, modality: 'conditional', evidence: [found] } : NOTHING;
}
